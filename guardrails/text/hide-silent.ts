const LONGEST_MARKER = 200;
const LONGEST_ADDRESS = 2_000;
const MARKER_END = /[\]\n]/gu;
const ADDRESS_END = /[\s)"<>]/gu;
const OPENING = /\[\^|\]\((?:https:\/\/|mailto:)|\*\*/gu;

/** Place of the next character that ends something; asked for rising places, it reads the text once. */
function endFinder(text: string, end: RegExp): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known >= from) return known;
    const expression = new RegExp(end);
    expression.lastIndex = from;
    known = expression.exec(text)?.index ?? text.length;
    return known;
  };
}

/**
 * Puts spaces in place of what states nothing in a mini-markup text: reference markers, link addresses and bold marks,
 * in the forms of `core/library/markup.ts`. Places in the text stay as they are. Linear in its length.
 */
export function hideSilent(text: string): string {
  const markerEnd = endFinder(text, MARKER_END);
  const addressEnd = endFinder(text, ADDRESS_END);
  const pieces: string[] = [];
  let shown = 0;
  for (const { index, 0: opening } of text.matchAll(OPENING)) {
    if (index < shown) continue;
    const from = index + opening.length;
    let end = from;
    if (opening === '[^') end = endOf(text, from, markerEnd(from), LONGEST_MARKER, ']');
    else if (opening !== '**') end = endOf(text, from, addressEnd(from), LONGEST_ADDRESS, ')');
    if (end === -1) continue;
    pieces.push(text.slice(shown, index), ' '.repeat(end - index));
    shown = end;
  }
  return shown === 0 ? text : pieces.join('') + text.slice(shown);
}

/** Place behind the closing character; -1 when the form is not closed, empty or too long. */
function endOf(text: string, from: number, end: number, longest: number, closing: string): number {
  return end > from && end - from <= longest && text[end] === closing ? end + 1 : -1;
}
