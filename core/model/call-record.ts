import { z } from 'zod';
import { FALLBACK_REASONS } from './fallback.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/u, 'must be a SHA-256 digest in lower-case hex');

/**
 * One question to the model, as stored for good: what was asked with which prompt and settings, what was offered, what
 * came back, what it cost. It names no person; the audit entry of the same id says who asked.
 */
export const modelCallRecordSchema = z.strictObject({
  callId: z.string(),
  askedAt: z.iso.datetime({ precision: 3 }),
  /** Market scope of the person who asked: `DE`, `AT,DE`, `*`. Budgets are kept for it. */
  team: z.string(),
  subject: z.strictObject({ type: z.enum(['conversation', 'assembly']), id: z.string() }).nullable(),
  /** `understand-request@1`. */
  promptVersion: z.string(),
  /** SHA-256 of the canonical JSON of the variables that were filled in. */
  variablesDigest: digest,
  /** Ids that the model could choose from. */
  offered: z.array(z.string()),
  /** The last reply as it came, cut at 16,000 characters; null when none came. */
  reply: z.string().nullable(),
  /** SHA-256 of the whole reply in UTF-8; null when none came. */
  replyDigest: digest.nullable(),
  /** As configured, and as the server named itself in its reply. */
  model: z.string(),
  answeredBy: z.string().nullable(),
  /** Canonical JSON (RFC 8785) of what was set for the call: form of the reply, limits, temperature. */
  settings: z.string(),
  /** Requests that were sent, the repair included. */
  attempts: z.int().min(0),
  inputTokens: z.int().min(0),
  outputTokens: z.int().min(0),
  /** The server did not count, so the tokens are estimated from the characters. */
  tokensEstimated: z.boolean(),
  /** Millionths of the currency; 0 where no prices are set. */
  costMicros: z.int().min(0),
  durationMs: z.int().min(0),
  outcome: z.enum(['answered', 'fallback']),
  fallbackReason: z.enum(FALLBACK_REASONS).nullable(),
  /** What was wrong with the last reply, in words without any of its text; null when nothing was. */
  fault: z.string().nullable(),
});
export type ModelCallRecord = z.output<typeof modelCallRecordSchema>;
