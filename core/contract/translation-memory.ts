import { z } from 'zod';
import { languageSchema, marketSchema, storableText } from '../library/content.ts';
import { defineContract } from './define-contract.ts';
import { PARITY_KINDS } from './parity.ts';

/** Longest text whose sentences are looked up at once, in UTF-16 code units: it travels in the address. */
export const LONGEST_LOOKED_UP = 2_000;

const memoryOfferSchema = z.strictObject({
  /** The approved sentence that was found, and how the same module says it in the other language; mini-markup. */
  source: z.string(),
  target: z.string(),
  /** 1: the same sentence; below it a near one. */
  score: z.number().min(0).max(1),
  /** What the found source states otherwise than the one asked for, so that nobody takes it over unread. */
  differs: z.array(z.enum(PARITY_KINDS)),
  moduleId: z.string(),
  version: z.int(),
  /** Markets where this module is approved today. */
  markets: z.array(marketSchema),
  approvedHere: z.boolean(),
});
export type MemoryOffer = z.output<typeof memoryOfferSchema>;

export const searchTranslationMemory = defineContract({
  id: 'library.searchTranslationMemory',
  summary:
    'Approved renditions of the sentences of a text: the same sentence first, then near ones; those approved for the market before others.',
  method: 'get',
  path: '/api/translation-memory',
  query: z.strictObject({
    source: storableText(LONGEST_LOOKED_UP).min(1),
    from: languageSchema,
    to: languageSchema,
    market: marketSchema,
  }),
  responses: {
    200: z.strictObject({
      sentences: z.array(z.strictObject({ source: z.string(), offers: z.array(memoryOfferSchema) })),
    }),
  },
});
