import { z } from 'zod';
import {
  aiLabelSchema,
  assemblyContentSchema,
  fillSchema,
  freeTextSchema,
} from '../../core/assembly/assembly.ts';
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

const freeText = z.looseObject({
  ...freeTextSchema.shape,
  origin: freeTextSchema.shape.origin.default('local_edit'),
});

/** What `propose --json` prints, or a stored content; fields that say how it came about are ignored. */
const assemblyFileSchema = z.looseObject({
  id: z.string().min(1).max(200).optional(),
  template: z.looseObject({ id: z.string(), version: z.int().min(1) }),
  context: contextSchema,
  subject: filledSlot.nullable().default(null),
  slots: z.array(filledSlot),
  freeTexts: z.array(freeText).default([]),
  aiLabel: aiLabelSchema.nullable().default(null),
  references: z
    .array(
      z.looseObject({ number: z.int(), referenceId: z.string(), slotIds: z.array(z.string()).default([]) }),
    )
    .optional(),
});

/** Only what the schema knows: printed assemblies say more about each part than its content does. */
const partOf = (schema: z.ZodObject, printed: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(printed).filter(([key]) => Object.hasOwn(schema.shape, key)));

/**
 * Reads an assembly from JSON text.
 *
 * @throws CodedError `invalid_request` with one sentence that names the first field at fault.
 */
export const readAssemblyFile = (text: string, fileName: string): AssemblyFile =>
  readAssembly(jsonOf(text, fileName), fileName);

/**
 * Reads an assembly from a parsed document.
 *
 * @throws CodedError `invalid_request` with one sentence that names the first field at fault.
 */
export function readAssembly(document: unknown, name: string): AssemblyFile {
  const parsed = assemblyFileSchema.safeParse(document);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.join('.') || 'the document';
    throw new CodedError('invalid_request', `${name} is not an assembly: ${place}: ${issue?.message}.`);
  }
  const { id, template, context, subject, slots, freeTexts, aiLabel, references } = parsed.data;
  const content = assemblyContentSchema.parse({
    format: 1,
    template: { id: template.id, version: template.version },
    context,
    subject: subject && partOf(fillSchema, subject),
    slots: slots.map((slot) => partOf(fillSchema, slot)),
    ...(freeTexts.length > 0 ? { freeTexts: freeTexts.map((text) => partOf(freeTextSchema, text)) } : {}),
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
