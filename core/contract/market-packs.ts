import { z } from 'zod';
import { languageSchema, marketSchema } from '../library/content.ts';
import { defineContract } from './define-contract.ts';

const sourced = { source: z.string() };

/** A statement that every email of the market carries. */
const requirementView = z.strictObject({
  id: z.string(),
  /** What is asked for, in the words of a finding. */
  name: z.string(),
  fixedTexts: z.array(z.string()),
  form: z.string(),
  when: z.string(),
  /** Per language (`*`: any other): lists of which each must be met by one of its words. */
  wording: z.record(z.string(), z.array(z.array(z.string()))),
  ...sourced,
});

/** Words that free text may not use, or that lead to them. */
const lexiconView = z.strictObject({
  language: z.string(),
  kind: z.string(),
  terms: z.array(z.string()),
  except: z.array(z.string()),
  /** false: the list of the language, which every market uses. */
  ofMarket: z.boolean(),
  ...sourced,
});

export const marketPackViewSchema = z.strictObject({
  market: marketSchema,
  version: z.int(),
  languages: z.array(languageSchema),
  shelf: z.strictObject({ days: z.int(), ...sourced }),
  doubleOptIn: z.strictObject({ required: z.boolean(), ...sourced }),
  /** null: the pack sets none, and the rule's own default holds. */
  repetition: z.strictObject({ days: z.int(), ...sourced }).nullable(),
  /** `days: null`: no source sets a period. */
  consentExpiry: z.strictObject({ days: z.int().nullable(), ...sourced }),
  freeText: z.strictObject({ allowed: z.boolean(), ...sourced }),
  adverseEventReporting: z.strictObject({
    name: z.string(),
    url: z.url({ protocol: /^https$/u }),
    ...sourced,
  }),
  riskProminence: z.strictObject({
    minimumFontRatio: z.number(),
    minimumFontPixels: z.number(),
    minimumContrast: z.number(),
    beforeSignature: z.boolean(),
    clipBytes: z.int(),
    ...sourced,
  }),
  requirements: z.array(requirementView),
  lexicon: z.array(lexiconView),
});
export type MarketPackView = z.output<typeof marketPackViewSchema>;

export const listMarketPacks = defineContract({
  id: 'library.listMarketPacks',
  summary: 'The market packs: what each market asks of an email. A market without a pack is blocked.',
  method: 'get',
  path: '/api/market-packs',
  responses: {
    200: z.strictObject({
      packs: z.array(
        z.strictObject({
          market: marketSchema,
          version: z.int(),
          languages: z.array(languageSchema),
          requirements: z.int(),
          doubleOptIn: z.boolean(),
          freeText: z.boolean(),
        }),
      ),
    }),
  },
});

export const getMarketPack = defineContract({
  id: 'library.getMarketPack',
  summary: 'One market pack in full, each entry with the code clause or regulation that it serves.',
  method: 'get',
  path: '/api/market-packs/:market',
  params: z.strictObject({ market: marketSchema }),
  responses: { 200: marketPackViewSchema },
});
