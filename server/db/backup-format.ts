import { z } from 'zod';

/**
 * A backup is one gzip file of JSON lines: this header, then each table's rows in the header's order as arrays of the
 * columns' PostgreSQL text forms (or null), then a trailer with the SHA-256 of all lines before it. Text forms are the
 * same on both engines and lose nothing, which JavaScript values would.
 */
export const BACKUP_FORMAT = 1;

const tableSchema = z.strictObject({
  name: z.string(),
  columns: z.array(z.strictObject({ name: z.string(), type: z.string() })),
  rows: z.int().nonnegative(),
});

const sequenceSchema = z.strictObject({
  table: z.string(),
  column: z.string(),
  lastValue: z.string().regex(/^-?\d+$/),
  called: z.boolean(),
});

export const backupHeaderSchema = z.strictObject({
  kind: z.literal('imprimatur backup'),
  format: z.int(),
  /** SHA-256 of each migration that the database had, in order. */
  migrations: z.array(z.string()),
  createdAt: z.iso.datetime(),
  tables: z.array(tableSchema),
  /** Where the numbering of identity columns stands. */
  sequences: z.array(sequenceSchema),
});

export const backupTrailerSchema = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

export type BackupHeader = z.infer<typeof backupHeaderSchema>;
export type BackupTable = z.infer<typeof tableSchema>;
export type BackupSequence = z.infer<typeof sequenceSchema>;
