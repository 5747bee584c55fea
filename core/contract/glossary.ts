import { z } from 'zod';
import { identifierSchema, languageSchema, storableText } from '../library/content.ts';
import { glossaryEntrySchema } from '../library/glossary.ts';
import { defineContract } from './define-contract.ts';
import { pagingSchema } from './library-items.ts';

export const listGlossary = defineContract({
  id: 'library.listGlossary',
  summary: 'The glossary: how terms are said in other languages, and names that stand as they are.',
  method: 'get',
  path: '/api/glossary',
  query: z.strictObject({
    /** Every word of it stands in the terms, the forbidden words, the note or the id. */
    text: storableText(200).optional(),
    /** Its entries and those of every product. */
    product: identifierSchema.optional(),
    /** Language that a term is said in; fixed terms count to each. */
    language: languageSchema.optional(),
    ...pagingSchema,
  }),
  responses: {
    200: z.strictObject({
      entries: z.array(glossaryEntrySchema),
      total: z.int(),
      page: z.int(),
      pageSize: z.int(),
    }),
  },
});
