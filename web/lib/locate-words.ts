/** A part of a text node. */
export interface WordsPart {
  node: Text;
  start: number;
  end: number;
}

const isCounted = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** Letters and digits alone, in lower case: what stays the same between a stored text and its rendered form. */
const reduced = (text: string): string =>
  [...text]
    .filter(isCounted)
    .map((character) => character.toLowerCase())
    .join('');

/** How often the words stand before this place of a plain text, so that the same one is found where it is rendered. */
export function occurrenceBefore(before: string, words: string): number {
  const needle = reduced(words);
  return needle === '' ? 0 : reduced(before).split(needle).length - 1;
}

/**
 * Where words stand below a node, whatever elements, white space and punctuation lie between them; empty when they do
 * not. `occurrence` counts from 0; where there are fewer, the first is taken.
 */
export function locateWords(root: Node, words: string, occurrence = 0): WordsPart[] {
  const needle = reduced(words);
  if (needle === '') return [];
  const places: { node: Text; offset: number; length: number }[] = [];
  let text = '';
  for (const node of textNodesOf(root)) {
    let offset = 0;
    for (const character of node.data) {
      if (isCounted(character)) {
        const lower = character.toLowerCase();
        text += lower;
        for (let unit = 0; unit < lower.length; unit += 1)
          places.push({ node, offset, length: character.length });
      }
      offset += character.length;
    }
  }
  const start = nthIndexOf(text, needle, occurrence);
  return start < 0 ? [] : partsOf(places.slice(start, start + needle.length));
}

function textNodesOf(root: Node): Text[] {
  if (root.nodeType === 3) return [root as Text];
  return [...root.childNodes].flatMap(textNodesOf);
}

function nthIndexOf(text: string, needle: string, occurrence: number): number {
  let index = text.indexOf(needle);
  const first = index;
  for (let passed = 0; passed < occurrence && index >= 0; passed += 1)
    index = text.indexOf(needle, index + needle.length);
  return index >= 0 ? index : first;
}

function partsOf(places: readonly { node: Text; offset: number; length: number }[]): WordsPart[] {
  const parts: WordsPart[] = [];
  for (const { node, offset, length } of places) {
    const last = parts.at(-1);
    if (last?.node === node) last.end = offset + length;
    else parts.push({ node, start: offset, end: offset + length });
  }
  return parts;
}
