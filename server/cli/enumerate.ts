import { COMMAND_LINE } from '../../core/access/actor.ts';
import { type Campaign, campaignSchema } from '../../core/assembly/campaign.ts';
import { CodedError } from '../../core/errors.ts';
import type { Progress } from '../../core/release/certified-set/enumeration.ts';
import type { JudgeDeps } from '../assembly/assembly-deps.ts';
import { storeSet } from '../release/certified-set/draft-set.ts';
import { enumerateCampaign, type Enumeration } from '../release/certified-set/enumerate-campaign.ts';
import { RULES_AT_RELEASE } from '../release/certified-set/judge-email.ts';
import { readCampaign } from '../release/certified-set/read-campaign.ts';
import { submitSet } from '../release/certified-set/submit-set.ts';
import type { CommandOutcome } from './command-outcome.ts';

export interface EnumerateOptions {
  campaign?: string | undefined;
  template?: string | undefined;
  market?: readonly string[] | undefined;
  audience?: readonly string[] | undefined;
  moment?: readonly string[] | undefined;
  channel?: readonly string[] | undefined;
  /** One for all markets, or one for each. */
  language?: readonly string[] | undefined;
  product?: string | undefined;
  date: string;
  /** Only the first module of each slot instead of every combination. */
  first?: boolean | undefined;
  certify?: boolean | undefined;
  justify?: Readonly<Record<string, string>> | undefined;
}

/**
 * `enumerate`: lists and judges every combination of a campaign, or of a template for a family of contexts, and says
 * what reviewers read of the permitted ones. With `--certify` the set is kept and sent to signature; people sign it.
 * Exit code 1 when nothing is permitted.
 */
export async function enumerateCommand(
  deps: JudgeDeps,
  options: EnumerateOptions,
  report: { onProgress: (progress: Progress) => void; signal: AbortSignal },
): Promise<CommandOutcome> {
  const campaign = options.campaign === undefined ? familyOf(options) : await readCampaign(options.campaign);
  const enumeration = await enumerateCampaign(deps, campaign, report);
  const set = options.certify ? await certify(deps, enumeration, options.justify ?? {}) : undefined;
  const { figures, elapsedMs } = enumeration;
  const judgedAtRelease = RULES_AT_RELEASE.map(({ id }) => id);
  return {
    exitCode: figures.permitted === 0 ? 1 : 0,
    result: { campaign: campaign.name, ...figures, judgedAtRelease, elapsedMs, ...(set && { set }) },
    text: textOf(enumeration, judgedAtRelease, set),
  };
}

async function certify(deps: JudgeDeps, enumeration: Enumeration, justifications: Record<string, string>) {
  const { id, revision } = await storeSet(deps, COMMAND_LINE, enumeration, justifications);
  const { status } = await submitSet(deps, COMMAND_LINE, { setId: id, revision });
  return { id, status };
}

/** A family of contexts from the options; every slot takes all eligible modules. */
function familyOf(options: EnumerateOptions): Campaign {
  const { template, market, audience, moment, channel, language } = options;
  const missing = Object.entries({ template, market, audience, moment, channel, language }).find(
    ([, value]) => value === undefined,
  );
  if (missing) {
    throw new CodedError('invalid_request', `Give --campaign, or --template with --${missing[0]}.`);
  }
  const languages = language ?? [];
  if (languages.length !== 1 && languages.length !== market?.length) {
    throw new CodedError('invalid_request', '--language: give one for all markets, or one for each market.');
  }
  const parsed = campaignSchema.safeParse({
    name: template,
    template,
    ...(options.product !== undefined && { product: options.product }),
    plannedSendDate: options.date,
    markets: market?.map((code, index) => ({ market: code, language: languages[index] ?? languages[0] })),
    audiences: audience,
    moments: moment,
    channels: channel,
    slots: {},
    perSlot: options.first ? 'first' : 'all',
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CodedError('invalid_request', `--${String(issue?.path[0])}: ${issue?.message}.`);
}

const number = (value: number): string => value.toLocaleString('en');

function textOf(
  { campaign, figures, elapsedMs }: Enumeration,
  judgedAtRelease: readonly string[],
  set: { id: string; status: string } | undefined,
): string {
  const percent = (part: number) => `${((100 * part) / Math.max(1, figures.wordsTotal)).toFixed(2)} %`;
  const reasons = Object.entries(figures.blockedBy).map(([rule, times]) => `${rule} ${number(times)}`);
  const warnings = Object.entries(figures.warnings).map(([rule, times]) => `${rule} ${number(times)}`);
  return [
    `Campaign ${campaign.name}, template ${campaign.template}, ${(elapsedMs / 1000).toFixed(1)} s`,
    `Combinations: ${number(figures.combinations)}, permitted ${number(figures.permitted)}, blocked ${number(figures.blocked)}`,
    ...(reasons.length > 0 ? [`Blocked by: ${reasons.join(', ')}`] : []),
    ...(warnings.length > 0 ? [`Warnings: ${warnings.join(', ')}`] : []),
    `Unique blocks: ${number(figures.uniqueBlocks)}, new neighbourhoods: ${number(figures.newNeighbourhoods)}`,
    `Words in all: ${number(figures.wordsTotal)}`,
    `Words to review: ${number(figures.wordsToReview)} (${percent(figures.wordsToReview)}): each block once, and the touching sentences of new neighbours`,
    `If both neighbours were read whole each time: ${number(figures.wordsIfNeighboursReadWhole)} (${percent(figures.wordsIfNeighboursReadWhole)})`,
    `Root: ${figures.root ?? 'none'}`,
    `Judged when a member is stored and released: ${judgedAtRelease.join(', ')}`,
    ...(set
      ? [`Set ${set.id} is ${set.status.replace('_', ' ')}; medical, legal and regulatory sign it.`]
      : []),
  ].join('\n');
}
