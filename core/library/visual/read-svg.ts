import type { PictureFault, PictureHeader } from './picture-types.ts';
import { attributeReason, cssReason, REFUSED_ELEMENTS, SVG_ELEMENTS } from './svg-allowed.ts';

const NAME = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const ATTRIBUTE = new RegExp(String.raw`\s+(${NAME})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const TAG_START = new RegExp(String.raw`<(/?)(${NAME})`, 'uy');
const TAG_END = /\s*(\/?)>/uy;
const ENTITY = /&(#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/giu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Characters that XML 1.0 does not have (production 2, Char). */
const NO_XML_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** Whether bytes are meant as an SVG; judged strictly afterwards. */
export const looksLikeSvg = (text: string): boolean =>
  /^\uFEFF?\s*(?:<\?xml|<!--|<!DOCTYPE|<svg)/iu.test(text) && /<(?:\w+:)?svg[\s>]/iu.test(text);

class Refused extends Error {}

/**
 * Size of an SVG that shows something and does nothing: no program, no event, no animation, nothing from elsewhere, no
 * document type and no entities of its own. Read by a strict grammar of XML 1.0; what does not fit it is refused, because
 * a browser might read it otherwise.
 */
export function readSvg(text: string): PictureHeader | PictureFault {
  const reader = new SvgReader(text.replace(/^\uFEFF/u, ''));
  try {
    const size = sizeOf(reader.read());
    return size
      ? { mediaType: 'image/svg+xml', ...size }
      : { reason: 'has no width and height in pixels and no viewBox' };
  } catch (error) {
    if (error instanceof Refused) return { reason: `${error.message} (line ${reader.line()})` };
    throw error;
  }
}

type Attributes = ReadonlyMap<string, string>;

class SvgReader {
  private readonly text: string;
  private at = 0;
  private readonly open: string[] = [];
  private root: Attributes | undefined;

  constructor(text: string) {
    this.text = text;
  }

  line(): number {
    return this.text.slice(0, this.at).split('\n').length;
  }

  /** Attributes of the outermost element. @throws Refused */
  read(): Attributes {
    if (NO_XML_CHARACTER.test(this.text)) throw new Refused('has a character that XML does not have');
    this.match(/<\?xml\s[^?<>]*\?>/uy);
    while (this.at < this.text.length) this.readNext();
    if (this.open.length > 0) throw new Refused(`does not close <${this.open.at(-1)}>`);
    if (!this.root) throw new Refused('holds no drawing');
    return this.root;
  }

  private readNext(): void {
    if (this.match(/<!--(?:(?!--)[\s\S])*-->/uy)) return;
    if (this.match(/<!\[CDATA\[/uy)) return this.readText(this.until(']]>'));
    if (this.text.startsWith('<!', this.at))
      throw new Refused('has a document type or an entity of its own, which can hide what it does');
    if (this.text.startsWith('<?', this.at)) throw new Refused('has a processing instruction');
    if (this.text[this.at] === '<') return this.readTag();
    const end = this.text.indexOf('<', this.at);
    const words = this.text.slice(this.at, end === -1 ? undefined : end);
    if (words.includes(']]>')) throw new Refused('is not well-formed');
    this.readText(decode(words));
    this.at += words.length;
  }

  private readText(words: string): void {
    if (this.open.length === 0 && words.trim() !== '') throw new Refused('has words outside of the drawing');
    const reason = this.open.at(-1) === 'style' ? cssReason(words) : undefined;
    if (reason !== undefined) throw new Refused(reason);
  }

  private readTag(): void {
    const [, closing, name = ''] = this.match(TAG_START) ?? [];
    if (name === '') throw new Refused('is not well-formed');
    if (closing === '/') {
      if (this.open.pop() !== name || this.match(TAG_END)?.[1] !== '')
        throw new Refused('is not well-formed');
      return;
    }
    const local = name.replace(/^svg:/u, '');
    if (!SVG_ELEMENTS.has(local)) {
      const why = REFUSED_ELEMENTS[local];
      throw new Refused(
        `contains <${name}>${why === undefined ? ', which a drawing does not need' : `: ${why}`}`,
      );
    }
    const attributes = this.readAttributes(name);
    const end = this.match(TAG_END);
    if (!end) throw new Refused('is not well-formed');
    if (this.open.length === 0) this.beginDrawing(local, attributes);
    if (end[1] !== '/') this.open.push(name);
  }

  private beginDrawing(local: string, attributes: Attributes): void {
    if (this.root || local !== 'svg') throw new Refused('is not one <svg>');
    this.root = attributes;
  }

  private readAttributes(element: string): Attributes {
    const attributes = new Map<string, string>();
    for (let found = this.match(ATTRIBUTE); found; found = this.match(ATTRIBUTE)) {
      const [, name = '', double, single] = found;
      if (attributes.has(name)) throw new Refused('is not well-formed');
      const value = decode(double ?? single ?? '');
      const reason = attributeReason(name, value);
      if (reason !== undefined) throw new Refused(`<${element}> ${reason}`);
      attributes.set(name, value);
    }
    return attributes;
  }

  private until(mark: string): string {
    const end = this.text.indexOf(mark, this.at);
    if (end === -1) throw new Refused('is not well-formed');
    const words = this.text.slice(this.at, end);
    this.at = end + mark.length;
    return words;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found ?? undefined;
  }
}

/** Text with its entities decoded. @throws Refused for an entity that XML itself does not know */
function decode(text: string): string {
  const decoded = text.replaceAll(ENTITY, (_, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? '';
    const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    const character = code > 0x10_ffff ? '' : String.fromCodePoint(code);
    if (character === '' || NO_XML_CHARACTER.test(character)) throw new Refused('is not well-formed');
    return character;
  });
  if (text.replaceAll(ENTITY, '').includes('&')) throw new Refused('uses an entity that XML does not know');
  return decoded;
}

/** Width and height in pixels: of the attributes, or of the viewBox. */
function sizeOf(root: Attributes): { width: number; height: number } | undefined {
  const pixels = (name: string): number =>
    Number(/^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/u.exec(root.get(name) ?? '')?.[1] ?? 0);
  const [, , boxWidth = 0, boxHeight = 0] = (root.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const width = Math.round(pixels('width') || boxWidth);
  const height = Math.round(pixels('height') || boxHeight);
  return width > 0 && height > 0 ? { width, height } : undefined;
}
