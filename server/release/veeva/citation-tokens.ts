import { mirrorCss } from '../../../core/release/mirror-css.ts';
import { CITATION_STYLES } from '../render-references.ts';
import { LINK_TO_NOTE, MARKER_STYLE } from '../render-markup.ts';

/** What a fragment says under its text: the words of a reference or footnote, by number. */
export type Definitions = ReadonlyMap<number, string>;

const MARKER = new RegExp(`<sup style="${MARKER_STYLE}">((?:(?!</sup>).)*)</sup>`, 'gsu');
const MARK_LINK = new RegExp(`<a href="#(ref|note)-(\\d+)" style="${LINK_TO_NOTE}">([^<]*)</a>`, 'gu');
const MARKS = /<span data-part="marks">(.*?)<\/span>/gsu;
const MARK_TOKEN = /\{\{(CitationNumber|FootnoteSymbol)\[(\d+)\]\}\}/gu;

const tokenOf = (kind: string, number: string): string =>
  kind === 'ref' ? `{{CitationNumber[${number}]}}` : `{{FootnoteSymbol[${number}]}}`;

/** Superscript markers as tokens, which Veeva numbers and raises itself. */
export const markersToTokens = (html: string): string =>
  html.replace(
    MARKER,
    (_, links: string) =>
      `<span data-part="marks">${links.replace(MARK_LINK, (__, kind: string, number: string) => tokenOf(kind, number))}</span>`,
  );

/** The inverse; `marks` are the marks of the footnotes, from the first on. */
export const tokensToMarkers = (html: string, marks: readonly string[]): string =>
  html.replace(MARKS, (_, tokens: string) => {
    const links = tokens.replace(MARK_TOKEN, (__, name: string, number: string) => {
      const isReference = name === 'CitationNumber';
      const shown = isReference ? number : (marks[Number(number) - 1] ?? '');
      return `<a href="#${isReference ? 'ref' : 'note'}-${number}" style="${LINK_TO_NOTE}">${shown}</a>`;
    });
    return `<sup style="${MARKER_STYLE}">${links}</sup>`;
  });

/** Numbers of the references (`ref`) or footnotes (`note`) that a text leads to. */
export const numbersIn = (html: string, kind: 'ref' | 'note'): Set<number> =>
  new Set(
    [...html.matchAll(MARK_LINK)].filter((match) => match[1] === kind).map((match) => Number(match[2])),
  );

/** The list as it is indented from the left, and from the right in an email that is written so. */
const LIST_STYLES = [CITATION_STYLES.list, mirrorCss(CITATION_STYLES.list)] as const;
const REFERENCE = new RegExp(`<li id="ref-(\\d+)" style="${CITATION_STYLES.reference}">(.*?)</li>`, 'gsu');
const FOOTNOTE = new RegExp(
  `<p id="note-(\\d+)" style="${CITATION_STYLES.footnote}">(\\S+) (.*?)</p>`,
  'gsu',
);

export interface CitedParts {
  references: Definitions;
  footnotes: Definitions;
  /** Marks of the footnotes, from the first on. */
  marks: string[];
}

/** The references and footnotes that an email lists. */
export function citedParts(html: string): CitedParts {
  const notes = [...html.matchAll(FOOTNOTE)];
  return {
    references: new Map(
      [...html.matchAll(REFERENCE)].map(([, number = '', words = '']) => [Number(number), words]),
    ),
    footnotes: new Map(notes.map(([, number = '', , words = '']) => [Number(number), words])),
    marks: notes.map(([, , mark = '']) => mark),
  };
}

const TABLE =
  '<table role="presentation" border="0" cellpadding="0" cellspacing="0" width="100%" style="width:100%;">';
const CITATIONS = '{{InsertCitations}}</table>';
const INSERTED_REFERENCES = [
  `${TABLE}${CITATIONS}`,
  TABLE.replace('<table', '<table dir="rtl"') + CITATIONS,
] as const;
const INSERTED_FOOTNOTES = `${TABLE}{{InsertFootnotes}}</table>`;

/** Puts tokens where the template lists references and footnotes. */
export function listsToTokens(html: string): string {
  const noted = LIST_STYLES.reduce(
    (text, style, direction) =>
      text.replace(
        new RegExp(`<ol style="${style}">(.*?)</ol>`, 'su'),
        () => INSERTED_REFERENCES[direction] ?? '',
      ),
    html,
  );
  let first = true;
  return noted.replace(FOOTNOTE, () => {
    const token = first ? INSERTED_FOOTNOTES : '';
    first = false;
    return token;
  });
}

/** The inverse, from the definitions that the fragments carry. */
export function tokensToLists(html: string, { references, footnotes, marks }: CitedParts): string {
  const items = inOrder(references).map(
    ([number, words]) => `<li id="ref-${number}" style="${CITATION_STYLES.reference}">${words}</li>`,
  );
  const notes = inOrder(footnotes).map(
    ([number, words]) =>
      `<p id="note-${number}" style="${CITATION_STYLES.footnote}">${marks[number - 1] ?? ''} ${words}</p>`,
  );
  return INSERTED_REFERENCES.reduce(
    (text, inserted, direction) =>
      text.replace(inserted, () => `<ol style="${LIST_STYLES[direction]}">${items.join('')}</ol>`),
    html,
  ).replace(INSERTED_FOOTNOTES, () => notes.join(''));
}

const inOrder = (parts: Definitions): [number, string][] =>
  [...parts].toSorted(([one], [other]) => one - other);

const CELL = '<td style="padding:0 0 4px;">';

const rows = (parts: Definitions, token: string): string =>
  inOrder(parts)
    .map(([number, words]) => `<tr>${CELL}{{${token}[${number}]}} ${words}</td></tr>`)
    .join('');

/** The parts of a fragment that Veeva moves to where the template lists references and footnotes. */
export function definitionsOf({ references, footnotes }: Omit<CitedParts, 'marks'>): string {
  const cited =
    references.size > 0 ? `{{CitationStart}}${rows(references, 'CitationNumber')}{{CitationEnd}}` : '';
  const noted =
    footnotes.size > 0 ? `{{FootnoteStart}}${rows(footnotes, 'FootnoteSymbol')}{{FootnoteEnd}}` : '';
  return cited + noted;
}

const DEFINITIONS = /\{\{(Citation|Footnote)Start\}\}(.*?)\{\{\1End\}\}/gsu;
const DEFINED = /\{\{(?:CitationNumber|FootnoteSymbol)\[(\d+)\]\}\} (.*?)<\/td><\/tr>/gsu;

/** A fragment without its definitions, and these. */
export function takeDefinitions(html: string): { html: string } & Omit<CitedParts, 'marks'> {
  const found = { Citation: new Map<number, string>(), Footnote: new Map<number, string>() };
  const rest = html.replace(DEFINITIONS, (_, kind: 'Citation' | 'Footnote', rows: string) => {
    for (const [, number = '', words = ''] of rows.matchAll(DEFINED)) found[kind].set(Number(number), words);
    return '';
  });
  return { html: rest, references: found.Citation, footnotes: found.Footnote };
}
