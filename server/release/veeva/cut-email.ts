import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { CodedError } from '../../../core/errors.ts';
import { PART_ATTRIBUTE } from '../mark-parts.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A run of the email that becomes one fragment. */
export interface EmailPiece {
  /** Slots whose content stands in it, in reading order. */
  slotIds: string[];
  html: string;
}

export interface CutEmail {
  before: string;
  pieces: EmailPiece[];
  after: string;
  /** The pieces are rows of a table already. */
  rows: boolean;
}

const OPEN_NOTE = '<!--[if mso | IE]>';
const CLOSE_NOTE = '<![endif]-->';
const END_OF_TABLE = '</td></tr></table>';

/**
 * Cuts a rendered email where its slots stand. What stands between two slots goes with the first, so that the pieces
 * put behind one another are the email again (`joinPieces`). It is cut between rows of one table or between sections,
 * never inside a section with columns; a note for Outlook that closes one table and opens the next is cut in two.
 *
 * @throws CodedError invalid_request when the template nests its slots in a way that cannot be cut
 */
export function cutEmail(html: string): CutEmail {
  const slots = slotElements(parse(html, { sourceCodeLocationInfo: true }));
  if (slots.length === 0) return { before: html, pieces: [], after: '', rows: false };
  const holder = commonHolder(slots.map(({ element }) => element));
  const children = new Map<Element, string[]>();
  for (const { id, element } of slots) {
    const child = childIn(holder, element);
    children.set(child, [...(children.get(child) ?? []), id]);
  }
  const held = [...children.keys()];
  const starts = held.map((child) => startOf(child, html));
  const last = held.at(-1);
  const ends = [...starts.slice(1), last ? endOf(last, html) : html.length];
  const whole = wholeNotes(html);
  return {
    before: whole(0, starts[0] ?? 0),
    pieces: [...children.values()].map((slotIds, index) => ({
      slotIds,
      html: whole(starts[index] ?? 0, ends[index] ?? 0),
    })),
    after: whole(ends.at(-1) ?? html.length, html.length),
    rows: held.every(({ tagName }) => tagName === 'tr'),
  };
}

/** The inverse of the cut: notes that were cut in two become one again. */
export const joinPieces = (parts: readonly string[]): string =>
  parts.reduce((joined, part) =>
    joined.endsWith(END_OF_TABLE + CLOSE_NOTE) && part.startsWith(`${OPEN_NOTE}<table`)
      ? joined.slice(0, -CLOSE_NOTE.length) + part.slice(OPEN_NOTE.length)
      : joined + part,
  );

/** Gives a run of the text, with the halves of a note that was cut made whole notes. */
const wholeNotes = (html: string) => (from: number, to: number) => {
  const isInNote = (at: number): boolean =>
    html.lastIndexOf(OPEN_NOTE, at - 1) > html.lastIndexOf(CLOSE_NOTE, at - 1);
  return `${isInNote(from) ? OPEN_NOTE : ''}${html.slice(from, to)}${isInNote(to) ? CLOSE_NOTE : ''}`;
};

function slotElements(document: Node): { id: string; element: Element }[] {
  const found: { id: string; element: Element }[] = [];
  const read = (node: Node): void => {
    if ('attrs' in node) {
      const part = node.attrs.find(({ name }) => name === PART_ATTRIBUTE)?.value ?? '';
      if (part.startsWith('slots.')) found.push({ id: part.slice('slots.'.length), element: node });
    }
    if ('childNodes' in node) node.childNodes.forEach(read);
  };
  read(document);
  return found;
}

/** The closest table body, or the element around all sections, in which all slots stand. */
function commonHolder(elements: readonly Element[]): Element {
  const [first, ...others] = elements;
  for (let node = first?.parentNode; node && 'tagName' in node; node = node.parentNode) {
    const holder = node;
    const isRows = holder.tagName === 'tbody' || holder.tagName === 'table';
    const isSections = holder.attrs.some(({ name, value }) => name === 'role' && value === 'article');
    if ((isRows || isSections) && others.every((element) => isInside(element, holder))) return holder;
  }
  throw cannotBeCut();
}

const isInside = (element: Element, holder: Element): boolean => {
  for (let node = element.parentNode; node; node = 'parentNode' in node ? node.parentNode : null)
    if (node === holder) return true;
  return false;
};

function childIn(holder: Element, element: Element): Element {
  for (let node: Element = element; ;) {
    const parent = node.parentNode;
    if (parent === holder) return node;
    if (!parent || !('tagName' in parent)) throw cannotBeCut();
    node = parent;
  }
}

/** Where the piece of a child begins: before the note that opens its table for Outlook. */
function startOf(child: Element, html: string): number {
  const place = child.sourceCodeLocation;
  if (!place) throw cannotBeCut();
  const before = html.slice(0, place.startOffset).trimEnd();
  if (!before.endsWith(CLOSE_NOTE)) return place.startOffset;
  const note = before.lastIndexOf(OPEN_NOTE);
  return note + noteCut(before.slice(note + OPEN_NOTE.length, -CLOSE_NOTE.length), 'start');
}

/** Where the piece of the last child ends: behind the note that closes its table for Outlook. */
function endOf(child: Element, html: string): number {
  const place = child.sourceCodeLocation;
  if (!place) throw cannotBeCut();
  const rest = html.slice(place.endOffset);
  const gap = rest.length - rest.trimStart().length;
  if (!rest.startsWith(OPEN_NOTE, gap)) return place.endOffset;
  const from = gap + OPEN_NOTE.length;
  return place.endOffset + gap + noteCut(rest.slice(from, rest.indexOf(CLOSE_NOTE, from)), 'end');
}

/** Offset of the cut from the begin of a note. */
function noteCut(inner: string, side: 'start' | 'end'): number {
  if (side === 'start' && inner.startsWith('<table')) return 0;
  if (!inner.startsWith(END_OF_TABLE)) throw cannotBeCut();
  const rest = inner.slice(END_OF_TABLE.length);
  if (rest === '' && side === 'end') return OPEN_NOTE.length + inner.length + CLOSE_NOTE.length;
  if (!rest.startsWith('<table')) throw cannotBeCut();
  return OPEN_NOTE.length + END_OF_TABLE.length;
}

const cannotBeCut = (): CodedError =>
  new CodedError(
    'invalid_request',
    'The template nests its slots so that the email cannot be cut into fragments; put each slot into a section of its own.',
  );
