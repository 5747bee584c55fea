import { SaxesParser } from 'saxes';
import { refuseFile } from '../source.ts';

/** An element with local name; text stands between its child elements as it was written. */
export interface XmlElement {
  name: string;
  namespace: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
}

const DEEPEST = 200;

/**
 * Reads a document. Nothing is ever fetched, and a document type declaration, which could define entities, is refused.
 * @throws CodedError invalid_import on the first error, such as a file that ends too early.
 */
export function readXml(name: string, text: string): XmlElement {
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    const detail = error.message.replace(/\s+/gu, ' ').replace(/\.$/u, '').slice(0, 160);
    throw refuseFile(name, `is not complete XML (line and column ${detail}).`, error);
  });
  parser.on('doctype', () => {
    throw refuseFile(name, 'has a document type declaration, which is not accepted.');
  });
  parser.on('opentag', (tag) => {
    const attributes = new Map(Object.values(tag.attributes).map(({ local, value }) => [local, value]));
    const element: XmlElement = { name: tag.local, namespace: tag.uri, attributes, children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
    if (open.length > DEEPEST) throw refuseFile(name, `nests more than ${DEEPEST} elements.`);
  });
  parser.on('text', (value) => open.at(-1)?.children.push(value));
  parser.on('cdata', (value) => open.at(-1)?.children.push(value));
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  if (root === undefined) throw refuseFile(name, 'holds no XML element.');
  return root;
}

export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string');

export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name);

/** The element at the end of a path of names, each the first of its name. */
export const elementAt = (
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>(
    (found, name) => (found ? childrenNamed(found, name)[0] : undefined),
    element,
  );

/** Every element below, in document order. */
export function* descendantsOf(element: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    yield child;
    yield* descendantsOf(child);
  }
}
