import { z } from 'zod';
import { calendarDateSchema, identifierSchema, languageSchema, marketSchema } from '../library/content.ts';
import { CHANNELS, MOMENTS } from '../library/vocabulary/terms.ts';
import { CONSENT_PURPOSES } from '../people/people.ts';

/** For whom, where and when an email is assembled. One context has one market, language, channel and audience. */
export const contextSchema = z.strictObject({
  market: marketSchema,
  language: languageSchema,
  channel: z.enum(CHANNELS),
  audience: z.string().min(1).max(100),
  product: identifierSchema.optional(),
  moment: z.enum(MOMENTS).optional(),
  /** Day of sending in the market's calendar; eligibility is judged for this day. */
  plannedSendDate: calendarDateSchema,
  /** One HCP, when the email is for a person. Never part of what a model sees. */
  hcp: identifierSchema.optional(),
  /** Topics asked for, from the vocabulary, most wanted first. */
  topics: z.array(z.string().max(100)).default([]),
  /** What the email is for; absent means promotional, so that contexts from before keep their hash. */
  purpose: z.enum(CONSENT_PURPOSES).optional(),
});
export type Context = z.output<typeof contextSchema>;

/** The use for which consent and signals of the HCP must have been given. */
export const purposeOf = ({ purpose }: Pick<Context, 'purpose'>): (typeof CONSENT_PURPOSES)[number] =>
  purpose ?? 'promotional';
