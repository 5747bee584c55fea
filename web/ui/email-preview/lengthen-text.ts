/** German needs up to two fifths more room than English (W3C, "Text size in translation"). */
const LONGER_BY = 0.4;

/** Words that repeat the text's own until it is two fifths longer, closed by a tilde: padding, never content. */
export function paddingFor(text: string): string {
  const words = text
    .trim()
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word));
  const wanted = Math.ceil(text.trim().length * LONGER_BY);
  if (words.length === 0) return '';
  let padding = '';
  for (let at = 0; padding.length < wanted; at += 1) padding += ` ${words[at % words.length] ?? ''}`;
  return `${padding}~`;
}

/** Makes every text of a parsed email longer, for the preview alone. */
export function lengthenTexts(page: Document): void {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && !node.parentElement?.closest('style,script,title')) texts.push(node);
  for (const text of texts) text.appendData(paddingFor(text.data));
}
