const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Characters behind the entities that mail renderers write; an unknown entity stays as it is. */
export const decodeEntities = (html: string): string =>
  html.replaceAll(
    /&(?:#(?<decimal>\d{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>[a-z]{2,5}));/gu,
    (...parts) => {
      const [whole] = parts;
      const { decimal, hex, name } = parts.at(-1) as Record<string, string | undefined>;
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

const HIDDEN = /<!--.*?-->|<(style|script|head|title)\b.*?<\/\1\s*>/gisu;

const LINK =
  /<a\b[^>]*?\shref\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')[^>]*>(?<label>.*?)<\/a\s*>/gisu;

/** What a reader of the HTML can see, in one line: no tags, style sheets, head or comments. */
export const visibleText = (html: string): string =>
  oneLine(decodeEntities(html.replaceAll(HIDDEN, ' ').replaceAll(/<[^>]*>/gu, ' ')));

/** Links of the HTML in reading order, each with the words that a reader can press. */
export const linksOf = (html: string): { address: string; label: string }[] =>
  [...html.replaceAll(HIDDEN, ' ').matchAll(LINK)].map(({ groups }) => ({
    address: decodeEntities(groups?.['double'] ?? groups?.['single'] ?? '').trim(),
    label: visibleText(groups?.['label'] ?? ''),
  }));

/** White space of every kind as one space, so that line breaks of a renderer do not matter. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** Letters and digits only, lower case: for finding a statement however markup and white space cut it. */
export const wordsOnly = (text: string): string => text.replaceAll(/[^\p{L}\p{N}▼]+/gu, '').toLowerCase();
