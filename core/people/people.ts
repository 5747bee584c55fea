import { z } from 'zod';
import {
  identifierSchema,
  instantSchema,
  languageSchema,
  marketSchema,
  storableText,
} from '../library/content.ts';
import { CHANNELS, MODULE_KINDS } from '../library/vocabulary/terms.ts';

export const hcpSchema = z.strictObject({
  id: identifierSchema,
  title: storableText(100).default(''),
  givenName: storableText(200).default(''),
  familyName: storableText(200).min(1),
  /** Specialty code: an audience of the vocabulary. */
  specialty: z.string().min(1).max(100),
  market: marketSchema,
  language: languageSchema,
  email: z.email().optional(),
  /** Whether a person or a register confirmed the identity. */
  verified: z.boolean().default(false),
});
export type Hcp = z.output<typeof hcpSchema>;

export const CONSENT_PURPOSES = ['promotional', 'scientific'] as const;
export const CONSENT_DECISIONS = ['opt_in', 'opt_in_pending', 'opt_out'] as const;

/** One capture of consent; a later capture for the same use replaces an earlier one. Instants are ISO 8601 with offset. */
export const consentSchema = z.strictObject({
  id: identifierSchema,
  hcp: identifierSchema,
  channel: z.enum(CHANNELS),
  purpose: z.enum(CONSENT_PURPOSES).default('promotional'),
  /** `"*"` covers every product. */
  product: identifierSchema.default('*'),
  decision: z.enum(CONSENT_DECISIONS),
  capturedAt: instantSchema,
  expiresAt: instantSchema.optional(),
  source: storableText(500).default(''),
});
export type Consent = z.output<typeof consentSchema>;

/** What an HCP showed interest in; `purpose` says for which use it was collected. */
export const signalSchema = z.strictObject({
  id: identifierSchema,
  hcp: identifierSchema,
  kind: z.enum(['topic_interest', 'question', 'event_attended', 'email_opened', 'email_clicked']),
  topic: z.string().max(100).optional(),
  product: identifierSchema.optional(),
  at: instantSchema,
  purpose: z.enum(CONSENT_PURPOSES).default('promotional'),
});
export type Signal = z.output<typeof signalSchema>;

/**
 * What an HCP wants and does not want, stated at one moment. A later statement replaces an earlier one as a whole; the
 * earlier ones are kept, because what was valid at a moment of sending must stay provable.
 */
export const preferenceSchema = z.strictObject({
  id: identifierSchema,
  hcp: identifierSchema,
  statedAt: instantSchema,
  /** Nothing at all, with no end. */
  stopped: z.boolean().default(false),
  /** Nothing before this moment; from it on there may be messages again. */
  pausedUntil: instantSchema.optional(),
  topicsOff: z.array(z.string().min(1).max(100)).default([]),
  channelsOff: z.array(z.enum(CHANNELS)).default([]),
  /** Kinds of content not wanted, such as `visual`. */
  formatsOff: z.array(z.enum(MODULE_KINDS)).default([]),
  /** At most so many messages in any so many days, on one channel or, without one, on all together. */
  frequency: z
    .strictObject({
      most: z.int().min(0).max(1_000),
      days: z.int().min(1).max(366),
      channel: z.enum(CHANNELS).optional(),
    })
    .optional(),
});
export type Preference = z.output<typeof preferenceSchema>;

/** One message that an HCP received, from any system. */
export const touchSchema = z.strictObject({
  id: identifierSchema,
  hcp: identifierSchema,
  channel: z.enum(CHANNELS),
  sentAt: instantSchema,
  product: identifierSchema.optional(),
  /** Id of the assembly here, or of the message in the system that sent it. */
  assembly: identifierSchema.optional(),
  contentHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 digest in lower-case hex')
    .optional(),
  /** What it said: each core message in words, with the claims behind it where they are known. */
  messages: z
    .array(
      z.strictObject({
        keyMessage: storableText(1_000).default(''),
        module: identifierSchema.optional(),
        claims: z.array(identifierSchema).default([]),
      }),
    )
    .default([]),
});
export type Touch = z.output<typeof touchSchema>;
