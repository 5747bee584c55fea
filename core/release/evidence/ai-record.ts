import { z } from 'zod';
import { aiLabelSchema, CHOICE_ORIGINS, TEXT_ORIGINS } from '../../assembly/assembly.ts';
import { proposalSchema } from '../../assembly/proposal.ts';

/** Root of the IPTC digital source type terms. */
export const DIGITAL_SOURCE_TYPE_ROOT = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/**
 * What engines and people did to the words (Regulation (EU) 2024/1689 Art. 50): which engine was offered what and
 * suggested what, where each text comes from, and who decided over text that an engine wrote.
 */
export const aiRecordSchema = z.strictObject({
  /** The label that travels with the email; null when no engine took part. */
  label: aiLabelSchema.nullable(),
  engine: proposalSchema.shape.engine,
  offered: z.array(z.strictObject({ slotId: z.string(), modules: z.array(z.string()) })).nullable(),
  suggestions: proposalSchema.shape.suggestions,
  generatedSlots: z.array(z.string()),
  /** Questions to a model that generated words come from; absent in packs from before it was kept. */
  generatedTexts: proposalSchema.shape.generatedTexts,
  texts: z.array(
    z.strictObject({
      slotId: z.string(),
      origin: z.enum(TEXT_ORIGINS),
      choice: z.enum(CHOICE_ORIGINS).nullable(),
      /** IPTC term as an address; null where no engine had a part. */
      digitalSourceType: z.string().startsWith(DIGITAL_SOURCE_TYPE_ROOT).nullable(),
      /** SHA-256 of the words in UTF-8, lower-case hex: what a decision names. */
      sha256: z.string(),
    }),
  ),
  decisions: z.array(
    z.strictObject({
      decisionId: z.string(),
      slotId: z.string(),
      textSha256: z.string(),
      decision: z.enum(['accept', 'reject']),
      /** The person states to have checked accuracy, plausibility and sources. */
      checked: z.boolean(),
      reason: z.string().nullable(),
      accountId: z.string(),
      printedName: z.string(),
      decidedAt: z.iso.datetime({ precision: 3 }),
    }),
  ),
});
export type AiRecord = z.output<typeof aiRecordSchema>;
