/** Eigenvalues, largest first, and the matching eigenvectors as columns of a row-major square matrix. */
export interface Eigen {
  values: Float64Array;
  vectors: Float64Array;
}

const MOST_SWEEPS = 30;
const NEGLIGIBLE = 1e-22;

/**
 * Eigen decomposition of a symmetric row-major matrix by cyclic Jacobi rotations (Golub and Van Loan, section 8.5):
 * slower than tridiagonal methods, short, and accurate for the few hundred rows it is given.
 */
export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
  const a = Float64Array.from(matrix);
  const rows = identity(size);
  let total = 0;
  for (const value of a) total += value * value;
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a, size) > NEGLIGIBLE * total; sweep += 1)
    for (let p = 0; p < size - 1; p += 1) for (let q = p + 1; q < size; q += 1) rotate(a, rows, size, p, q);
  return sorted(a, rows, size);
}

function identity(size: number): Float64Array {
  const result = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) result[row * size + row] = 1;
  return result;
}

function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0;
  for (let row = 0; row < size; row += 1)
    for (let column = row + 1; column < size; column += 1) sum += 2 * at(a, row * size + column) ** 2;
  return sum;
}

const at = (a: Float64Array, index: number): number => a[index] ?? 0;

/** Sets element (p, q) to zero; keeps `a` symmetric by rotating rows and copying them to columns. */
function rotate(a: Float64Array, rows: Float64Array, size: number, p: number, q: number): void {
  const pq = at(a, p * size + q);
  if (pq === 0) return;
  const pp = at(a, p * size + p);
  const qq = at(a, q * size + q);
  const theta = (qq - pp) / (2 * pq);
  const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  turn(a, size, p, q, cosine, sine);
  for (let index = 0; index < size; index += 1) {
    a[index * size + p] = at(a, p * size + index);
    a[index * size + q] = at(a, q * size + index);
  }
  a[p * size + p] = pp - tangent * pq;
  a[q * size + q] = qq + tangent * pq;
  a[p * size + q] = 0;
  a[q * size + p] = 0;
  turn(rows, size, p, q, cosine, sine);
}

function turn(a: Float64Array, size: number, p: number, q: number, cosine: number, sine: number): void {
  const pRow = p * size;
  const qRow = q * size;
  for (let index = 0; index < size; index += 1) {
    const x = at(a, pRow + index);
    const y = at(a, qRow + index);
    a[pRow + index] = cosine * x - sine * y;
    a[qRow + index] = sine * x + cosine * y;
  }
}

function sorted(a: Float64Array, rows: Float64Array, size: number): Eigen {
  const order = Array.from({ length: size }, (_, index) => index).toSorted(
    (one, other) => at(a, other * size + other) - at(a, one * size + one) || one - other,
  );
  const vectors = new Float64Array(size * size);
  order.forEach((from, column) => {
    for (let row = 0; row < size; row += 1) vectors[row * size + column] = at(rows, from * size + row);
  });
  return { values: Float64Array.from(order, (index) => at(a, index * size + index)), vectors };
}
