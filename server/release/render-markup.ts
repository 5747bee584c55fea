import { type Block, type Inline, parseMarkup } from '../../core/library/markup.ts';

/** HTML that this program made from escaped parts; the only value that fills a template without being escaped again. */
export class SafeHtml {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }

  toString(): string {
    return this.html;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The one escaper: correct in text and in quoted attributes (HTML Living Standard, 13.3 serialising). */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);

/** A token that stays visible, so that EMAIL-001 finds what a template asks for and nothing provides. */
export const unresolvedToken = (path: string): string => `{{ ${path} }}`;

/** Number of a reference in the assembled list; undefined for one that is not in it. */
export type NumberOf = (referenceId: string) => number | undefined;

/** A footnote's mark in the text and the place it leads to. */
export interface NoteMark {
  mark: string;
  /** Position in the list of footnotes, from 1. */
  number: number;
}

/** Footnote marks that stand behind a marker; asked once per marker, in reading order. */
export type NotesAt = (referenceId: string) => readonly NoteMark[];

interface MarkerNames {
  numberOf: NumberOf;
  notesAt: NotesAt;
}

const NO_NOTES: NotesAt = () => [];

/** Style of a superscript marker, and of the link in it; an export that has its own markers looks for them. */
export const MARKER_STYLE = 'font-size:0.7em;line-height:0;vertical-align:super;';
export const LINK_TO_NOTE = 'color:inherit;text-decoration:none;';

const STYLES = {
  heading: 'margin:0 0 8px;font-size:1.2em;line-height:1.3;font-weight:bold;',
  paragraph: 'margin:0 0 12px;',
  list: 'margin:0 0 12px;padding:0 0 0 20px;',
  item: 'margin:0 0 6px;',
  link: 'color:inherit;text-decoration:underline;',
  image: 'display:block;max-width:100%;height:auto;border:0;',
  marker: MARKER_STYLE,
} as const;

const element = (name: string, style: string, inner: string): string =>
  `<${name} style="${style}">${inner}</${name}>`;

/** A link whose address was allowed by the markup's grammar or by a schema: https or mailto. */
export const renderLink = (url: string, label: string): string =>
  `<a href="${escapeHtml(url)}" style="${STYLES.link}">${escapeHtml(label)}</a>`;

const leadTo = (id: string, label: string): string =>
  `<a href="#${id}" style="${LINK_TO_NOTE}">${escapeHtml(label)}</a>`;

/** Footnote marks on their own, for a text that cites nothing. */
export const renderNoteMarks = (notes: readonly NoteMark[]): SafeHtml =>
  new SafeHtml(
    notes.length === 0
      ? ''
      : element(
          'sup',
          STYLES.marker,
          notes.map(({ mark, number }) => leadTo(`note-${number}`, mark)).join(','),
        ),
  );

/** Neighbouring markers share one superscript, so that 1 and 2 never read as 12. */
function renderMarkers(referenceIds: readonly string[], { numberOf, notesAt }: MarkerNames): string {
  const numbers = referenceIds.flatMap((id) => {
    const number = numberOf(id);
    const shown =
      number === undefined
        ? escapeHtml(unresolvedToken(`reference.${id}`))
        : leadTo(`ref-${number}`, String(number));
    return [shown, ...notesAt(id).map((note) => leadTo(`note-${note.number}`, note.mark))];
  });
  return element('sup', STYLES.marker, numbers.join(','));
}

function renderInline(inline: Exclude<Inline, { type: 'marker' }>, names: MarkerNames): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.value).replaceAll('\n', '<br>');
    case 'strong':
      return `<strong>${renderInlines(inline.children, names)}</strong>`;
    case 'link':
      return renderLink(inline.url, inline.label);
    case 'image':
      return `<img src="${escapeHtml(inline.url)}" alt="${escapeHtml(inline.alternativeText)}" style="${STYLES.image}">`;
  }
}

function renderInlines(inlines: readonly Inline[], names: MarkerNames): string {
  let html = '';
  let markers: string[] = [];
  const flushMarkers = () => {
    if (markers.length > 0) html += renderMarkers(markers, names);
    markers = [];
  };
  for (const inline of inlines) {
    if (inline.type === 'marker') {
      markers.push(inline.referenceId);
      continue;
    }
    flushMarkers();
    html += renderInline(inline, names);
  }
  flushMarkers();
  return html;
}

function renderBlock(block: Block, names: MarkerNames): string {
  switch (block.type) {
    case 'heading':
      return element('h2', STYLES.heading, renderInlines(block.children, names));
    case 'paragraph':
      return element('p', STYLES.paragraph, renderInlines(block.children, names));
    case 'list': {
      const items = block.items.map((item) => element('li', STYLES.item, renderInlines(item, names)));
      return element('ul', STYLES.list, items.join(''));
    }
  }
}

/**
 * Mini-markup as HTML for mail clients: h2, p, ul, li, strong, a, img, sup and br, with styles inline and nothing else.
 * Markers become numbers linked to the entry `#ref-<number>` of the reference list.
 */
export const renderMarkup = (source: string, numberOf: NumberOf, notesAt: NotesAt = NO_NOTES): SafeHtml =>
  new SafeHtml(
    parseMarkup(source)
      .map((block) => renderBlock(block, { numberOf, notesAt }))
      .join(''),
  );
