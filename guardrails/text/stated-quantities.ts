import type { TextAnalysis } from './analyse-text.ts';
import type { Quantity } from './quantity.ts';

/** What a group of texts, such as the claims of a module, states. */
export interface Stated {
  has: (quantity: Quantity) => boolean;
}

const keyOf = ({ kind, value }: Pick<Quantity, 'kind' | 'value'>): string => `${kind}: ${value}`;

/**
 * Judges single quantities against texts that state them. A text may leave out a unit or the name of a ratio that the
 * other one has. `−28 %` and a fall by `28 %` are the same.
 */
export function statedBy(analyses: readonly TextAnalysis[], judged: TextAnalysis | undefined): Stated {
  const quantities = analyses.flatMap((analysis) => analysis.quantities);
  const keys = new Set(quantities.map(keyOf));
  const plain = new Set(quantities.filter(({ kind }) => kind === 'number').map(({ number }) => number));
  const bare = new Set(quantities.map(({ number }) => number));
  const someFall = analyses.some(falls);
  return {
    has(quantity) {
      const { kind, number, value } = quantity;
      if (keys.has(keyOf(quantity))) return true;
      if (kind === 'number') return bare.has(number);
      if ((kind === 'ratio' || kind === 'confidence limit') && plain.has(number)) return true;
      if (value.startsWith('-')) return someFall && keys.has(keyOf({ kind, value: value.slice(1) }));
      return judged !== undefined && falls(judged) && keys.has(keyOf({ kind, value: `-${value}` }));
    },
  };
}

const falls = ({ meanings }: TextAnalysis): boolean =>
  meanings.some(({ kind, meaning }) => kind === 'direction' && meaning === 'down');

/** Numbers that are there once too often while another one of the approved text is gone: 20 mg where 10 mg stood. */
export function replacements(
  quantities: readonly Quantity[],
  approved: readonly Quantity[],
): ReadonlySet<Quantity> {
  const left = new Map<string, number>();
  for (const key of approved.map(keyOf)) left.set(key, (left.get(key) ?? 0) + 1);
  const tooMany = quantities.filter((quantity) => {
    const rest = left.get(keyOf(quantity)) ?? 0;
    left.set(keyOf(quantity), rest - 1);
    return rest <= 0;
  });
  const someGone = [...left.values()].some((rest) => rest > 0);
  return new Set(someGone ? tooMany : []);
}
