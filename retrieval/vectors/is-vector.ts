/** Whether a reply is a vector of a space: the right length, and only finite numbers. */
export const isVectorOf = (vector: readonly number[], dimensions: number): boolean =>
  vector.length === dimensions && vector.every((value) => Number.isFinite(value));
