import type { XmlElement } from './read-xml.ts';
import { childrenNamed, elementsOf } from './read-xml.ts';

/** A quotable piece of a section: a paragraph, one item of a list, a table with its rows as lines, a footnote. */
export interface TextBlock {
  kind: 'paragraph' | 'item' | 'table' | 'footnote';
  text: string;
}

const SUPERSCRIPT = new Map(
  [...'0123456789+-()n'].map((plain, index) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ'][index] ?? plain]),
);
const SUBSCRIPT = new Map(
  [...'0123456789+-()'].map((plain, index) => [plain, [...'₀₁₂₃₄₅₆₇₈₉₊₋₍₎'][index] ?? plain]),
);

/** Raised or lowered figures as Unicode has them, so that `m²` does not become `m2`; other text as it stands. */
function moved(text: string, table: ReadonlyMap<string, string>): string {
  const characters = [...text];
  return characters.every((each) => table.has(each) || /\s/u.test(each))
    ? characters.map((each) => table.get(each) ?? each).join('')
    : text;
}

export const cleanSpace = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Blocks whose text is theirs alone and not part of the sentence around them. */
const APART = new Set(['footnote', 'footnoteRef', 'list', 'table', 'renderMultiMedia']);

function inlineText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 'br') return ' ';
      if (APART.has(child.name)) return '';
      if (child.name === 'sup') return moved(inlineText(child), SUPERSCRIPT);
      return child.name === 'sub' ? moved(inlineText(child), SUBSCRIPT) : inlineText(child);
    })
    .join('');
}

/** The words of an element as one line. */
export const lineOf = (element: XmlElement): string => cleanSpace(inlineText(element));

/** The blocks of a narrative text (HL7 SPL section text) in reading order; empty ones are left out. */
export const blocksOf = (element: XmlElement): TextBlock[] => {
  const loose = lineOf({
    ...element,
    children: element.children.filter((child) => typeof child === 'string'),
  });
  const before: TextBlock[] = loose === '' ? [] : [{ kind: 'paragraph', text: loose }];
  return [...before, ...elementsOf(element).flatMap(blocksOfPart)];
};

function blocksOfPart(part: XmlElement): TextBlock[] {
  if (part.name === 'list') return childrenNamed(part, 'item').flatMap((item) => ownBlocks(item, 'item'));
  if (part.name === 'table') return tableBlocks(part);
  if (part.name === 'footnote') return ownBlocks(part, 'footnote');
  if (part.name === 'renderMultiMedia' || part.name === 'footnoteRef') return [];
  return ownBlocks(part, 'paragraph');
}

/** The element's own words, then what stands apart inside it. */
function ownBlocks(element: XmlElement, kind: TextBlock['kind']): TextBlock[] {
  const text = lineOf(element);
  const apart = apartOf(element).flatMap(blocksOfPart);
  return text === '' ? apart : [{ kind, text }, ...apart];
}

const apartOf = (element: XmlElement): XmlElement[] =>
  elementsOf(element).flatMap((child) => (APART.has(child.name) ? [child] : apartOf(child)));

/** A row is a line, its cells separated by ` | `; the caption is the first line. */
function tableBlocks(table: XmlElement): TextBlock[] {
  const captions = childrenNamed(table, 'caption').map(lineOf);
  const rows = ['thead', 'tbody', 'tfoot']
    .flatMap((name) => childrenNamed(table, name))
    .flatMap((group) => childrenNamed(group, 'tr'))
    .map((row) =>
      elementsOf(row)
        .map((cell) => blocksOf({ ...cell, name: 'cell' }).filter(({ kind }) => kind !== 'footnote'))
        .map((blocks) => blocks.map(({ text }) => text).join(' '))
        .join(' | '),
    );
  const lines = [...captions, ...rows].filter((line) => line.replace(/[\s|]/gu, '') !== '');
  const footnotes = apartOf(table)
    .filter(({ name }) => name === 'footnote')
    .flatMap((footnote) => ownBlocks(footnote, 'footnote'));
  return lines.length === 0 ? footnotes : [{ kind: 'table', text: lines.join('\n') }, ...footnotes];
}
