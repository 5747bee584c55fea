/**
 * The mini-markup of approved text. Text is stored as written; only what follows has a meaning, everything else is
 * literal: blank lines separate blocks, `## ` starts a heading, `- ` lines make a list, and inside a block
 * `**bold**`, `[label](https://…)`, `![alternative text](https://…)`, `![alternative text](visual:ID)` and the reference
 * marker `[^REFERENCE-ID]`.
 */
export type Inline =
  | { type: 'text'; value: string }
  | { type: 'strong'; children: Inline[] }
  | { type: 'link'; label: string; url: string }
  | { type: 'image'; alternativeText: string; url: string }
  | { type: 'marker'; referenceId: string };

export type Block =
  | { type: 'heading'; children: Inline[] }
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'list'; items: Inline[][] };

const MARKER = String.raw`\[\^(?<marker>[^\]\n]{1,200})\]`;
const IMAGE = String.raw`!\[(?<alt>[^\]\n]{0,500})\]\((?<imageUrl>https:\/\/[^\s)"<>]{1,2000}|visual:[A-Za-z0-9][A-Za-z0-9._-]{0,99})\)`;
const LINK = String.raw`\[(?<label>[^\]\n^][^\]\n]{0,300})\]\((?<url>(?:https:\/\/|mailto:)[^\s)"<>]{1,2000})\)`;
const STRONG = String.raw`\*\*(?<strong>[^*\n]{1,2000})\*\*`;
const INLINE = new RegExp(`${MARKER}|${IMAGE}|${LINK}|${STRONG}`, 'gu');

/** Splits one block's text into inline parts; concatenating their source gives the input back. */
function parseInline(source: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of source.matchAll(INLINE)) {
    if (match.index > end) parts.push({ type: 'text', value: source.slice(end, match.index) });
    parts.push(inlineOf(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  if (end < source.length) parts.push({ type: 'text', value: source.slice(end) });
  return parts;
}

function inlineOf(groups: Record<string, string | undefined>): Inline {
  if (groups['marker'] !== undefined) return { type: 'marker', referenceId: groups['marker'] };
  if (groups['imageUrl'] !== undefined)
    return { type: 'image', alternativeText: groups['alt'] ?? '', url: groups['imageUrl'] };
  if (groups['url'] !== undefined) return { type: 'link', label: groups['label'] ?? '', url: groups['url'] };
  return { type: 'strong', children: parseInline(groups['strong'] ?? '') };
}

/** Parses a whole text into blocks. Never throws: what is not markup is a paragraph. */
export function parseMarkup(source: string): Block[] {
  return source
    .replace(/\r\n?/gu, '\n')
    .split(/\n[ \t]*\n+/u)
    .flatMap((chunk) => blocksOf(chunk.split('\n').filter((line) => line.trim() !== '')));
}

function blocksOf(lines: string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.startsWith('## ')) blocks.push({ type: 'heading', children: parseInline(line.slice(3)) });
    else if (line.startsWith('- ')) {
      const item = parseInline(line.slice(2));
      if (last?.type === 'list') last.items.push(item);
      else blocks.push({ type: 'list', items: [item] });
    } else if (last?.type === 'paragraph')
      last.children.push({ type: 'text', value: '\n' }, ...parseInline(line));
    else blocks.push({ type: 'paragraph', children: parseInline(line) });
  }
  return blocks;
}

/** All inline parts of a text in reading order, bold parts opened. */
export function inlinesOf(source: string): Inline[] {
  const open = (inlines: Inline[]): Inline[] =>
    inlines.flatMap((inline) => (inline.type === 'strong' ? open(inline.children) : [inline]));
  return parseMarkup(source).flatMap((block) =>
    block.type === 'list' ? block.items.flatMap(open) : open(block.children),
  );
}

/** Reference ids of the markers in reading order, repeats kept. */
export const markersOf = (source: string): string[] =>
  inlinesOf(source).flatMap((inline) => (inline.type === 'marker' ? [inline.referenceId] : []));

/** The words a person reads: markers and markup removed, one line per block or list item. */
export function plainTextOf(source: string): string {
  const words = (inlines: Inline[]): string =>
    inlines
      .map((inline) => {
        if (inline.type === 'text') return inline.value;
        if (inline.type === 'strong') return words(inline.children);
        if (inline.type === 'link') return inline.label;
        return inline.type === 'image' ? inline.alternativeText : '';
      })
      .join('');
  return parseMarkup(source)
    .flatMap((block) => (block.type === 'list' ? block.items.map(words) : [words(block.children)]))
    .join('\n');
}
