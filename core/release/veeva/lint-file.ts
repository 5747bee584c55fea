import type { VeevaFileKind } from './file-kinds.ts';
import { findTokens, type FoundToken, lineCounter } from './find-tokens.ts';
import { problemsOfToken } from './judge-token.ts';
import { ONCE, PAIRS } from './token-rules.ts';

export interface VeevaFinding {
  /** From 1. */
  line: number;
  /** Column of the first character, from 1. */
  column: number;
  severity: 'error' | 'warning';
  /** The token, or an empty text when the finding is about the file. */
  token: string;
  /** A sentence that begins with the token or with what it is about. */
  reason: string;
}

/** Characters that Vault takes in one file (Veeva Support, "Maximum Length on Veeva Approved Emails in Vault"). */
export const LONGEST_FILE = 131_072;

/**
 * Judges an Approved Email file; an error keeps the file from working, a warning is for a person to decide. Findings
 * stand in the order of the file. Rules from Veeva CRM Help: "Approved Email Configuration Tokens", "Creating Approved
 * Email Templates", "Creating Approved Email Fragments", "Adding Footnotes and Citations".
 */
export function lintVeevaFile(html: string, kind: VeevaFileKind): VeevaFinding[] {
  const tokens = findTokens(html);
  const comments = [...html.matchAll(/<!--[\s\S]*?(?:-->|$)/gu)].map(({ 0: text, index }) => ({
    from: index,
    to: index + text.length,
  }));
  const lineAt = lineCounter(html);
  const where = (at: number) => ({
    line: lineAt(at),
    column: at - html.lastIndexOf('\n', at - 1),
  });
  const errorAt = (at: number, token: string, reason: string): VeevaFinding => ({
    ...where(at),
    severity: 'error',
    token,
    reason,
  });
  const findings: VeevaFinding[] = [];
  if (html.length > LONGEST_FILE)
    findings.push(
      errorAt(0, '', `The file has ${html.length} characters; Vault takes at most ${LONGEST_FILE}.`),
    );
  const seen = new Map<string, number>();
  for (const token of tokens) {
    const problems = token.closed
      ? problemsOfToken(token.inner, kind)
      : ['is not closed with }} on its line'];
    for (const problem of problems)
      findings.push(errorAt(token.at, token.written, `${token.written} ${problem}.`));
    if (comments.some(({ from, to }) => token.at >= from && token.at < to))
      findings.push(errorAt(token.at, token.written, `${token.written} stands in an HTML comment.`));
    const name = token.inner.replace(/\[.*$/u, '');
    const first = seen.get(name);
    if (ONCE.has(name) && first !== undefined)
      findings.push(
        errorAt(token.at, token.written, `${token.written} stands twice; the first is on line ${first}.`),
      );
    if (first === undefined) seen.set(name, token.line);
  }
  for (const { at, reason } of problemsOfPairs(tokens, comments)) findings.push(errorAt(at, '', reason));
  if (kind === 'template') findings.push(...warningsOfTemplate(seen));
  if (kind === 'fragment')
    for (const { at, written, reason } of undefinedNumbers(tokens))
      findings.push({ ...where(at), severity: 'warning', token: written, reason });
  return findings.toSorted((one, other) => one.line - other.line || one.column - other.column);
}

interface Place {
  at: number;
  reason: string;
}

/** Each opening token has its closing one behind it, and no HTML comment between them. */
function problemsOfPairs(tokens: readonly FoundToken[], comments: readonly { from: number }[]): Place[] {
  return [...PAIRS].flatMap(([open, close]) => {
    const start = tokens.find(({ inner }) => inner === open);
    const end = tokens.find(({ inner }) => inner === close);
    if (!start && !end) return [];
    if (!start) return [{ at: end?.at ?? 0, reason: `{{${close}}} has no {{${open}}} before it.` }];
    if (!end || end.at < start.at)
      return [{ at: start.at, reason: `{{${open}}} has no {{${close}}} behind it.` }];
    const comment = comments.find(({ from }) => from > start.at && from < end.at);
    return comment
      ? [{ at: comment.from, reason: `An HTML comment stands between {{${open}}} and {{${close}}}.` }]
      : [];
  });
}

/** Vault can be set up to add its own way out, so a template without one is only warned about. */
const warningsOfTemplate = (seen: ReadonlyMap<string, number>): VeevaFinding[] =>
  seen.has('unsubscribe_product_link')
    ? []
    : [
        {
          line: 1,
          column: 1,
          severity: 'warning',
          token: '',
          reason:
            'The template has no {{unsubscribe_product_link}}: a recipient would find no way out in it.',
        },
      ];

/** A number that is cited and nowhere defined prints a mark that leads to nothing. */
function undefinedNumbers(tokens: readonly FoundToken[]): (Place & { written: string })[] {
  return (
    [
      ['CitationNumber', 'Citation'],
      ['FootnoteSymbol', 'Footnote'],
    ] as const
  ).flatMap(([name, part]) => {
    const start = tokens.find(({ inner }) => inner === `${part}Start`)?.at ?? Infinity;
    const end = tokens.find(({ inner }) => inner === `${part}End`)?.at ?? -1;
    const numbered = tokens.filter(({ inner }) => inner.startsWith(`${name}[`));
    const defined = new Set(numbered.filter(({ at }) => at > start && at < end).map(({ inner }) => inner));
    return numbered
      .filter(({ inner }) => !defined.has(inner))
      .map(({ at, written }) => ({
        at,
        written,
        reason: `${written} is not defined between {{${part}Start}} and {{${part}End}}.`,
      }));
  });
}
