import { z } from 'zod';
import {
  identifierSchema,
  instantSchema,
  languageSchema,
  marketSchema,
  storableText,
} from '../library/content.ts';
import { CHANNELS } from '../library/vocabulary/terms.ts';

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
