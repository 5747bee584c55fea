import { z } from 'zod';
import { identifierSchema, languageSchema, storableText } from './content.ts';
import type { FieldProblem } from './import-words.ts';

/**
 * One or more words. `*` at the end of a word stands for any ending (`Nebenwirkung*`), as in the word lists of
 * docs/guardrails/lexicons.md. Letter case counts only where an entry is fixed.
 */
const termSchema = storableText(200).regex(/^[^\s*]\S*(?: \S+)*$/u, 'must be words with single spaces');

/** A term with its language (BCP 47). */
const spokenTermSchema = z.strictObject({ language: languageSchema, term: termSchema });

/**
 * How a term of one language is said in another, so that every adaptation says it alike. A fixed term (a product name,
 * an international nonproprietary name, the symbol of a unit) stands as it is in every language and needs no target.
 */
export const glossaryEntrySchema = z.strictObject({
  id: identifierSchema,
  /** Absent: for every product. */
  product: identifierSchema.optional(),
  source: spokenTermSchema,
  target: spokenTermSchema.optional(),
  /** Words of the target language, of a fixed term of any language, that must not stand for the term. */
  forbidden: z.array(termSchema).max(50).default([]),
  fixed: z.boolean().default(false),
  note: storableText(1_000).default(''),
});
export type GlossaryEntry = z.output<typeof glossaryEntrySchema>;

/** The term as it is written, without the stars of its notation. */
export const writtenTerm = (term: string): string => term.replaceAll('*', '');

/** What speaks against an entry that has the right form; undefined when nothing does. */
export function glossaryFault({ source, target, forbidden, fixed }: GlossaryEntry): FieldProblem | undefined {
  if (fixed && target) return { field: 'target', reason: 'must be absent: a fixed term stands as it is' };
  if (!fixed && !target)
    return { field: 'target', reason: 'is missing: only a fixed term stands as it is in every language' };
  const wanted = (target ?? source).term.toLowerCase();
  const own = forbidden.find((term) => term.toLowerCase() === wanted);
  return own === undefined
    ? undefined
    : { field: 'forbidden', reason: `has ${own}, which is the very term that is wanted` };
}
