import { z } from 'zod';

/** What the import command takes, in the order in which the parts of a library build on each other. */
export const IMPORT_KINDS = [
  'products',
  'references',
  'claims',
  'visuals',
  'modules',
  'templates',
  'label',
  'glossary',
  'hcps',
  'consents',
  'signals',
  'preferences',
  'touches',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const isImportKind = (value: string): value is ImportKind =>
  IMPORT_KINDS.some((kind) => kind === value);

/** Kinds that hold personal data; their import needs another permission and leaves entries without identifiers. */
export const PEOPLE_KINDS = [
  'hcps',
  'consents',
  'signals',
  'preferences',
  'touches',
] as const satisfies readonly ImportKind[];
export type PeopleKind = (typeof PEOPLE_KINDS)[number];

export const LIBRARY_KINDS = [
  'products',
  'references',
  'claims',
  'visuals',
  'modules',
  'templates',
  'label',
  'glossary',
] as const satisfies readonly ImportKind[];

export const isPeopleKind = (kind: ImportKind): kind is PeopleKind =>
  PEOPLE_KINDS.some((each) => each === kind);

/** A remark about one row. `row` counts data rows from 1; `field` is empty when the whole row is meant. */
const rowRemarkSchema = z.object({
  file: z.string(),
  row: z.int().min(0),
  field: z.string(),
  reason: z.string(),
});
export type RowRemark = z.output<typeof rowRemarkSchema>;

/** `read` is the sum of the other counts and of the rejected rows; a warning belongs to a row that was stored. */
export const importResultSchema = z.object({
  read: z.int().min(0),
  created: z.int().min(0),
  updated: z.int().min(0),
  unchanged: z.int().min(0),
  rejected: z.array(rowRemarkSchema),
  warnings: z.array(rowRemarkSchema),
});
export type ImportResult = z.output<typeof importResultSchema>;

/** The result of an import that read nothing yet. */
export const emptyImportResult = (): ImportResult => ({
  read: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  rejected: [],
  warnings: [],
});

/** The result of two imports together. */
export const addImportResults = (first: ImportResult, second: ImportResult): ImportResult => ({
  read: first.read + second.read,
  created: first.created + second.created,
  updated: first.updated + second.updated,
  unchanged: first.unchanged + second.unchanged,
  rejected: [...first.rejected, ...second.rejected],
  warnings: [...first.warnings, ...second.warnings],
});
