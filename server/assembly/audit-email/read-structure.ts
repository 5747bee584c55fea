import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type {
  EmailLink,
  EmailStructure,
  EmailText,
  EmailViewName,
  LoadedAddress,
} from '../../../guardrails/rendered/email-structure.ts';
import { PART_ATTRIBUTE } from '../../release/mark-parts.ts';
import { type StyledElement, styledElement, styleInside } from './computed-style.ts';
import { paintOver } from './css-values.ts';
import { hiddenText } from './hiding-reason.ts';
import { addressesInCss, loadedBy } from './loaded-addresses.ts';
import { readStyleSheet, type StyleRule } from './style-sheet.ts';
import { canvasStyle, type TextStyle } from './text-style.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const UNSHOWN: ReadonlySet<string> = new Set(['head', 'script', 'style', 'template', 'title', 'noscript']);
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** Reads the rendered HTML once, without running or fetching anything. Broken HTML is read as a browser reads it. */
export function readStructure(html: string): EmailStructure {
  return new StructureReader(html).read();
}

/** Where the reader is: inside which part and link, and in which style per view. */
interface Place {
  element: StyledElement | null;
  part: string | null;
  link: number | null;
  styles: Readonly<Record<EmailViewName, TextStyle>>;
}

class StructureReader {
  private readonly html: string;
  private readonly document: DefaultTreeAdapterTypes.Document;
  private readonly sheet: StyleRule[] = [];
  private readonly views: Record<EmailViewName, EmailText[]> = { light: [], dark: [], phone: [] };
  private readonly links: EmailLink[] = [];
  private readonly loaded: LoadedAddress[] = [];
  private readonly ids = new Set<string>();
  private readonly parts: { name: string; text: string }[] = [];
  private readonly openParts: { name: string; text: string }[] = [];
  private readonly bytesBefore: Uint32Array;

  constructor(html: string) {
    this.html = html;
    this.document = parse(html, { sourceCodeLocationInfo: true });
    this.bytesBefore = bytesBefore(html);
  }

  read(): EmailStructure {
    this.readStyles(this.document);
    const hasDarkColours = /prefers-color-scheme\s*:\s*dark/iu.test(this.html);
    const styles = {
      light: canvasStyle('light', hasDarkColours),
      dark: canvasStyle('dark', hasDarkColours),
      phone: canvasStyle('phone', hasDarkColours),
    };
    this.visitChildren(this.document, { element: null, part: null, link: null, styles });
    const { views, links, loaded, ids, parts } = this;
    return { bytes: this.bytesBefore.at(-1) ?? 0, views, links, loaded, ids, parts };
  }

  private readStyles(node: Node): void {
    if ('tagName' in node && node.tagName === 'style') {
      const css = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      this.sheet.push(...readStyleSheet(css));
      this.loaded.push(...addressesInCss(css, 'style'));
    } else if ('childNodes' in node) for (const child of node.childNodes) this.readStyles(child);
  }

  private visitChildren(node: Node, place: Place): void {
    if ('childNodes' in node) for (const child of node.childNodes) this.visit(child, place);
  }

  private visit(node: Node, place: Place): void {
    if ('tagName' in node) this.visitElement(node, place);
    else if (node.nodeName === '#text' && 'value' in node) {
      const end = node.sourceCodeLocation?.endOffset ?? this.html.length;
      this.readText(node.value, this.bytesBefore[end] ?? 0, place);
    }
  }

  private visitElement(node: Element, place: Place): void {
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
    const id = attributes.get('id') ?? attributes.get('name');
    if (id !== undefined) this.ids.add(id);
    this.loaded.push(...loadedBy(node.tagName, attributes));
    if (UNSHOWN.has(node.tagName)) {
      if (node.tagName === 'head') this.readHead(node);
      return;
    }
    const element = styledElement(node.tagName, attributes, place.element, this.sheet);
    const styles = {
      light: styleInside(element, place.styles.light, 'light'),
      dark: styleInside(element, place.styles.dark, 'dark'),
      phone: styleInside(element, place.styles.phone, 'phone'),
    };
    const mark = attributes.get(PART_ATTRIBUTE);
    const part = mark ?? place.part;
    const link = this.linkInside(node.tagName, attributes, part) ?? place.link;
    this.addToLabel(link, attributes.get('alt') ?? '');
    const open = mark === undefined ? undefined : { name: mark, text: '' };
    if (open) {
      this.parts.push(open);
      this.openParts.push(open);
    }
    this.visitChildren(node, { element, part, link, styles });
    if (open) this.openParts.pop();
  }

  private readHead(head: Element): void {
    for (const child of head.childNodes)
      if ('tagName' in child) {
        const attributes = new Map(child.attrs.map(({ name, value }) => [name, value]));
        this.loaded.push(...loadedBy(child.tagName, attributes));
      }
  }

  private linkInside(
    name: string,
    attributes: ReadonlyMap<string, string>,
    part: string | null,
  ): number | null {
    const address = attributes.get('href');
    if (!['a', 'area'].includes(name) || address === undefined) return null;
    this.links.push({ address: address.trim(), label: '', part });
    return this.links.length - 1;
  }

  private addToLabel(link: number | null, words: string): void {
    const entry = link === null ? undefined : this.links[link];
    if (entry && words !== '') entry.label = `${entry.label} ${words}`.trim();
  }

  private readText(value: string, endByte: number, place: Place): void {
    const text = oneLine(value);
    if (text === '') return;
    for (const open of this.openParts) open.text = `${open.text} ${text}`.trim();
    for (const view of ['light', 'dark', 'phone'] as const) {
      const style = place.styles[view];
      const { fontPixels, bold, superscript, heading, background } = style;
      const ground = background ?? style.colour;
      const colour = paintOver({ colour: style.colour, opacity: style.opacity }, ground);
      const hidden = hiddenText(style, colour);
      const { part, link } = place;
      this.views[view].push({
        text,
        part,
        link,
        hidden,
        fontPixels,
        bold,
        superscript,
        heading,
        colour,
        background,
        endByte,
      });
    }
    if (this.views.light.at(-1)?.hidden === null) this.addToLabel(place.link, text);
  }
}

/** How many UTF-8 bytes stand before each UTF-16 code unit; the last entry is the length of all. */
function bytesBefore(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    // Each half of a surrogate pair counts two of its four bytes.
    const size = unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
    counts[place + 1] = (counts[place] ?? 0) + size;
  }
  return counts;
}
