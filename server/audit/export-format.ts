import { z } from 'zod';

/** What the first line of every export begins with, whatever its version. */
export const LOG_EXPORT_BEGINNING = '{"format":"imprimatur-audit-log/';

export const LOG_EXPORT_FORMAT = 'imprimatur-audit-log/2';

const hexSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** First line. Members stand in this order and nothing else stands in it, so that each byte has one meaning. */
export const exportHeaderSchema = z.strictObject({
  format: z.literal(LOG_EXPORT_FORMAT),
  entries: z.int().min(0),
  /** Head of the chain, lower-case hex. */
  head: hexSchema,
  /** The key that signed, as name+id+key. Whoever verifies should have it from elsewhere. */
  verifierKey: z.string(),
  /** The signed note over exactly these entries; null for the empty log. */
  checkpoint: z.string().nullable(),
  /** The checkpoint before, and the proof that this log continues it (RFC 9162 section 2.1.4), hashes in base64. */
  earlier: z.strictObject({ checkpoint: z.string(), consistencyProof: z.array(z.string()) }).nullable(),
});
export type ExportHeader = z.output<typeof exportHeaderSchema>;

/** First line of exports before the Merkle tree. */
export const firstExportHeaderSchema = z.strictObject({
  format: z.literal('imprimatur-audit-log/1'),
  entries: z.int().min(0),
  head: hexSchema,
});

/** One line for each position; the UTF-8 bytes of `leaf` are hashed, hashes are lower-case hex. */
export const exportLineSchema = z.strictObject({
  position: z.int(),
  leaf: z.string(),
  leafHash: hexSchema,
  head: hexSchema,
});
export type ExportLine = z.output<typeof exportLineSchema>;

/**
 * A line as the schema reads it; undefined unless it is written exactly as the export writes it, so that no byte can
 * be another one without notice.
 */
export function readExportLine<Schema extends z.ZodType>(
  schema: Schema,
  line: string,
): z.output<Schema> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const parsed = schema.safeParse(value);
  return parsed.success && JSON.stringify(parsed.data) === line ? parsed.data : undefined;
}
