import { z } from 'zod';
import { maskContacts } from '../core/model/personal-data.ts';
import { identifierSchema, marketSchema } from '../core/library/content.ts';

/** A value of a vocabulary that may grow without a new version of the prompts. */
export const term = z.string().min(1).max(100);

/** All that a model learns about whom an email is for: no person, no brief, no note. */
export const requestSchema = z.strictObject({
  market: marketSchema,
  language: z.string().max(20),
  channel: term,
  audience: term,
  moment: term.nullable(),
  topics: z.array(z.string().max(100)).max(30),
});

export const vocabularySchema = z.strictObject({
  markets: z.array(z.strictObject({ code: marketSchema, name: z.string().max(100) })).max(50),
  languages: z.array(term).max(50),
  channels: z.array(term).max(50),
  audiences: z.array(term).max(100),
  moments: z.array(term).max(50),
  topics: z.array(term).max(100),
  products: z
    .array(
      z.strictObject({ id: identifierSchema, name: z.string().max(300), genericName: z.string().max(300) }),
    )
    .max(200),
  templates: z.array(z.strictObject({ id: identifierSchema, name: z.string().max(300) })).max(200),
});

/** Text of the library: addresses and telephone numbers in it belong to desks of the company and stay here. */
export const libraryText = (longest: number) => z.string().max(longest).transform(maskContacts);

/** A module as a model sees it: `id` is `module@version`, `words` its plain text in the email's language. */
export const candidateSchema = z.strictObject({
  id: z.string().min(1).max(260),
  kind: term,
  keyMessage: libraryText(1_000),
  topics: z.array(z.string().max(100)).max(30),
  words: libraryText(2_000),
});
export type Candidate = z.output<typeof candidateSchema>;

/** All words of a candidate, where quotations are looked for. */
export const wordsOf = ({ keyMessage, words }: Pick<Candidate, 'keyMessage' | 'words'>): string =>
  `${keyMessage}\n${words}`;
