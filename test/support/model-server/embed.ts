const DIMENSIONS = 8;

/** Words that meet share a bucket, so that near texts get near vectors. */
export function vectorOf(words: string): number[] {
  const vector = Array.from({ length: DIMENSIONS }, () => 0.01);
  for (const word of words.toLowerCase().split(/\P{L}+/u)) {
    const bucket = [...word].reduce(
      (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % DIMENSIONS,
      7,
    );
    vector[bucket] = (vector[bucket] ?? 0) + 1;
  }
  return vector;
}
