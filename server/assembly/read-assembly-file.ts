import { z } from 'zod';
import { aiLabelSchema, assemblyContentSchema, fillSchema } from '../../core/assembly/assembly.ts';
import type { AssemblyContent } from '../../core/assembly/assembly.ts';
import { contextSchema } from '../../core/assembly/context.ts';
import type { NumberedReference } from '../../core/assembly/reference-list.ts';
import { CodedError } from '../../core/errors.ts';

export interface AssemblyFile {
  id: string | undefined;
  content: AssemblyContent;
  referenceList: NumberedReference[] | undefined;
}

/** A removed label must reach AI-001, so what labels say may be absent here; everything else is required. */
const filledSlot = z.looseObject({
  ...fillSchema.shape,
  origin: fillSchema.shape.origin.default('approved_verbatim'),
  choice: fillSchema.shape.choice.default('human_selected'),
});

/** What `propose --json` prints, or a stored content; fields that say how it came about are ignored. */
const assemblyFileSchema = z.looseObject({
  id: z.string().min(1).max(200).optional(),
  template: z.looseObject({ id: z.string(), version: z.int().min(1) }),
  context: contextSchema,
  subject: filledSlot.nullable().default(null),
  slots: z.array(filledSlot),
  aiLabel: aiLabelSchema.nullable().default(null),
  references: z
    .array(
      z.looseObject({ number: z.int(), referenceId: z.string(), slotIds: z.array(z.string()).default([]) }),
    )
    .optional(),
});

const fillKeys = Object.keys(fillSchema.shape);
const fillOf = (slot: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(slot).filter(([key]) => fillKeys.includes(key)));

/**
 * Reads an assembly from JSON text.
 *
 * @throws CodedError `invalid_request` with one sentence that names the first field at fault.
 */
export function readAssemblyFile(text: string, fileName: string): AssemblyFile {
  const parsed = assemblyFileSchema.safeParse(jsonOf(text, fileName));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.join('.') || 'the document';
    throw new CodedError('invalid_request', `${fileName} is not an assembly: ${place}: ${issue?.message}.`);
  }
  const { id, template, context, subject, slots, aiLabel, references } = parsed.data;
  const content = assemblyContentSchema.parse({
    format: 1,
    template: { id: template.id, version: template.version },
    context,
    subject: subject && fillOf(subject),
    slots: slots.map(fillOf),
    aiLabel,
  });
  return {
    id,
    content,
    referenceList: references?.map(({ number, referenceId, slotIds }) => ({ number, referenceId, slotIds })),
  };
}

function jsonOf(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : '';
    throw new CodedError('invalid_request', `${fileName} is not valid JSON: ${detail}`, { cause });
  }
}
