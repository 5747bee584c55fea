import type { z } from 'zod';
import type { FieldProblem } from '../../../core/library/import-words.ts';
import type { AuditEntryDraft } from '../../../core/audit/entry.ts';
import type { CsvColumns } from '../../../core/library/import-columns.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import type { Database } from '../../db/client.ts';
import type { ImportSource } from './source.ts';

/** What became of one item of a batch. */
export type Outcome =
  | { result: 'created' | 'updated' | 'unchanged'; warning?: FieldProblem }
  | { result: 'rejected'; problem: FieldProblem };

/** Outcome per item of the batch, in its order, and an audit entry per change. */
export interface Stored {
  outcomes: Outcome[];
  entries: AuditEntryDraft[];
}

/** An id that an item names and that may still come in a later row. */
export interface LaterReference {
  field: string;
  moduleId: string;
}

/** One kind of item: how a row becomes an item, and how a batch of items is stored. */
export interface ItemKind<Item> {
  schema: z.ZodType<Item>;
  columns: CsvColumns;
  /** Rows in one transaction, where the usual number would be too many at a time. */
  batchSize?: number;
  /** Identity within one file. */
  keyOf: (item: Item) => string;
  /** Completes the raw value of a row, for example with the text of a file beside the library file. */
  complete?: (
    value: unknown,
    source: ImportSource,
  ) => Promise<{ value: unknown } | { problem: FieldProblem }>;
  /** Problems that only the library can know, by position in the batch: an id that does not exist. */
  findProblems?: (database: Database, items: readonly Item[]) => Promise<ReadonlyMap<number, FieldProblem>>;
  /** Ids of modules that need not exist yet; those that never come are reported at the end. */
  laterReferences?: (item: Item) => LaterReference[];
  /** Remarks about an item that is stored nevertheless. */
  findWarnings?: (database: Database, items: readonly Item[]) => Promise<ReadonlyMap<number, FieldProblem>>;
  /** Writes a batch; runs inside the transaction that also appends the entries. Items are unique by `keyOf`. */
  store: (deps: ChangeDeps, items: readonly Item[], options: StoreOptions) => Promise<Stored>;
}

export interface StoreOptions {
  /** Leaves the status of an item alone whose text did not change: for labels, which know nothing of approvals. */
  keepStatus: boolean;
}
