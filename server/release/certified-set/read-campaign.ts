import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Campaign, campaignSchema } from '../../../core/assembly/campaign.ts';
import { CodedError } from '../../../core/errors.ts';

const DEMO_CAMPAIGNS = fileURLToPath(new URL('../../../demo/campaigns/', import.meta.url));
const FILE = '.json';

/** The campaigns that ship with the program, by name. */
export async function readDemoCampaigns(): Promise<Campaign[]> {
  const names = (await readdir(DEMO_CAMPAIGNS)).filter((name) => name.endsWith(FILE)).toSorted();
  return Promise.all(names.map((name) => readCampaignFile(`${DEMO_CAMPAIGNS}${name}`)));
}

/** A campaign by the name of one that ships with the program, or from a JSON file. @throws CodedError invalid_request */
export async function readCampaign(nameOrFile: string): Promise<Campaign> {
  const shipped = (await readDemoCampaigns()).find(({ name }) => name === nameOrFile);
  return shipped ?? readCampaignFile(nameOrFile);
}

async function readCampaignFile(file: string): Promise<Campaign> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CodedError('invalid_request', `There is no campaign ${file}, neither by name nor as a file.`, {
      cause,
    });
  });
  const parsed = campaignSchema.safeParse(jsonOf(text, file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CodedError('invalid_request', `${file}: ${issue?.path.join('.')}: ${issue?.message}.`);
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CodedError('invalid_request', `${file} is not a JSON file.`, { cause });
  }
}
