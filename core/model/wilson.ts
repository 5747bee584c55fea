/** A share with its count and its 95 % interval; `share`, `low` and `high` are null when nothing was counted. */
export interface Rate {
  of: number;
  count: number;
  share: number | null;
  low: number | null;
  high: number | null;
}

/** Quantile of the normal distribution for a two-sided interval of 95 %. */
const Z = 1.959_963_984_540_054;

/**
 * Share of `count` in `of` with the Wilson score interval (E. B. Wilson, JASA 22, 1927), which holds for small numbers
 * and for shares near 0 and 1 too.
 */
export function rateOf(count: number, of: number): Rate {
  if (of === 0) return { of, count, share: null, low: null, high: null };
  const share = count / of;
  const shrink = 1 + Z ** 2 / of;
  const centre = (share + Z ** 2 / (2 * of)) / shrink;
  const half = (Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2))) / shrink;
  return {
    of,
    count,
    share,
    low: count === 0 ? 0 : Math.max(0, centre - half),
    high: count === of ? 1 : Math.min(1, centre + half),
  };
}
