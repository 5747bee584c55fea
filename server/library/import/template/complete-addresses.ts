import type { Findings } from './findings.ts';
import { type Element, isElement, lineOf, type Parent } from './parse-email.ts';
import { attributeOf } from './sanitise-attributes.ts';

const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'background']);
/** Neither a scheme, a place in the email, nor a merge field. */
const RELATIVE = /^(?![a-z][a-z0-9+.-]*:)[\w./?~-]/iu;

/** Relative addresses begin at `<base href>`; without it, which no email may have, they would lead nowhere. */
export function completeAddresses(document: Parent, findings: Findings): void {
  const base = elementsBelow(document).find(
    (element) => element.tagName === 'base' && /^https?:\/\//iu.test(attributeOf(element, 'href').trim()),
  );
  if (!base) return;
  const start = attributeOf(base, 'href').trim();
  findings.change(lineOf(base), `<base href="${start}">`, 'base');
  for (const element of elementsBelow(document)) {
    if (element === base) continue;
    for (const attribute of element.attrs) {
      const value = attribute.value.trim();
      if (!ADDRESSES.has(attribute.name) || !RELATIVE.test(value) || !URL.canParse(value, start)) continue;
      attribute.value = new URL(value, start).href;
    }
  }
}

const elementsBelow = (parent: Parent): Element[] =>
  parent.childNodes.filter(isElement).flatMap((element) => [element, ...elementsBelow(element)]);
