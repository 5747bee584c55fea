/** A dense row-major matrix. */
export interface Dense {
  rows: number;
  columns: number;
  data: Float64Array;
}

/** A matrix of zeros, row after row. */
export const dense = (rows: number, columns: number): Dense => ({
  rows,
  columns,
  data: new Float64Array(rows * columns),
});

/** The Gram matrix of the columns: transpose(a) times a. */
export function gram({ rows, columns, data }: Dense): Float64Array {
  const result = new Float64Array(columns * columns);
  for (let row = 0; row < rows; row += 1) {
    const start = row * columns;
    for (let left = 0; left < columns; left += 1) {
      const factor = data[start + left] ?? 0;
      if (factor === 0) continue;
      const target = left * columns;
      for (let right = left; right < columns; right += 1)
        result[target + right] = (result[target + right] ?? 0) + factor * (data[start + right] ?? 0);
    }
  }
  for (let left = 1; left < columns; left += 1)
    for (let right = 0; right < left; right += 1)
      result[left * columns + right] = result[right * columns + left] ?? 0;
  return result;
}

/** `a` times the first `kept` columns of the square row-major matrix `b`. */
export function timesColumns(a: Dense, b: Float64Array, kept: number): Dense {
  const result = dense(a.rows, kept);
  for (let row = 0; row < a.rows; row += 1)
    for (let inner = 0; inner < a.columns; inner += 1) {
      const factor = a.data[row * a.columns + inner] ?? 0;
      if (factor === 0) continue;
      for (let column = 0; column < kept; column += 1)
        result.data[row * kept + column] =
          (result.data[row * kept + column] ?? 0) + factor * (b[inner * a.columns + column] ?? 0);
    }
  return result;
}

/**
 * Makes the columns orthonormal in place (modified Gram-Schmidt; a second pass keeps it accurate where that matters);
 * a column that depends on the ones before it becomes zero.
 */
export function orthonormalise(matrix: Dense, passes = 2): void {
  const columns = Array.from({ length: matrix.columns }, (_, column) => columnOf(matrix, column));
  columns.forEach((column, index) => {
    const before = norm(column);
    for (let pass = 0; pass < passes; pass += 1)
      for (let earlier = 0; earlier < index; earlier += 1)
        subtractProjection(column, columns[earlier] ?? column);
    const length = norm(column);
    scale(column, length > before * 1e-9 && length > 0 ? 1 / length : 0);
  });
  columns.forEach((column, index) => {
    for (let row = 0; row < matrix.rows; row += 1)
      matrix.data[row * matrix.columns + index] = column[row] ?? 0;
  });
}

const columnOf = ({ rows, columns, data }: Dense, column: number): Float64Array =>
  Float64Array.from({ length: rows }, (_, row) => data[row * columns + column] ?? 0);

const norm = (vector: Float64Array): number => {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return Math.sqrt(sum);
};

function subtractProjection(vector: Float64Array, unit: Float64Array): void {
  let product = 0;
  for (let row = 0; row < vector.length; row += 1) product += (vector[row] ?? 0) * (unit[row] ?? 0);
  if (product === 0) return;
  for (let row = 0; row < vector.length; row += 1)
    vector[row] = (vector[row] ?? 0) - product * (unit[row] ?? 0);
}

function scale(vector: Float64Array, factor: number): void {
  for (let row = 0; row < vector.length; row += 1) vector[row] = (vector[row] ?? 0) * factor;
}
