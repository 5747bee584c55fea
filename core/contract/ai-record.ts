import { z } from 'zod';
import { proposalSchema } from '../assembly/proposal.ts';
import { identifierSchema } from '../library/content.ts';
import { modelCallRecordSchema } from '../model/call-record.ts';
import { defineContract } from './define-contract.ts';

/** A stored question, held against its audit entry. */
const checkedCallSchema = z.strictObject({
  call: modelCallRecordSchema,
  /** SHA-256 of the stored bytes now. */
  recordDigest: z.string(),
  /** The entry of the audit log and the digest that it holds; null when there is none. */
  entry: z.strictObject({ id: z.string(), recordDigest: z.string() }).nullable(),
  /** Whether the stored bytes are those that the entry names. */
  intact: z.boolean(),
  /** Fields that its prompt shows to the model; nothing when the question was never sent. */
  reached: z.array(z.string()),
});
export type CheckedCall = z.output<typeof checkedCallSchema>;

export const getModelCall = defineContract({
  id: 'governance.getModelCall',
  summary: 'One question to the language model with its reply, held against its audit entry.',
  method: 'get',
  path: '/api/model/calls/:id',
  params: z.object({ id: z.string().min(1).max(100) }),
  responses: { 200: checkedCallSchema },
});

export const aiRecordSchema = z.strictObject({
  engine: proposalSchema.shape.engine,
  offered: z.array(z.strictObject({ slotId: z.string(), modules: z.array(z.string()) })).nullable(),
  suggestions: proposalSchema.shape.suggestions,
  generatedSlots: z.array(z.string()),
  /** Places that a model gave to modules, with the words it quoted. */
  modelRanks: z.array(
    z.strictObject({
      slotId: z.string(),
      moduleId: z.string(),
      rank: z.number(),
      quote: z.string(),
      bonus: z.number(),
    }),
  ),
  /** Questions asked for this email and its conversation, oldest first. */
  calls: z.array(checkedCallSchema),
});
export type AiRecord = z.output<typeof aiRecordSchema>;

export const getAiRecord = defineContract({
  id: 'governance.getAiRecord',
  summary:
    'The record of the engines of an email: versions, offered modules, questions and replies, digest checks.',
  method: 'get',
  path: '/api/assemblies/:id/ai-record',
  params: z.object({ id: identifierSchema }),
  responses: { 200: aiRecordSchema },
});
