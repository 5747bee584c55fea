import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** One paragraph, heading or list item of the text form. */
interface Passage {
  kind: 'paragraph' | 'heading' | 'item';
  /** `- ` or `1. ` before a list item. */
  prefix: string;
  text: string;
}

const LINE_WIDTH = 78;
const SKIPPED: ReadonlySet<string> = new Set(['head', 'style', 'script', 'template', 'title']);
const INLINE: ReadonlySet<string> = new Set([
  'a',
  'strong',
  'b',
  'em',
  'i',
  'span',
  'sup',
  'sub',
  'u',
  'font',
  'small',
]);

const attribute = (element: Element, name: string): string =>
  element.attrs.find((candidate) => candidate.name === name)?.value ?? '';

/**
 * The plain-text form of an email, read from its final HTML so that nothing the template says is lost: headings
 * underlined, lists with marks or numbers, markers as `[1]`, links as `label (address)`, lines of at most 78 characters
 * (RFC 5322 section 2.1.1) unless one word is longer.
 */
export function htmlToText(html: string): string {
  const reader = new PassageReader();
  for (const node of parse(html).childNodes) reader.read(node);
  return `${layOut(reader.finish())}\n`;
}

class PassageReader {
  private readonly passages: Passage[] = [];
  private inline = '';
  private kind: Passage['kind'] = 'paragraph';
  private prefix = '';

  read(node: Node): void {
    if (node.nodeName === '#text' && 'value' in node)
      this.inline += node.value.replace(/[ \t\r\n\f]+/gu, ' ');
    else if ('tagName' in node && !isHidden(node)) this.readElement(node);
  }

  finish(): Passage[] {
    this.endPassage();
    return this.passages;
  }

  private readElement(element: Element): void {
    if (element.tagName === 'br') this.inline += '\n';
    else if (element.tagName === 'img') this.inline += labelOfImage(element);
    else if (element.tagName === 'a') this.readLink(element);
    else if (element.tagName === 'sup') this.inline += `[${wordsOf(element)}]`;
    else if (INLINE.has(element.tagName)) this.readChildren(element);
    else this.readBlock(element);
  }

  private readLink(element: Element): void {
    const start = this.inline.length;
    this.readChildren(element);
    const address = attribute(element, 'href').replace(/^mailto:/u, '');
    const label = this.inline.slice(start).trim();
    if (address !== '' && !address.startsWith('#') && label !== address) {
      this.inline = `${this.inline.trimEnd()} ${label === '' ? address : `(${address})`}`;
    }
  }

  private readBlock(element: Element): void {
    this.endPassage();
    const list = element.tagName === 'ul' || element.tagName === 'ol' ? element.tagName : undefined;
    if (/^h[1-6]$/u.test(element.tagName)) this.kind = 'heading';
    let number = 0;
    for (const child of element.childNodes) {
      if (list && 'tagName' in child && child.tagName === 'li') {
        number += 1;
        this.endPassage();
        this.kind = 'item';
        this.prefix = list === 'ol' ? `${number}. ` : '- ';
        this.readChildren(child);
        this.endPassage();
      } else this.read(child);
    }
    this.endPassage();
    this.kind = 'paragraph';
    this.prefix = '';
  }

  private readChildren(element: Element): void {
    for (const child of element.childNodes) this.read(child);
  }

  private endPassage(): void {
    const text = this.inline
      .replace(/ *\n */gu, '\n')
      .replace(/ {2,}/gu, ' ')
      .trim();
    this.inline = '';
    if (text === '') return;
    this.passages.push({ kind: this.kind, prefix: this.prefix, text });
    this.kind = 'paragraph';
    this.prefix = '';
  }
}

const isHidden = (element: Element): boolean =>
  SKIPPED.has(element.tagName) || /display\s*:\s*none/iu.test(attribute(element, 'style'));

function labelOfImage(element: Element): string {
  const label = attribute(element, 'alt').trim();
  return label === '' ? '' : `[${label}]`;
}

const wordsOf = (element: Element): string =>
  element.childNodes
    .map((child) => ('value' in child ? child.value : 'tagName' in child ? wordsOf(child) : ''))
    .join('');

function layOut(passages: readonly Passage[]): string {
  return passages
    .map((passage, index) => {
      const joined = passage.kind === 'item' && passages[index - 1]?.kind === 'item';
      return `${index === 0 ? '' : joined ? '\n' : '\n\n'}${layOutPassage(passage)}`;
    })
    .join('');
}

function layOutPassage({ kind, prefix, text }: Passage): string {
  const lines = text.split('\n').flatMap((line) => wrap(line, LINE_WIDTH - prefix.length));
  const indented = lines.map((line, index) => (index === 0 ? prefix : ' '.repeat(prefix.length)) + line);
  if (kind === 'heading') indented.push('-'.repeat(Math.max(...lines.map((line) => line.length))));
  return indented.join('\n');
}

function wrap(line: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
