import { z } from 'zod';
import { instantSchema } from '../../../core/library/content.ts';
import {
  consentSchema,
  hcpSchema,
  preferenceSchema,
  signalSchema,
  touchSchema,
} from '../../../core/people/people.ts';
import { REVIEW_ROLES, SIGNATURE_MEANINGS } from '../../../core/review/signature.ts';
import type { GatheredFact, GatheredFacts } from '../../../guardrails/facts.ts';
import { marketPackSchema } from '../../../guardrails/pack-schema.ts';
import { emailAuditSchema } from '../../../guardrails/rendered/email-audit.ts';

const text = z.string();
const texts = z.array(text);
const suggestion = z.object({ slotId: text, moduleId: text, version: z.int().min(1) });

const actingModel = z.strictObject({
  name: text,
  promptVersion: text,
  settings: text,
  replyDigest: text,
});

/** The engine's record; one that lacks parts is what AI-003 is about. */
const engineRecordSchema = z.strictObject({
  engine: text,
  version: text.optional(),
  suggestions: z.array(suggestion),
  generatedSlots: texts,
  offered: z.array(z.strictObject({ slotId: text, modules: texts })).optional(),
  model: actingModel.optional(),
  generatedTexts: z
    .array(z.strictObject({ slotId: text, callId: text, model: actingModel, offered: texts }))
    .optional(),
});

const auditSchema = z.strictObject({
  eventTypes: texts,
  recordedHashes: texts,
  unrecorded: texts,
  state: text,
  log: z.strictObject({ verifies: z.boolean(), firstBad: text.optional() }),
});

const signaturesSchema = z.strictObject({
  state: text,
  signatures: z.array(
    z.strictObject({
      id: text,
      role: z.enum(REVIEW_ROLES),
      meaning: z.enum(SIGNATURE_MEANINGS),
      contentHash: text,
      byAuthor: z.boolean(),
      identityConfirmed: z.boolean(),
      statementAgrees: z.boolean(),
    }),
  ),
});

/** Facts that a case may change, with the form that must come out; `rendered` and `structure` have changes of their own. */
const SCHEMAS: { [Fact in Exclude<GatheredFact, 'rendered' | 'structure'>]: z.ZodType<GatheredFacts[Fact]> } =
  {
    pack: marketPackSchema,
    product: z.strictObject({
      id: text,
      name: text,
      substance: text.optional(),
      additionalMonitoring: z.boolean(),
      indications: texts.optional(),
    }),
    person: z.strictObject({
      hcp: hcpSchema.nullish().transform((hcp) => hcp ?? null),
      consents: z.array(consentSchema),
      preferences: z.array(preferenceSchema),
      touches: z.array(touchSchema),
      signals: z.array(signalSchema),
      sendInstant: instantSchema,
    }),
    emailAudit: emailAuditSchema,
    delivery: z.strictObject({ unsubscribeUrl: text, headers: z.record(text, text), linkHosts: texts }),
    templateRecord: z.strictObject({ recordedHash: text, presentHash: text }),
    referenceList: z.array(z.strictObject({ number: z.int(), referenceId: text, slotIds: texts })),
    engineRecord: engineRecordSchema.nullable(),
    audit: auditSchema,
    textDecisions: z.array(z.strictObject({ slotId: text, text, decision: z.enum(['accept', 'reject']) })),
    signatures: signaturesSchema,
  };

export const RECORD_SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map(Object.entries(SCHEMAS));
