import type { FieldProblem } from '../../../core/library/import-words.ts';

/** One data row of a file, counted from 1: its value, or why it cannot be read. */
export type SourceRow = { row: number; value: unknown } | { row: number; problem: FieldProblem };

/** A file whose form has been checked to the end, so that reading its rows cannot fail half-way. */
export interface RowFile {
  name: string;
  /** Data rows in the file. */
  total: number;
  rows: () => AsyncIterable<SourceRow>;
  /** Remarks about the file as a whole, such as a column that is not used. */
  remarks: FieldProblem[];
}
