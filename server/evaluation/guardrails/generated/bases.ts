import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { startContextSchema } from '../../../assembly/conversation/start-contexts.ts';
import { libraryChangesSchema } from '../case-schema.ts';
import type { CaseProposal } from '../case-schema.ts';
import type { BaseRequest } from './base-assembly.ts';
import { FREE_TEXTS } from './mutations/free-texts.ts';

/** Present of the generated cases: a day on which the approvals of the demo library are in force. */
const GENERATED_DATE = '2026-11-23';

/** Every base of the generated suite: the demo's contexts, others of the demo library, and an imported library. */
export const generatedBases = async (demoFolder: string): Promise<BaseRequest[]> => [
  ...(await startContextBases(demoFolder)),
  ...DEMO_BASES,
  ...(await importedBases()),
];

/** The HCP contexts with which the demo starts, as requests. */
async function startContextBases(demoFolder: string): Promise<BaseRequest[]> {
  const contexts = z
    .array(startContextSchema)
    .parse(JSON.parse(await readFile(`${demoFolder}/start-contexts.json`, 'utf8')));
  return contexts.map(
    ({ id, hcp, market, language, channel, audience, product, moment, templateId, brief, signals }) =>
      baseOf(id, {
        template: templateId,
        brief: brief[language] ?? brief['en'] ?? '',
        market,
        language,
        channel,
        audience,
        product,
        moment,
        hcp,
        topics: signals.map(({ topic }) => topic),
      }),
  );
}

const baseOf = (
  name: string,
  propose: CaseProposal,
  more: Partial<BaseRequest['frame']> & { change?: Record<string, unknown> } = {},
): BaseRequest => {
  const { change, ...frame } = more;
  return {
    name,
    frame: { date: GENERATED_DATE, ...frame, assembly: { propose, ...(change && { change }) } },
  };
};

const CARDIVANTA = { product: 'cardivanta', audience: 'cardiology', channel: 'email', topics: [] } as const;
const EFFICACY = {
  ...CARDIVANTA,
  topics: ['efficacy'],
  template: 'TPL-CARD-EFFICACY',
  brief: 'primary endpoint and quality of life',
};
const SERIES = { ...CARDIVANTA, topics: [], template: 'TPL-CARD-SERIES', brief: 'primary endpoint' };
const IN_FRANCE = { market: 'FR', language: 'fr' } as const;
const IN_BRITAIN = { market: 'GB', language: 'en' } as const;

const DEMO_BASES: readonly BaseRequest[] = [
  baseOf(
    'french-efficacy',
    { ...EFFICACY, ...IN_FRANCE, topics: [...EFFICACY.topics] },
    // Ends soon in the demo; another choice of modules would be warned of it, rightly.
    { library: { references: [{ id: 'REF-CARD-BIOMARKER', expires: '2028-12-31' }] } },
  ),
  baseOf('austrian-series', { ...SERIES, market: 'AT', language: 'de', hcp: 'HCP-AT-001', topics: [] }),
  baseOf('irish-series', { ...SERIES, market: 'IE', language: 'en', topics: [] }),
  baseOf(
    'british-free-text',
    { ...EFFICACY, ...IN_BRITAIN, topics: [...EFFICACY.topics] },
    {
      change: {
        freeTexts: { greeting: { placeId: 'greeting', text: FREE_TEXTS.en.neutral, origin: 'local_edit' } },
      },
    },
  ),
  baseOf(
    'german-generated-text',
    {
      ...EFFICACY,
      market: 'DE',
      language: 'de',
      topics: [...EFFICACY.topics],
    },
    {
      change: {
        freeTexts: {
          greeting: {
            placeId: 'greeting',
            text: FREE_TEXTS.de.neutral,
            origin: 'ai_generated',
            digitalSourceType: 'trainedAlgorithmicMedia',
          },
        },
        aiLabel: { generatedSlots: ['free.greeting'] },
      },
      records: {
        engineRecord: { generatedSlots: ['free.greeting'] },
        textDecisions: [{ slotId: 'free.greeting', text: FREE_TEXTS.de.neutral, decision: 'accept' }],
      },
    },
  ),
  baseOf(
    'british-adapted',
    { ...EFFICACY, ...IN_BRITAIN, topics: [...EFFICACY.topics] },
    {
      change: { slots: { safety_balance: { origin: 'local_edit', digitalSourceType: 'humanEdits' } } },
      allowed: ['APP-001'],
    },
  ),
];

/** A whole small library of another company and another product, so that no rule is tuned to the demo. */
async function importedBases(): Promise<BaseRequest[]> {
  const file = new URL('imported-library.json', import.meta.url);
  const library = libraryChangesSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const asked = { channel: 'email', audience: 'pulmonology', product: 'respirelle' } as const;
  const imported = (name: string, propose: Pick<CaseProposal, 'market' | 'language' | 'hcp' | 'topics'>) =>
    baseOf(name, { ...asked, ...propose, brief: 'exacerbations and dosing' }, { base: 'empty', library });
  return [
    imported('imported-british', { ...IN_BRITAIN, hcp: 'P-GB', topics: ['efficacy', 'dosing'] }),
    imported('imported-german', { market: 'DE', language: 'de', hcp: 'P-DE', topics: ['efficacy'] }),
    imported('imported-french', { ...IN_FRANCE, topics: ['efficacy'] }),
  ];
}
