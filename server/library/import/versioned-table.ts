import type { ContentStatus } from '../../../core/library/vocabulary/terms.ts';

/** What every versioned item has. */
export interface VersionedItem {
  id: string;
  status: ContentStatus;
  expires?: string | undefined;
}

/** Typed columns of a table: name and PostgreSQL type. Names are constants of this program, never input. */
export type Columns = readonly (readonly [name: string, type: string])[];
type Row = Record<string, unknown>;

/** Rows that repeat parts of the content in typed, indexed columns. */
export interface ChildTable<Item> {
  table: string;
  columns: Columns;
  rows: (item: Item) => Row[];
  /** The table has a `current` column that repeats the version's flag. */
  repeatsCurrent?: true;
}

/** Where one kind of versioned item lives. */
export interface VersionedTable<Item extends VersionedItem> {
  /** Subject type of the audit entries. */
  subject: string;
  table: string;
  idColumn: string;
  columns: Columns;
  values: (item: Item) => Row;
  children: readonly ChildTable<Item>[];
}

/** An item on its way into the table. */
export interface NewVersion<Item> {
  item: Item;
  hash: string;
  version: number;
}
