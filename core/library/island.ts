import type { Island, Rendition } from './content.ts';

/** What stands in an island of a text now. */
export interface IslandValue {
  island: Island;
  text: string;
}

type WithIslands = Pick<Rendition, 'text' | 'islands'>;

const LINE = /^(?:[^*[\]\n\r]|\*\*[^*[\]\n\r]+\*\*)+$/u;

/** One line in which bold is the only markup: what an island holds, approved or written by a person. */
export const isIslandText = (text: string): boolean =>
  text.trim() === text && LINE.test(text) && !/^(?:- |## )/u.test(text);

const timesIn = (text: string, words: string): number => text.split(words).length - 1;

/** Islands in the order of the text. */
const inOrder = ({ text, islands = [] }: WithIslands): Island[] =>
  islands.toSorted((one, other) => text.indexOf(one.words) - text.indexOf(other.words));

/** The locked parts: one before, between and after the islands. */
function lockedParts(rendition: WithIslands): string[] {
  let end = 0;
  const parts = inOrder(rendition).map(({ words }) => {
    const at = rendition.text.indexOf(words);
    const part = rendition.text.slice(end, at);
    end = at + words.length;
    return part;
  });
  return [...parts, rendition.text.slice(end)];
}

/** Why the islands of a rendition cannot be told apart from its locked words; undefined when nothing is wrong. */
export function islandFault(rendition: WithIslands): string | undefined {
  const islands = inOrder(rendition);
  const { text } = rendition;
  let end = 0;
  for (const [index, { id, words, maxLength }] of islands.entries()) {
    if (islands.findIndex((each) => each.id === id) < index) return `has the island ${id} twice`;
    if (timesIn(text, words) !== 1) return `must hold the words of the island ${id} exactly once`;
    if (!isIslandText(words)) return `has markup beside bold in the island ${id}, which takes one line`;
    if (words.length > maxLength) return `has more words in the island ${id} than its maxLength allows`;
    if (index > 0 && text.indexOf(words) <= end)
      return `must have locked words between the island ${id} and the one before it`;
    end = text.indexOf(words) + words.length;
  }
  return undefined;
}

/**
 * What stands in each island of a text, in the order of the text; undefined when the text differs from the approved
 * one outside its islands.
 */
export function readIslands(rendition: WithIslands, text: string): IslandValue[] | undefined {
  const islands = inOrder(rendition);
  const [first = '', ...others] = lockedParts(rendition);
  const last = others.at(-1);
  if (last === undefined) return text === rendition.text ? [] : undefined;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return undefined;
  const inner = text.slice(first.length, text.length - last.length);
  let from = 0;
  const values: IslandValue[] = [];
  for (const [index, island] of islands.entries()) {
    const isLast = index === islands.length - 1;
    const end = isLast ? inner.length : inner.indexOf(others[index] ?? '', from);
    if (end < 0) return undefined;
    values.push({ island, text: inner.slice(from, end) });
    from = end + (others[index] ?? '').length;
  }
  return values;
}

/** The approved text with these words in its islands; an island that is not named keeps its approved words. */
export function placeIslands(rendition: WithIslands, values: ReadonlyMap<string, string>): string {
  const parts = lockedParts(rendition);
  const islands = inOrder(rendition);
  return parts
    .map((part, index) => {
      const island = islands[index];
      return island ? part + (values.get(island.id) ?? island.words) : part;
    })
    .join('');
}
