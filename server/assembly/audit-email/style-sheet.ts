import type { EmailViewName } from '../../../guardrails/rendered/email-structure.ts';
import { type Declaration, readDeclarations } from './declarations.ts';
import { readSelector, type Selector } from './selector.ts';

export interface StyleRule {
  selector: Selector;
  declarations: readonly Declaration[];
  /** Views in which the rule counts. */
  views: ReadonlySet<EmailViewName>;
}

/** Width in CSS pixels and colour scheme of each view. */
const VIEWS: Readonly<Record<EmailViewName, { width: number; scheme: 'light' | 'dark' }>> = {
  light: { width: 700, scheme: 'light' },
  dark: { width: 700, scheme: 'dark' },
  phone: { width: 390, scheme: 'light' },
};
const ALL_VIEWS: readonly EmailViewName[] = ['light', 'dark', 'phone'];

/**
 * The rules of an embedded style sheet that can be understood without a browser, in the order of the sheet. Selectors
 * with anything but names, classes, ids and descendants are left out, as are other at-rules than `@media`.
 */
export function readStyleSheet(css: string): StyleRule[] {
  return rulesIn(css.replaceAll(/\/\*.*?\*\/|<!--|-->/gsu, ' '), ALL_VIEWS);
}

function rulesIn(css: string, views: readonly EmailViewName[]): StyleRule[] {
  const rules: StyleRule[] = [];
  let rest = css;
  for (let open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
    const prelude = (rest.slice(0, open).split(';').at(-1) ?? '').trim();
    const close = endOfBlock(rest, open);
    const block = rest.slice(open + 1, close);
    if (/^@media\b/iu.test(prelude)) {
      const within = views.filter((view) => mediaMatches(prelude.slice('@media'.length), view));
      if (within.length > 0) rules.push(...rulesIn(block, within));
    } else if (!prelude.startsWith('@')) rules.push(...rulesOf(prelude, block, views));
    rest = rest.slice(close + 1);
  }
  return rules;
}

/** Place of the brace that closes the block opened at `open`; the end of the text when none does. */
function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let place = open; place < css.length; place += 1) {
    if (css[place] === '{') depth += 1;
    else if (css[place] === '}') {
      depth -= 1;
      if (depth === 0) return place;
    }
  }
  return css.length;
}

function rulesOf(prelude: string, block: string, views: readonly EmailViewName[]): StyleRule[] {
  const declarations = readDeclarations(block);
  if (declarations.length === 0) return [];
  return prelude.split(',').flatMap((text) => {
    const selector = readSelector(text);
    return selector ? [{ selector, declarations, views: new Set(views) }] : [];
  });
}

/** Media Queries 4 as far as emails use it; a query with anything else does not match. */
function mediaMatches(query: string, view: EmailViewName): boolean {
  return query.split(',').some((each) =>
    each
      .trim()
      .toLowerCase()
      .split(/\s+and\s+/u)
      .every((part) => partMatches(part.trim(), view)),
  );
}

function partMatches(part: string, view: EmailViewName): boolean {
  const { width, scheme } = VIEWS[view];
  if (/^(?:only\s+)?(?:screen|all)$/u.test(part)) return true;
  if (part.replaceAll(' ', '') === `(prefers-color-scheme:${scheme})`) return true;
  const limit = /^\(\s*(min|max)-(?:device-)?width\s*:\s*([\d.]+)px\s*\)$/u.exec(part);
  if (!limit) return false;
  return limit[1] === 'min' ? width >= Number(limit[2]) : width <= Number(limit[2]);
}
