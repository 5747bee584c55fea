import type { PartRole } from '../../../../core/library/template-import/report.ts';
import { roleOf } from '../../../../core/library/template-import/roles.ts';
import { meansUnsubscribe } from '../../../../core/library/template-import/tokens.ts';
import { type Element, isElement, lineOf, type Node, type Parent, textOf } from './parse-email.ts';
import { attributeOf } from './sanitise-attributes.ts';

/** Neighbouring nodes of one parent that belong together. */
export interface Block {
  parent: Parent;
  nodes: Node[];
  role: PartRole;
  line: number;
}

const tags = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const INLINE = tags(
  'a b strong i em u s strike del ins small big sub sup font span br wbr img code tt kbd samp var mark abbr acronym cite q dfn time bdo bdi ruby rt rp map',
);
const FLOWING = tags('p ul ol dl blockquote pre address');
const HEADING = /^h[1-6]$/u;
const HIDDEN = /display\s*:\s*none|mso-hide\s*:\s*all/iu;

const isBlank = (node: Node | undefined): boolean => node?.nodeName === '#text' && textOf(node).trim() === '';

export const elementsIn = (node: Node): Element[] =>
  isElement(node) ? [node, ...node.childNodes.flatMap(elementsIn)] : [];

const isInline = (node: Node): boolean =>
  node.nodeName === '#text' ||
  (isElement(node) && elementsIn(node).every(({ tagName }) => INLINE.has(tagName)));

const isLeafFlow = (element: Element): boolean =>
  (FLOWING.has(element.tagName) || HEADING.test(element.tagName)) &&
  elementsIn(element).every(
    ({ tagName }) =>
      INLINE.has(tagName) || /^(?:p|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|address)$/u.test(tagName),
  );

/** The blocks of an email in reading order: what a reader would call a headline, a paragraph, a button, a picture. */
export function findBlocks(body: Element): Block[] {
  const finder = new BlockFinder();
  finder.walk(body);
  return finder.blocks;
}

class BlockFinder {
  readonly blocks: Block[] = [];
  private afterContent = false;
  /** Place of the last block's last node among its siblings. */
  private lastEnd = -1;

  walk(parent: Parent): void {
    let from = 0;
    for (const [at, child] of parent.childNodes.entries()) {
      if (isElement(child) && HIDDEN.test(attributeOf(child, 'style'))) {
        this.add(parent, from, at);
        this.addPreheader(child);
      } else if (isInline(child)) continue;
      else {
        this.add(parent, from, at);
        if (isElement(child) && isLeafFlow(child)) this.add(parent, at, at + 1);
        else if (isElement(child) && child.tagName !== 'style') this.walk(child);
      }
      from = at + 1;
    }
    this.add(parent, from, parent.childNodes.length);
  }

  private addPreheader(element: Element): void {
    const isFirst = this.blocks.every(({ role }) => role !== 'preheader') && !this.afterContent;
    if (!isFirst || !element.childNodes.every(isInline) || textOf(element).trim() === '') return;
    const nodes = [...element.childNodes];
    this.blocks.push({ parent: element, nodes, role: 'preheader', line: lineOf(element) });
  }

  /** Takes the nodes of a parent from one place up to another as a block, or as more of the block before. */
  private add(parent: Parent, from: number, to: number): void {
    let start = from;
    let end = to;
    while (start < end && isBlank(parent.childNodes[start])) start += 1;
    while (end > start && isBlank(parent.childNodes[end - 1])) end -= 1;
    const nodes = parent.childNodes.slice(start, end);
    const [first] = nodes;
    if (first === undefined) return;
    const role = this.roleOf(parent, nodes);
    if (role === undefined) return;
    const last = this.blocks.at(-1);
    const flowing = isElement(first) && FLOWING.has(first.tagName);
    const joins = role === 'text' && flowing && last?.role === 'text' && last.parent === parent;
    const gap = joins ? parent.childNodes.slice(this.lastEnd, start) : [];
    if (joins && gap.every(isBlank)) last.nodes.push(...gap, ...nodes);
    else this.blocks.push({ parent, nodes, role, line: lineOf(first) });
    if (role === 'headline' || role === 'text') this.afterContent = true;
    this.lastEnd = end;
  }

  private roleOf(parent: Parent, nodes: readonly Node[]): PartRole | undefined {
    const elements = nodes.flatMap(elementsIn);
    const text = nodes.map(textOf).join(' ').replace(/\s+/gu, ' ').trim();
    if (text === '') return elements.some(({ tagName }) => tagName === 'img') ? 'image' : undefined;
    const [first] = elements;
    const surroundings = surroundingsOf(first ?? parent);
    const role = roleOf({
      text,
      heading: first !== undefined && HEADING.test(first.tagName),
      flowing: first !== undefined && FLOWING.has(first.tagName),
      name: nameOf(nodes[0]) || nameOf(parent),
      surroundings,
      leaves: elements.some((each) => each.tagName === 'a' && meansUnsubscribe(attributeOf(each, 'href'))),
      afterContent: this.afterContent,
    });
    const plain = role === 'text' || role === 'other' || role === 'brand';
    return plain && isButton(elements, text, surroundings) ? 'button' : role;
  }
}

const nameOf = (node: Node | Parent | undefined): string =>
  node !== undefined && isElement(node) ? attributeOf(node, 'class') : '';

/** Class names and ids of an element and what it stands in. */
function surroundingsOf(element: Parent): string {
  let names = '';
  for (let at: Parent | null = element; at !== null; at = isElement(at) ? at.parentNode : null)
    if (isElement(at)) names += ` ${attributeOf(at, 'class')} ${attributeOf(at, 'id')}`;
  return names;
}

const BUTTON_PLACE = /\b(?:btn|button|cta|action)/iu;
const LONGEST_BUTTON = 80;

/** One link with all the words, drawn as a box by its own style or named as a button by what it stands in. */
function isButton(elements: readonly Element[], text: string, surroundings: string): boolean {
  const [link, ...more] = elements.filter(({ tagName }) => tagName === 'a');
  if (link === undefined || more.length > 0 || text.length > LONGEST_BUTTON) return false;
  if (textOf(link).replace(/\s+/gu, ' ').trim().length < text.length - 2) return false;
  const named = BUTTON_PLACE.test(`${surroundings} ${attributeOf(link, 'class')}`);
  return named || /background|border|padding/iu.test(attributeOf(link, 'style'));
}
