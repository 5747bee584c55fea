import {
  mayLinkTo,
  mayRun,
  mayShow,
  trackerReason,
} from '../../../../core/library/template-import/addresses.ts';
import { KEPT_ATTRIBUTES } from '../../../../core/library/template-import/allowed.ts';
import { cleanCss } from '../../../../core/library/template-import/clean-css.ts';
import type { DropReason } from '../../../../core/library/template-import/report.ts';
import type { Findings } from './findings.ts';
import { type Element, lineOf } from './parse-email.ts';

/** Attributes that are a colour; some programs ask for whatever address stands there. */
const COLOURS: ReadonlySet<string> = new Set([
  'bgcolor',
  'bordercolor',
  'color',
  'text',
  'link',
  'vlink',
  'alink',
]);

type Attribute = Element['attrs'][number];

export const attributeOf = (element: Element, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? '';

/** Takes away the attributes that an email may not have, and cleans the styles of the others. */
export function sanitiseAttributes(element: Element, findings: Findings): void {
  const kept: Attribute[] = [];
  for (const attribute of element.attrs) {
    const line = element.sourceCodeLocation?.attrs?.[attribute.name]?.startLine ?? lineOf(element);
    if (attribute.name === 'style') {
      const { css, dropped } = cleanCss(attribute.value);
      for (const { what, reason } of dropped) findings.drop(line, what, reason);
      if (css.trim() !== '') kept.push({ ...attribute, value: css });
      continue;
    }
    const reason = attributeFault(element, attribute);
    if (reason === undefined) kept.push(attribute);
    else findings.drop(line, `${attribute.name}="${attribute.value}"`, reason);
  }
  element.attrs = kept;
}

function attributeFault(element: Element, { name, value, prefix }: Attribute): DropReason | undefined {
  if (/^on/iu.test(name)) return 'event_handler';
  if (name === 'action' || name === 'formaction') return 'form';
  // `data-part` names places of our own templates, and an import must not pretend to be one.
  if (!(KEPT_ATTRIBUTES.has(name) || /^aria-[a-z]+$/u.test(name)) || prefix) return 'attribute';
  const isPicture = name === 'src' || name === 'background';
  if (!isPicture && mayRun(value)) return 'active_address';
  if (name === 'href' && !mayLinkTo(value)) return 'active_address';
  if (isPicture && !mayShow(value)) return 'active_address';
  if (COLOURS.has(name) && /[:/]/u.test(value)) return 'external';
  if (name === 'src' && element.tagName !== 'img') return 'attribute';
  if (name === 'background')
    return trackerReason(value, { width: undefined, height: undefined, hidden: false });
  return undefined;
}
