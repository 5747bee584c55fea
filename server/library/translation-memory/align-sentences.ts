/** Sentences of two texts that say the same, by index; one side may hold two. */
export interface Bead {
  source: number[];
  target: number[];
}

/** How often sentences are translated one to one, left out or added, contracted, and merged two to two. */
const SHAPES = [
  { source: 1, target: 1, probability: 0.89 },
  { source: 1, target: 0, probability: 0.005 },
  { source: 0, target: 1, probability: 0.005 },
  { source: 2, target: 1, probability: 0.0445 },
  { source: 1, target: 2, probability: 0.0445 },
  { source: 2, target: 2, probability: 0.011 },
] as const;
/** Variance of the length difference per character of the source. */
const VARIANCE = 6.8;
/** What a number or reference marker that stands on one side alone costs; chosen on the demonstration library. */
const ANCHOR_COST = 4;

interface Best {
  cost: number;
  shape: (typeof SHAPES)[number] | undefined;
}

/**
 * Which sentences of two renditions belong together: the cheapest path through both, where a pair costs the more the
 * less its lengths in characters fit (W. Gale and K. Church, "A Program for Aligning Sentences in Bilingual Corpora",
 * Computational Linguistics 19, 1993; their probabilities and variance) and the more numbers and reference markers it does
 * not share. Equal counts are mostly paired by position, but the costs decide.
 */
export function alignSentences(source: readonly string[], target: readonly string[]): Bead[] {
  const ratio = lengthOf(target) / lengthOf(source);
  const width = target.length + 1;
  const table: Best[] = Array.from({ length: (source.length + 1) * width }, () => ({
    cost: Number.POSITIVE_INFINITY,
    shape: undefined,
  }));
  table[0] = { cost: 0, shape: undefined };
  for (let row = 0; row <= source.length; row += 1)
    for (let column = 0; column <= target.length; column += 1)
      for (const shape of SHAPES) {
        const [i, j] = [row - shape.source, column - shape.target];
        const before = i < 0 || j < 0 ? undefined : table[i * width + j];
        if (!before) continue;
        const cost =
          before.cost +
          costOf(source.slice(i, row).join(' '), target.slice(j, column).join(' '), ratio) -
          Math.log(shape.probability);
        if (cost < (table[row * width + column]?.cost ?? 0)) table[row * width + column] = { cost, shape };
      }
  const beads: Bead[] = [];
  for (let row = source.length, column = target.length; row > 0 || column > 0;) {
    const shape = table[row * width + column]?.shape;
    if (!shape) break;
    row -= shape.source;
    column -= shape.target;
    beads.unshift({ source: range(row, shape.source), target: range(column, shape.target) });
  }
  return beads;
}

const lengthOf = (texts: readonly string[]): number => Math.max(1, texts.join('').length);
const range = (start: number, length: number): number[] =>
  Array.from({ length }, (_, index) => start + index);

function costOf(source: string, target: string, ratio: number): number {
  // What is left out takes its anchors with it; only its own rarity speaks against it.
  if (source === '' || target === '') return 0;
  const delta = (target.length - source.length * ratio) / Math.sqrt(Math.max(1, source.length) * VARIANCE);
  const left = anchorsOf(source);
  const right = anchorsOf(target);
  const missing =
    left.filter((anchor) => !right.includes(anchor)).length +
    right.filter((anchor) => !left.includes(anchor)).length;
  // The square stands for minus the logarithm of the normal density, without the table of its tail.
  return (delta * delta) / 2 + missing * ANCHOR_COST;
}

/** Digits and reference markers, which a translation keeps. */
const anchorsOf = (text: string): string[] => text.match(/\[\^[^\]]+\]|\d+/gu) ?? [];
