import { isElement, type Node, textOf } from './parse-email.ts';
import { asOriginal } from './place-text.ts';
import { attributeOf } from './sanitise-attributes.ts';

const LONGEST = 20_000;
const ADDRESS = /^(?:https:\/\/|mailto:)[^\s)"<>]{1,2000}$/u;

const wordsOf = (node: Node): string => textOf(node).replace(/\s+/gu, ' ').trim();

/** Inline content in mini-markup: bold words, links and pictures with https addresses; everything else is its words. */
function inline(nodes: readonly Node[]): string {
  return nodes
    .map((node): string => {
      if (!isElement(node)) return node.nodeName === '#text' ? textOf(node).replace(/\s+/gu, ' ') : '';
      const words = wordsOf(node);
      if (node.tagName === 'br') return '\n';
      if (node.tagName === 'img') {
        const address = attributeOf(node, 'src');
        const label = attributeOf(node, 'alt').replace(/[\]\n]/gu, ' ');
        return ADDRESS.test(address) ? `![${label}](${address})` : label;
      }
      if (node.tagName === 'a') {
        const address = attributeOf(node, 'href');
        const usable = words !== '' && !/[[\]]/u.test(words) && ADDRESS.test(address);
        return usable ? `[${words}](${address})` : inline(node.childNodes);
      }
      const bold = /^(?:b|strong)$/u.test(node.tagName) && words !== '' && !words.includes('*');
      return bold ? `**${words}**` : inline(node.childNodes);
    })
    .join('');
}

const tidy = (text: string): string =>
  text
    .replace(/[ \t]*\n[ \t]*/gu, '\n')
    .replace(/ {2,}/gu, ' ')
    .trim();

/** A block of an imported email in the mini-markup of modules and fixed texts, as a start for a person. */
export function asMarkup(nodes: readonly Node[]): string {
  const blocks: string[] = [];
  let run: Node[] = [];
  const flush = () => {
    blocks.push(tidy(inline(run)));
    run = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || !/^(?:p|h[1-6]|ul|ol|dl|blockquote|pre|address)$/u.test(node.tagName)) {
      run.push(node);
      continue;
    }
    flush();
    if (/^[uo]l$/u.test(node.tagName)) {
      const items = node.childNodes.filter((child) => isElement(child) && child.tagName === 'li');
      blocks.push(items.map((item) => `- ${wordsOf(item)}`).join('\n'));
    } else {
      const heading = /^h[1-6]$/u.test(node.tagName) ? '## ' : '';
      const words = tidy(inline(node.childNodes));
      if (words !== '') blocks.push(`${heading}${heading ? words.replaceAll('\n', ' ') : words}`);
    }
  }
  flush();
  const markup = blocks.filter((block) => block !== '').join('\n\n');
  return asOriginal(markup).slice(0, LONGEST).toWellFormed();
}
