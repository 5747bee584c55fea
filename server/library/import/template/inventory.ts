import { type ImportReport, MOST_LISTED } from '../../../../core/library/template-import/report.ts';
import { meansUnsubscribe, tokensIn } from '../../../../core/library/template-import/tokens.ts';
import { isElement, lineOf, type Node, type Parent, textOf } from './parse-email.ts';
import { attributeOf } from './sanitise-attributes.ts';

/** All nodes below, in reading order, without those of style sheets. */
function nodesIn(parent: Parent): Node[] {
  return parent.childNodes.flatMap((node) =>
    isElement(node) && node.tagName !== 'style' ? [node, ...nodesIn(node)] : [node],
  );
}

const short = (text: string, length: number): string =>
  text.replace(/\s+/gu, ' ').trim().slice(0, length).toWellFormed();

/** Links and merge fields of an email, with their lines. */
export function linksAndTokens(parent: Parent): Pick<ImportReport, 'links' | 'tokens'> {
  const links: ImportReport['links'] = [];
  const tokens: ImportReport['tokens'] = [];
  for (const node of nodesIn(parent)) {
    const line = lineOf(node);
    const texts = isElement(node)
      ? node.attrs.map(({ value }) => value)
      : 'value' in node
        ? [node.value]
        : [];
    for (const text of texts) {
      for (const token of tokensIn(text)) {
        const mapped = meansUnsubscribe(token) ? { mappedTo: 'unsubscribe_url' } : {};
        tokens.push({ line, token: short(token, 200), ...mapped });
      }
    }
    if (isElement(node) && node.tagName === 'a' && attributeOf(node, 'href') !== '')
      links.push({ line, address: short(attributeOf(node, 'href'), 2_000), label: short(textOf(node), 200) });
  }
  return { links: links.slice(0, MOST_LISTED), tokens: tokens.slice(0, MOST_LISTED) };
}

/** How much of an email was kept. */
export function keptIn(parent: Parent): ImportReport['kept'] {
  const elements = nodesIn(parent).filter(isElement);
  const count = (name: string) => elements.filter(({ tagName }) => tagName === name).length;
  const text = nodesIn(parent)
    .map((node) => (node.nodeName === '#text' ? textOf(node) : ''))
    .join(' ');
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return { elements: elements.length, links: count('a'), images: count('img'), words };
}
