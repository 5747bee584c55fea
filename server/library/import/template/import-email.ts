import { defaultTreeAdapter as tree, html as names, serialize } from 'parse5';
import type { Template } from '../../../../core/library/content.ts';
import type { ImportReport } from '../../../../core/library/template-import/report.ts';
import { sha256Hex } from '../../../sha256.ts';
import { decodeEmail } from './decode-email.ts';
import { completeAddresses } from './complete-addresses.ts';
import { findBlocks } from './find-blocks.ts';
import { Findings } from './findings.ts';
import { keptIn, linksAndTokens } from './inventory.ts';
import { makeInert } from './make-inert.ts';
import {
  type Document,
  type Element,
  flattenDeep,
  isElement,
  parseEmail,
  textOf,
  TooComplex,
} from './parse-email.ts';
import { importOwn, ownSourceWithin } from './own-export/import-own.ts';
import { placeParts } from './place-parts.ts';
import { asOriginal, asSource, placeOf, withoutPlaceCharacters } from './place-text.ts';
import { PLACE_STYLE } from './text-style.ts';
import { sanitise } from './sanitise.ts';
import { attributeOf } from './sanitise-attributes.ts';

/** Longest source that is stored; Gmail cuts an email off at 102 KB. */
const MOST_CHARACTERS = 2_000_000;
const TOO_LONG = 'has more than 2 million characters after it was cleaned; an email has far fewer.';
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u;

export interface ImportedFile {
  /** Name of the file, without folders. */
  name: string;
  bytes: Uint8Array;
  /** HTML that was made from the file already, such as from MJML. */
  html?: string;
  /** What was found while it was made. */
  findings?: Findings;
}

/**
 * Makes a template draft of any HTML email: sanitised, with slots at its content blocks and a report of what was kept,
 * changed and dropped. The same bytes always give the same draft. Nothing is fetched and nothing is run.
 *
 * @returns the draft, or the reason why the file can be no template, as the end of a sentence
 */
export function importEmail({
  name,
  bytes,
  html,
  findings = new Findings(),
}: ImportedFile): { template: Template } | { reason: string } {
  const decoded =
    html === undefined ? decodeEmail(bytes) : { text: html, encoding: 'utf-8', repaired: false };
  if (html !== undefined) findings.change(0, name, 'compiled');
  if (decoded.encoding !== 'utf-8') findings.change(0, decoded.encoding, 'encoding');
  const text = withoutPlaceCharacters(decoded.text);
  if (decoded.repaired || text.length !== decoded.text.length) findings.change(0, name, 'characters');
  if (text.trim() === '') return { reason: 'is empty.' };
  try {
    const own = html === undefined ? ownSourceWithin(text, 'html') : undefined;
    const draft = own && importOwn({ name, bytes, kind: 'html', own, html: text, openHtml: own.source });
    if (draft) return { template: draft };
    const document = parseEmail(text);
    withoutForeignDoctype(document, findings);
    for (const line of flattenDeep(document)) findings.change(line, 'nested elements', 'flattened');
    completeAddresses(document, findings);
    return draftOf(cleaned(document, findings), findings, { name, bytes, encoding: decoded.encoding });
  } catch (error) {
    if (error instanceof TooComplex) return { reason: 'has more elements than any email.' };
    throw error;
  }
}

/** Only the name of a document type is written, and no other than `html` says anything to a mail program. */
function withoutForeignDoctype(document: Document, findings: Findings): void {
  for (const node of document.childNodes.slice()) {
    if (node.nodeName !== '#documentType' || !('name' in node) || node.name === 'html') continue;
    findings.drop(1, `<!doctype ${node.name}>`, 'metadata');
    tree.detachNode(node);
  }
}

/** A cleaned tree may be read differently once it is written, so it is written and cleaned until nothing is dropped. */
function cleaned(document: Document, findings: Findings): Document {
  sanitise(document, findings);
  const again = parseEmail(serialize(document));
  const more = new Findings();
  sanitise(again, more);
  const { dropped } = more.report();
  if (dropped.length === 0) return document;
  for (const { what, reason } of dropped) findings.drop(0, what, reason);
  return cleaned(again, findings);
}

function draftOf(
  document: Document,
  findings: Findings,
  file: { name: string; bytes: Uint8Array; encoding: string },
): { template: Template } | { reason: string } {
  if (serialize(document).length > MOST_CHARACTERS) return { reason: TOO_LONG };
  const found = linksAndTokens(document);
  const kept = keptIn(document);
  makeInert(document);
  const [root, head, body] = ['html', 'head', 'body'].map((name) => elementNamed(document, name));
  if (!root || !head || !body) return { reason: 'has no text of an email.' };
  const language = attributeOf(root, 'lang');
  const title = asOriginal(takeTitle(head, findings)).slice(0, 2_000).toWellFormed();
  completeHead(root, head);
  const { slots, parts } = placeParts(findBlocks(body), findings);
  if (slots.length === 0) return { reason: 'has no text or picture that a module could replace.' };
  const source = asSource(serialize(document));
  const original = parts.reduce((sum, part) => sum + part.original.length, 0);
  if (source.length > MOST_CHARACTERS || original > MOST_CHARACTERS) return { reason: TOO_LONG };
  const imported: ImportReport = {
    file: file.name.slice(0, 500).toWellFormed(),
    sha256: sha256Hex(file.bytes),
    encoding: file.encoding,
    language: LANGUAGE.test(language) && language.length <= 40 ? language : '',
    title,
    kept,
    ...findings.report(),
    ...found,
    parts,
  };
  const id = idOf(file.name);
  return {
    template: {
      id,
      name: title.trim().slice(0, 300).toWellFormed() || id,
      status: 'draft',
      moments: [],
      topics: [],
      bodyKind: 'html',
      mjml: source,
      slots,
      subjectKinds: ['subject_line'],
      fixedTexts: [],
      approvals: [],
      imported,
    },
  };
}

/** The file's name without its ending, as an identifier. */
const idOf = (name: string): string =>
  name
    .replace(/\.(?:html?|mjml)$/iu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .toWellFormed()
    .trim()
    .slice(0, 150)
    .trim() || 'imported-email';

function elementNamed(document: Document, name: string): Element | undefined {
  const root = document.childNodes.find(isElement);
  return name === 'html' ? root : root?.childNodes.filter(isElement).find(({ tagName }) => tagName === name);
}

/** The title shows the subject line from now on; its words are kept for the report. */
function takeTitle(head: Element, findings: Findings): string {
  const titles = head.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'title');
  const words = titles.map(textOf).join(' ').replace(/\s+/gu, ' ').trim();
  for (const title of titles) tree.detachNode(title);
  if (words !== '')
    findings.change(titles[0]?.sourceCodeLocation?.startLine ?? 0, asOriginal(words), 'title');
  return words;
}

/** Language, encoding, title and the style of places as every email of this program has them. */
function completeHead(root: Element, head: Element): void {
  root.attrs = [
    ...root.attrs.filter(({ name }) => name !== 'lang'),
    { name: 'lang', value: placeOf('language') },
  ];
  const title = tree.createElement('title', names.NS.HTML, []);
  tree.insertText(title, placeOf('subject'));
  const charset = tree.createElement('meta', names.NS.HTML, [{ name: 'charset', value: 'utf-8' }]);
  const style = tree.createElement('style', names.NS.HTML, []);
  tree.insertText(style, PLACE_STYLE);
  for (const node of [charset, title, style]) node.parentNode = head;
  head.childNodes = [charset, title, ...head.childNodes, style];
}
