import { defaultTreeAdapter as tree, html, serializeOuter } from 'parse5';
import type { Slot } from '../../../../core/library/content.ts';
import type { ImportedPart } from '../../../../core/library/template-import/report.ts';
import { PLACE_NAMES, SLOT_KINDS } from '../../../../core/library/template-import/roles.ts';
import { meansUnsubscribe } from '../../../../core/library/template-import/tokens.ts';
import { INHERITING, sharedTextStyle } from './text-style.ts';
import { type Block, elementsIn } from './find-blocks.ts';
import type { Findings } from './findings.ts';
import { isElement, lineOf, type Node, textOf } from './parse-email.ts';
import { asOriginal, placeOf } from './place-text.ts';
import { attributeOf } from './sanitise-attributes.ts';
import { asMarkup } from './as-markup.ts';

const MOST_SLOTS = 30;
const MOST_PARTS = 120;

export interface Placed {
  slots: Slot[];
  parts: ImportedPart[];
}

/** Puts a place into the tree for each block, and keeps what stood there. Blocks beyond the limits stay as they are. */
export function placeParts(blocks: readonly Block[], findings: Findings): Placed {
  const slots: Slot[] = [];
  const parts: ImportedPart[] = [];
  const taken = new Map<string, number>();
  const nameFor = (base: string): string => {
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    return count === 1 ? base : `${base}_${count}`;
  };
  const images = blocks.filter(({ role }) => role === 'image');
  for (const block of blocks) {
    if (parts.length >= MOST_PARTS) break;
    const { role, line } = block;
    if (role === 'unsubscribe') {
      placeUnsubscribe(block, parts, nameFor, findings);
      continue;
    }
    // The first picture is the sender's sign, and small ones are icons: they belong to the template.
    if (role === 'image' && (block === images[0] || isSmall(block))) continue;
    const words = asMarkup(block.nodes);
    if (role === 'preheader') {
      const place = `plain.${nameFor(PLACE_NAMES[role])}`;
      const original = block.nodes.map(textOf).join('').replace(/\s+/gu, ' ').trim();
      replaceWith(block, [textNode(placeOf(place))]);
      parts.push({ place, role, line, original: asOriginal(original), words });
      continue;
    }
    const kinds = slots.length < MOST_SLOTS ? SLOT_KINDS[role] : undefined;
    const name = nameFor(kinds || !SLOT_KINDS[role] ? PLACE_NAMES[role] : PLACE_NAMES.other);
    const place = `${kinds ? 'slots' : 'fixed'}.${name}`;
    if (kinds) slots.push(slotOf(name, kinds));
    const original = asOriginal(block.nodes.map((node) => serializeOuter(node)).join(''));
    const text = textNode(placeOf(place));
    const style = sharedTextStyle(block.nodes.filter(isElement));
    replaceWith(block, [style === '' ? text : wrapped(text, style)]);
    parts.push({ place, role, line, original, words });
  }
  return { slots, parts };
}

/** Rules of the email for every `div` do not reach the text of a place: it inherits, or has what its words had. */
function wrapped(text: Node, style: string): Node {
  const wrapper = tree.createElement('div', html.NS.HTML, [
    { name: 'style', value: `${INHERITING}${style}` },
  ]);
  tree.appendChild(wrapper, text);
  return wrapper;
}

const slotOf = (id: string, kinds: readonly Slot['kinds'][number][]): Slot => ({
  id,
  label: { en: id.replaceAll('_', ' ') },
  kinds: [...kinds],
  topics: [],
  required: false,
  max: 1,
});

/** The link that leaves the list leads to our own page; its words are a fixed text, what is around it stays. */
function placeUnsubscribe(
  { nodes, line }: Block,
  parts: ImportedPart[],
  nameFor: (base: string) => string,
  findings: Findings,
): void {
  const links = nodes.flatMap(elementsIn).filter(({ tagName }) => tagName === 'a');
  const link =
    links.find((each) => meansUnsubscribe(textOf(each) + attributeOf(each, 'href'))) ??
    (links.length === 1 ? links[0] : undefined);
  if (!link) return;
  const before = attributeOf(link, 'href');
  findings.change(lineOf(link), `href="${asOriginal(before)}"`, 'unsubscribe');
  link.attrs = [
    ...link.attrs.filter(({ name }) => name !== 'href'),
    { name: 'href', value: placeOf('unsubscribe_url') },
  ];
  const label = textOf(link).replace(/\s+/gu, ' ').trim();
  const place = `plain.${nameFor(PLACE_NAMES.unsubscribe)}`;
  const original = asOriginal(label);
  parts.push({
    place: 'unsubscribe_url',
    role: 'unsubscribe',
    line,
    original: asOriginal(before),
    words: '',
  });
  if (label === '' || elementsIn(link).some(({ tagName }) => tagName === 'img')) return;
  link.childNodes = [];
  tree.insertText(link, placeOf(place));
  parts.push({ place, role: 'unsubscribe', line, original, words: original });
}

const isSmall = ({ nodes }: Block): boolean =>
  nodes
    .flatMap(elementsIn)
    .filter(({ tagName }) => tagName === 'img')
    .every((image) => Number.parseFloat(attributeOf(image, 'width') || '999') <= 64);

const textNode = (value: string): Node => {
  const holder = tree.createDocumentFragment();
  tree.insertText(holder, value);
  const [node] = holder.childNodes;
  if (node === undefined) throw new Error('The place has no name.');
  return node;
};

function replaceWith({ parent, nodes }: Block, replacements: readonly Node[]): void {
  const gone = new Set(nodes);
  const at = parent.childNodes.findIndex((node) => gone.has(node));
  for (const replacement of replacements) replacement.parentNode = parent;
  parent.childNodes = [
    ...parent.childNodes.slice(0, at),
    ...replacements,
    ...parent.childNodes.slice(at).filter((node) => !gone.has(node)),
  ];
}
