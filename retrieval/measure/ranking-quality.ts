/** Relevant documents of one query and how relevant each is (above 0). */
export type Judgements = ReadonlyMap<string, number>;

/**
 * Normalised discounted cumulative gain at a depth (Järvelin and Kekäläinen 2002), as trec_eval and BEIR compute it:
 * gain is the judged relevance, discount is log2(rank + 1). 1 is a perfect order.
 */
export function ndcgAt(depth: number, ranking: readonly string[], judgements: Judgements): number {
  const discounted = (gains: readonly number[]): number =>
    gains.slice(0, depth).reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
  const ideal = discounted([...judgements.values()].toSorted((one, other) => other - one));
  return ideal === 0 ? 0 : discounted(ranking.map((id) => judgements.get(id) ?? 0)) / ideal;
}

/** Share of the relevant documents that stand within the depth. */
export function recallAt(depth: number, ranking: readonly string[], judgements: Judgements): number {
  const found = ranking.slice(0, depth).filter((id) => judgements.has(id)).length;
  return judgements.size === 0 ? 0 : found / judgements.size;
}

/** Arithmetic mean; 0 for no values. */
export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The value below which the given share (0 to 1) of the values lies (nearest rank); 0 for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
