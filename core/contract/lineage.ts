import { z } from 'zod';
import { CHOICE_ORIGINS, TEXT_ORIGINS } from '../assembly/assembly.ts';
import { identifierSchema } from '../library/content.ts';
import { defineContract } from './define-contract.ts';

const itemSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  status: z.string(),
  contentHash: z.string(),
});

const lineageSchema = z.strictObject({
  id: z.string(),
  revision: z.int(),
  status: z.string(),
  contentHash: z.string(),
  template: itemSchema,
  fills: z.array(
    z.strictObject({
      slotId: z.string(),
      origin: z.enum(TEXT_ORIGINS),
      choice: z.enum(CHOICE_ORIGINS),
      /** SHA-256 of the words in the slot, and whether the module version says the same. */
      textHash: z.string(),
      verbatim: z.boolean(),
      module: itemSchema,
      /** Current versions of the claims behind the module, each with its references. */
      claims: z.array(itemSchema.extend({ references: z.array(itemSchema) })),
    }),
  ),
  /** What reached a language model for this email: fields by name, never their values. */
  reached: z.array(
    z.strictObject({
      callId: z.string(),
      promptVersion: z.string(),
      model: z.string(),
      fields: z.array(z.string()),
    }),
  ),
  checks: z.array(
    z.strictObject({
      reportId: z.string(),
      contentHash: z.string(),
      verdict: z.enum(['pass', 'warn', 'block']),
      at: z.iso.datetime(),
    }),
  ),
  signatures: z.array(
    z.strictObject({
      signatureId: z.string(),
      contentHash: z.string(),
      role: z.string(),
      meaning: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  releases: z.array(
    z.strictObject({ format: z.string(), contentHash: z.string(), sha256: z.string(), at: z.iso.datetime() }),
  ),
});
export type Lineage = z.output<typeof lineageSchema>;

export const getLineage = defineContract({
  id: 'governance.getLineage',
  summary: 'Where every word of an email comes from and what it became: references to release, with hashes.',
  method: 'get',
  path: '/api/assemblies/:id/lineage',
  params: z.object({ id: identifierSchema }),
  responses: { 200: lineageSchema },
});
