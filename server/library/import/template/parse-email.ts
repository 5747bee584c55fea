import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;
export type Document = DefaultTreeAdapterTypes.Document;

/** Elements of a large newsletter: a few thousand. Unclosed formatting elements can multiply without end. */
const MOST_ELEMENTS = 200_000;
/** Browsers stop nesting at 512. */
const DEEPEST = 300;

export class TooComplex extends Error {}

export const isElement = (node: Node | Parent): node is Element => 'tagName' in node;

export const lineOf = (node: Node | Parent): number => node.sourceCodeLocation?.startLine ?? 0;

/** Text of a node and what is in it, without ever going deeper than the call stack allows. */
export function textOf(node: Node | Parent): string {
  let text = '';
  const open: (Node | Parent)[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.nodeName === '#text' && 'value' in next) text += next.value;
    else if (next.nodeName === 'br') text += '\n';
    if ('childNodes' in next)
      for (let at = next.childNodes.length - 1; at >= 0; at -= 1)
        open.push(...next.childNodes.slice(at, at + 1));
  }
  return text;
}

/** @throws TooComplex when the text makes more elements than any email has. */
export function parseEmail(html: string): Document {
  let made = 0;
  const counting: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...given) => {
      made += 1;
      if (made > MOST_ELEMENTS) throw new TooComplex();
      return defaultTreeAdapter.createElement(...given);
    },
  };
  return parse(html, { sourceCodeLocationInfo: true, treeAdapter: counting });
}

/** Makes text of what is nested deeper than any program shows; returns the first line of each such place. */
export function flattenDeep(document: Document): number[] {
  const lines: number[] = [];
  const open: { node: Parent; depth: number }[] = [{ node: document, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const child of next.node.childNodes.slice()) {
      if (!isElement(child)) continue;
      if (next.depth < DEEPEST) open.push({ node: child, depth: next.depth + 1 });
      else {
        const value = textOf(child);
        defaultTreeAdapter.insertTextBefore(next.node, value, child);
        defaultTreeAdapter.detachNode(child);
        lines.push(lineOf(child));
      }
    }
  }
  return lines;
}
