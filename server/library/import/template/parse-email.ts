import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;
export type Document = DefaultTreeAdapterTypes.Document;

/** Elements of a large newsletter: a few thousand. Unclosed formatting elements can multiply without end. */
const MOST_ELEMENTS = 60_000;
/** A parser repeats an unclosed `<b title="…">` in each block, with all its attributes. */
const MOST_ATTRIBUTE_CHARACTERS = 24_000_000;
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

/** @throws TooComplex when the text makes more elements, or more characters in attributes, than any email has. */
export function parseEmail(html: string): Document {
  let made = 0;
  let characters = 0;
  const counting: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (tagName, namespace, attrs) => {
      made += 1;
      for (const { value } of attrs) characters += value.length;
      if (made > MOST_ELEMENTS || characters > MOST_ATTRIBUTE_CHARACTERS) throw new TooComplex();
      return defaultTreeAdapter.createElement(tagName, namespace, attrs);
    },
  };
  return parse(html, { sourceCodeLocationInfo: true, treeAdapter: counting });
}

/** Makes text of what is nested deeper than any program shows; returns the first line of each such place. */
export function flattenDeep(document: Document): number[] {
  const lines: number[] = [];
  const open: { node: Parent; depth: number }[] = [{ node: document, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    if (depth >= DEEPEST) lines.push(...makeText(node));
    else
      for (const child of node.childNodes) if (isElement(child)) open.push({ node: child, depth: depth + 1 });
  }
  return lines;
}

/** Puts their text in the place of the elements right in a parent; returns their lines. */
function makeText(parent: Parent): number[] {
  const children = parent.childNodes;
  const elements = children.filter(isElement);
  if (elements.length === 0) return [];
  parent.childNodes = [];
  for (const child of children) {
    if (isElement(child)) defaultTreeAdapter.insertText(parent, textOf(child));
    else defaultTreeAdapter.appendChild(parent, child);
  }
  return elements.map(lineOf);
}
