import { defaultTreeAdapter as tree } from 'parse5';
import { Findings } from '../findings.ts';
import { type Document, isElement, type Node, type Parent, parseEmail } from '../parse-email.ts';
import { sanitise } from '../sanitise.ts';
import { attributeOf } from '../sanitise-attributes.ts';

/** What MJML writes for the resolution of Outlook; the rules for foreign emails would drop it. */
const MJML_FOR_OUTLOOK =
  /^\[if mso\]>\s*<noscript>\s*<xml>\s*<o:OfficeDocumentSettings>\s*<o:AllowPNG\/>\s*<o:PixelsPerInch>96<\/o:PixelsPerInch>\s*<\/o:OfficeDocumentSettings>\s*<\/xml>\s*<\/noscript>\s*<!\[endif\]$/u;
const OWN_METAS: ReadonlySet<string> = new Set(['ai-disclosure', 'digital-source-type']);
const MARK = /^(?:slots|fixed|free|recipient)\.[a-z][a-z0-9_]{0,59}$|^(?:references|ai_notice)$/u;

/**
 * The email as a tree when the rules for foreign emails drop and change nothing of it, apart from what this program
 * itself adds; undefined otherwise.
 */
export function cleanTree(html: string): Document | undefined {
  const document = parseEmail(html);
  takeOwnMarks(document);
  const findings = new Findings();
  sanitise(document, findings);
  const { droppedCount, changedCount } = findings.report();
  return droppedCount + changedCount === 0 ? document : undefined;
}

function takeOwnMarks(parent: Parent): void {
  for (const node of parent.childNodes.slice()) {
    if (isOwn(node)) tree.detachNode(node);
    else if (isElement(node)) {
      node.attrs = node.attrs.filter(({ name, value }) => name !== 'data-part' || !MARK.test(value));
      takeOwnMarks(node);
    }
  }
}

function isOwn(node: Node): boolean {
  if (isElement(node)) return node.tagName === 'meta' && OWN_METAS.has(attributeOf(node, 'name'));
  return node.nodeName === '#comment' && 'data' in node && MJML_FOR_OUTLOOK.test(node.data);
}

/** Attributes whose whole value a place may be. */
const ADDRESSED: Readonly<Record<string, string>> = {
  href: '{{ unsubscribe_url }}',
  lang: '{{ language }}',
  'aria-label': '{{ subject }}',
};

/**
 * Whether every place of a source stands where words stand, so that what fills it can never become a tag or an
 * attribute; a place that a reader's parser swallows is counted as standing elsewhere.
 */
export const placesAreWords = (document: Document, source: string): boolean =>
  placesAmongWords(document) === source.split('{{').length - 1;

function placesAmongWords(parent: Parent): number {
  const inStyle = isElement(parent) && parent.tagName === 'style';
  return parent.childNodes.reduce((sum, node) => {
    if (isElement(node)) {
      const addressed = node.attrs.filter(({ name, value }) => ADDRESSED[name] === value);
      return sum + addressed.length + placesAmongWords(node);
    }
    const isWords = node.nodeName === '#text' && 'value' in node && !inStyle;
    return sum + (isWords ? node.value.split('{{').length - 1 : 0);
  }, 0);
}
