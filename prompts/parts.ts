import { z } from 'zod';
import { CHANNELS, LANGUAGES, MODULE_KINDS, MOMENTS, TOPICS } from '../core/library/vocabulary/terms.ts';
import { identifierSchema, marketSchema } from '../core/library/content.ts';

/** All that a model learns about whom an email is for: no person, no brief, no note. */
export const requestSchema = z.strictObject({
  market: marketSchema,
  language: z.string().max(20),
  channel: z.enum(CHANNELS),
  audience: z.string().max(100),
  moment: z.enum(MOMENTS).nullable(),
  topics: z.array(z.string().max(100)).max(30),
});

export const vocabularySchema = z.strictObject({
  markets: z.array(z.strictObject({ code: marketSchema, name: z.string().max(100) })).max(50),
  languages: z.array(z.enum(LANGUAGES)),
  channels: z.array(z.enum(CHANNELS)),
  audiences: z.array(z.string().max(100)).max(100),
  moments: z.array(z.enum(MOMENTS)),
  topics: z.array(z.enum(TOPICS)),
  products: z
    .array(
      z.strictObject({ id: identifierSchema, name: z.string().max(300), genericName: z.string().max(300) }),
    )
    .max(200),
  templates: z.array(z.strictObject({ id: identifierSchema, name: z.string().max(300) })).max(200),
});

/** A module as a model sees it: `id` is `module@version`, `words` its plain text in the email's language. */
export const candidateSchema = z.strictObject({
  id: z.string().min(1).max(260),
  kind: z.enum(MODULE_KINDS),
  keyMessage: z.string().max(1_000),
  topics: z.array(z.string().max(100)).max(30),
  words: z.string().max(2_000),
});
export type Candidate = z.output<typeof candidateSchema>;

export const wordsOf = ({ keyMessage, words }: Pick<Candidate, 'keyMessage' | 'words'>): string =>
  `${keyMessage}\n${words}`;
