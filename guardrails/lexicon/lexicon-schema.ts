import { z } from 'zod';
import { languageSchema } from '../../core/library/content.ts';

/** What LANG-001 looks for. */
export const PRAISE_KINDS = ['superlative', 'absolute', 'urgency', 'comparison'] as const;

/**
 * All kinds of words. For LANG-002: `claim` states something by itself; `effect` does in a sentence with a medicine or a
 * `condition`; `action` does shortly after a `medicine` and
 * `being` right after the product's name; `title`, `salutation` and `given_name` lead to a name unless an
 * `address` or a `place` word stands there ("Dear Colleague", "Charlotte Street").
 */
export const LEXICON_KINDS = [
  ...PRAISE_KINDS,
  'adverse_event',
  'patient',
  'claim',
  'effect',
  'action',
  'being',
  'medicine',
  'condition',
  'title',
  'salutation',
  'given_name',
  'address',
  'place',
] as const;
export type LexiconKind = (typeof LEXICON_KINDS)[number];

/** One or more words in the notation of docs/guardrails/lexicons.md. */
const phraseSchema = z.string().min(1).max(100);

export const lexiconEntrySchema = z.strictObject({
  kind: z.enum(LEXICON_KINDS),
  terms: z.array(phraseSchema).min(1),
  /** Phrases within which a term means something harmless, such as "best regards". */
  except: z.array(phraseSchema).optional(),
  /** Code clause or regulation that the list serves. */
  source: z.string().min(3).max(500),
});
export type LexiconEntry = z.output<typeof lexiconEntrySchema>;

/** A language's list, the same for every market. A changed list gets a new version. */
export const sharedLexiconSchema = z.strictObject({
  language: languageSchema,
  version: z.int().min(1),
  entries: z.array(lexiconEntrySchema).min(1),
});
export type SharedLexicon = z.output<typeof sharedLexiconSchema>;

/** What a market adds to the shared list of a language: its own clause, and words of its own if it has any. */
export const marketLexiconSchema = z.record(
  languageSchema,
  z.array(lexiconEntrySchema.extend({ terms: z.array(phraseSchema).default([]) })),
);
export type MarketLexicon = z.output<typeof marketLexiconSchema>;
