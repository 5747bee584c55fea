import { defaultTreeAdapter as tree } from 'parse5';
import {
  DROPPED_ELEMENTS,
  FORM_SHELLS,
  HOLDS_FALLBACK,
  isHarmlessForOutlook,
  KEPT_ELEMENTS,
  KEPT_METAS,
} from '../../../../core/library/template-import/allowed.ts';
import { cleanCss } from '../../../../core/library/template-import/clean-css.ts';
import type { Findings } from './findings.ts';
import { type Hiding, hidingIn } from './hiding.ts';
import { type Element, isElement, lineOf, type Node, type Parent, textOf } from './parse-email.ts';
import { attributeOf, sanitiseAttributes } from './sanitise-attributes.ts';
import { trackerIn } from './tracker-in.ts';

type Verdict = 'keep' | 'open' | 'drop';

const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * Leaves only what an email may hold: a list of elements and attributes that are kept, everything else is dropped or,
 * where words would be lost with it, opened. The tree is that of the HTML standard's parser, so a browser sees the same.
 */
export function sanitise(document: Parent, findings: Findings): void {
  sanitiseBelow(document, findings, hidingIn(document));
}

/** Children are read once and written once: an email may have a million comments side by side. */
function sanitiseBelow(parent: Parent, findings: Findings, hiding: Hiding): void {
  const waiting = parent.childNodes.toReversed();
  const kept: Node[] = [];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const verdict = judge(node, findings, hiding);
    if (verdict === 'keep') {
      if (isElement(node)) sanitiseBelow(node, findings, hiding);
      kept.push(node);
    } else if (verdict === 'open' && isElement(node)) {
      // What is inside takes the place of the element, and is judged there.
      for (const child of node.childNodes.toReversed()) {
        child.parentNode = parent;
        waiting.push(child);
      }
    }
  }
  parent.childNodes = kept;
}

function judge(node: Node, findings: Findings, hiding: Hiding): Verdict {
  if (isElement(node)) return judgeElement(node, findings, hiding);
  if (node.nodeName !== '#comment' || !('data' in node)) return 'keep';
  if (isHarmlessForOutlook(node.data)) return 'keep';
  const conditional = /^\[if\b|<!\[endif\]|^\[endif\]/iu.test(node.data);
  findings.drop(lineOf(node), `<!--${node.data}-->`, conditional ? 'conditional' : 'comment');
  return 'drop';
}

function judgeElement(element: Element, findings: Findings, hiding: Hiding): Verdict {
  becomePicture(element, findings);
  const name = element.tagName.toLowerCase();
  const line = lineOf(element);
  if (HOLDS_FALLBACK.has(name)) {
    findings.drop(line, `<${name}>`, 'embedded');
    return 'open';
  }
  const reason = Object.hasOwn(DROPPED_ELEMENTS, name) ? DROPPED_ELEMENTS[name] : undefined;
  if (reason !== undefined || element.namespaceURI !== XHTML) {
    findings.drop(line, `<${name}> ${textOf(element)}`, reason ?? 'foreign');
    return 'drop';
  }
  if (name === 'meta') return judgeMeta(element, findings);
  if (!KEPT_ELEMENTS.has(name)) {
    findings.change(line, `<${name}>`, FORM_SHELLS.has(name) ? 'form_opened' : 'unwrapped');
    return 'open';
  }
  const tracker = name === 'img' ? trackerIn(element, hiding) : undefined;
  if (tracker) {
    findings.drop(line, `<img> ${attributeOf(element, 'src')}`, tracker);
    return 'drop';
  }
  if (name === 'style' && element.attrs.some((each) => /^amp\w*-boilerplate$/u.test(each.name))) {
    // It hides the email until a program of AMP has run.
    findings.drop(line, '<style> boilerplate of AMP', 'metadata');
    return 'drop';
  }
  sanitiseAttributes(element, findings);
  if (name === 'style') cleanSheet(element, findings);
  return 'keep';
}

/** Pictures of AMP for Email show nothing without its program. */
function becomePicture(element: Element, findings: Findings): void {
  if (!/^amp-(?:img|anim)$/u.test(element.tagName)) return;
  findings.change(lineOf(element), `<${element.tagName}>`, 'picture');
  element.tagName = 'img';
  element.nodeName = 'img';
  element.childNodes = [];
}

/** The encoding is declared anew; what redirects or concerns another program goes. */
function judgeMeta(element: Element, findings: Findings): 'keep' | 'drop' {
  const refresh = /refresh/iu.test(attributeOf(element, 'http-equiv'));
  const name = attributeOf(element, 'name').toLowerCase();
  if (KEPT_METAS.has(name) && !refresh) {
    element.attrs = element.attrs.filter((each) => each.name === 'name' || each.name === 'content');
    return 'keep';
  }
  const declares =
    element.attrs.some((each) => each.name === 'charset') ||
    /content-type|x-ua-compatible/iu.test(attributeOf(element, 'http-equiv'));
  if (!declares) {
    const what = `<meta> ${name || attributeOf(element, 'http-equiv')}`;
    findings.drop(lineOf(element), what, refresh ? 'refresh' : 'metadata');
  }
  return 'drop';
}

function cleanSheet(element: Element, findings: Findings): void {
  const before = textOf(element);
  const { css, dropped } = cleanCss(before);
  for (const { offset, what, reason } of dropped) {
    const line = lineOf(element) + before.slice(0, offset).split('\n').length - 1;
    findings.drop(line, what, reason);
  }
  element.childNodes = [];
  tree.insertText(element, css);
}
