import { dense, gram, orthonormalise, timesColumns } from './dense.ts';
import type { Dense } from './dense.ts';
import { seededNormals } from './seeded-normals.ts';
import { timesDense, transposedTimesDense } from './sparse-rows.ts';
import type { SparseRow } from './sparse-rows.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

const OVERSAMPLING = 10;
const POWER_ITERATIONS = 2;

export interface RightSingular {
  /** Singular values, largest first. */
  values: Float64Array;
  /** Right singular vectors as columns: one row per column of the input. */
  vectors: Dense;
}

/**
 * The leading right singular vectors of a sparse matrix by a randomised range finder with power iterations (Halko,
 * Martinsson and Tropp 2011, algorithm 4.4), repeatable by its seed. Gives fewer than `rank` when the matrix has less.
 */
export function randomisedSvd(
  rows: readonly SparseRow[],
  width: number,
  rank: number,
  seed: number,
): RightSingular {
  const sketch = Math.min(rank + OVERSAMPLING, rows.length, width);
  let basis = timesDense(rows, normals(width, sketch, seed));
  for (let iteration = 0; iteration < POWER_ITERATIONS; iteration += 1) {
    orthonormalise(basis, 1);
    basis = timesDense(rows, transposedTimesDense(rows, width, basis));
  }
  orthonormalise(basis);
  const projected = transposedTimesDense(rows, width, basis);
  const eigen = symmetricEigen(gram(projected), sketch);
  const largest = eigen.values[0] ?? 0;
  const kept = Math.min(
    rank,
    eigen.values.findLastIndex((value) => value > largest * 1e-10 && value > 0) + 1,
  );
  const values = eigen.values.subarray(0, kept).map((value) => Math.sqrt(value));
  const rotation = eigen.vectors.slice();
  for (let row = 0; row < sketch; row += 1)
    for (let column = 0; column < kept; column += 1)
      rotation[row * sketch + column] = (rotation[row * sketch + column] ?? 0) / (values[column] ?? 1);
  return { values, vectors: timesColumns(projected, rotation, kept) };
}

function normals(rows: number, columns: number, seed: number): Dense {
  const draw = seededNormals(seed);
  const result = dense(rows, columns);
  for (let index = 0; index < result.data.length; index += 1) result.data[index] = draw();
  return result;
}
