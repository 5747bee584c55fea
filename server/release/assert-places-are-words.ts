import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Stand for a place while the HTML is parsed; no email has them. A letter first: behind `<` it is a tag, as words would be. */
const OPENS = 'x\ue010';
const CLOSES = '\ue011';
const MARK = /x\ue010(\d+)\ue011/gu;

/** Filled with plain words, which are escaped for a quoted attribute. */
const PLAIN: ReadonlySet<string> = new Set(['plain', 'subject', 'language', 'unsubscribe_url']);
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'background']);
/** Elements whose text no parser reads as words. */
const RAW = /^(?:style|script|xmp|noembed|noframes|noscript|plaintext)$/u;

/**
 * Refuses the HTML of a template in which a place stands anywhere but among words or as plain words between the quotes of
 * an attribute. What fills it is escaped for these two alone: in `<p title={{ plain.x }}>` the words of a text would
 * become attributes, and a label in a comment would be no label.
 *
 * @throws Error that names the place
 */
export function assertPlacesAreWords(html: string): void {
  const { marked, places } = markPlaces(html);
  const seen = new Set<number>();
  const open: Node[] = [parse(marked, { sourceCodeLocationInfo: true })];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('childNodes' in node) {
      const raw = 'tagName' in node && RAW.test(node.tagName);
      if (!raw) for (const child of node.childNodes) open.push(child);
    }
    if (node.nodeName === '#text' && 'value' in node) for (const at of marksIn(node.value)) seen.add(at);
    // Outlook alone reads comments; words there are escaped too, but a label is not read by anybody else.
    if (node.nodeName === '#comment' && 'data' in node)
      for (const at of marksIn(node.data)) if (!isLabel(places[at])) seen.add(at);
    if ('tagName' in node) for (const at of marksInAttributes(node, marked, places)) seen.add(at);
  }
  for (const [at, place] of places.entries())
    if (!seen.has(at))
      throw new Error(`the place {{ ${place} }} stands where words could become a tag or an attribute`);
}

const isLabel = (place = ''): boolean => place === 'ai_meta' || place === 'ai_notice';

const marksIn = (text: string): number[] => [...text.matchAll(MARK)].map(([, at]) => Number(at));

/** The HTML with a mark for each place; conditions write nothing themselves. */
function markPlaces(html: string): { marked: string; places: string[] } {
  const places: string[] = [];
  const marked = html
    .replaceAll(/[\ue010\ue011]/gu, '')
    .replaceAll(/\{%[\s\S]*?%\}/gu, '')
    .replaceAll(/\{\{-?\s*([\s\S]*?)\s*-?\}\}/gu, (_, place: string) => {
      const mark = `${OPENS}${places.push(place) - 1}${CLOSES}`;
      return place === 'ai_meta' ? `<meta name="${mark}">` : mark;
    });
  return { marked, places };
}

/** Marks in the quoted attributes of an element that may stand there. */
function marksInAttributes(element: Element, marked: string, places: readonly string[]): number[] {
  return element.attrs.flatMap(({ name, value }) => {
    const marks = marksIn(value);
    if (marks.length === 0) return [];
    const end = element.sourceCodeLocation?.attrs?.[name]?.endOffset ?? 0;
    if (!/["']/u.test(marked.charAt(end - 1))) return [];
    const isAddress = ADDRESSES.has(name) && /^\s*x\ue010\d+\ue011/u.test(value);
    return marks.filter((at) => mayStand(places[at] ?? '', isAddress, element.tagName === 'meta'));
  });
}

function mayStand(place: string, isAddress: boolean, inMeta: boolean): boolean {
  const root = place.split('.')[0] ?? '';
  return PLAIN.has(root) || (isAddress && root === 'fixed') || (inMeta && place === 'ai_meta');
}
