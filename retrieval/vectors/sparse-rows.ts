import { dense } from './dense.ts';
import type { Dense } from './dense.ts';

/** One sparse row: column numbers and their values. */
export interface SparseRow {
  columns: Uint32Array;
  values: Float32Array;
}

/** Sparse rows times a dense matrix. */
export function timesDense(rows: readonly SparseRow[], right: Dense): Dense {
  const width = right.columns;
  const result = dense(rows.length, width);
  rows.forEach((row, number) =>
    addRow(row, right, result.data.subarray(number * width, (number + 1) * width)),
  );
  return result;
}

/** Adds one sparse row times `right` to `target`. */
function addRow(row: SparseRow, right: Dense, target: Float64Array): void {
  for (let entry = 0; entry < row.columns.length; entry += 1) {
    const value = row.values[entry] ?? 0;
    const start = (row.columns[entry] ?? 0) * right.columns;
    for (let column = 0; column < right.columns; column += 1)
      target[column] = (target[column] ?? 0) + value * (right.data[start + column] ?? 0);
  }
}

/** Transpose of the sparse rows (with `width` columns) times a dense matrix. */
export function transposedTimesDense(rows: readonly SparseRow[], width: number, right: Dense): Dense {
  const result = dense(width, right.columns);
  rows.forEach((row, number) => {
    const from = number * right.columns;
    for (let entry = 0; entry < row.columns.length; entry += 1) {
      const value = row.values[entry] ?? 0;
      const start = (row.columns[entry] ?? 0) * right.columns;
      for (let column = 0; column < right.columns; column += 1)
        result.data[start + column] =
          (result.data[start + column] ?? 0) + value * (right.data[from + column] ?? 0);
    }
  });
  return result;
}
