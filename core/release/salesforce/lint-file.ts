import { findTokens, lineCounter } from '../veeva/find-tokens.ts';
import { SALESFORCE_TOKENS } from './tokens.ts';

export interface SalesforceFinding {
  /** From 1. */
  line: number;
  /** Column of the first character, from 1. */
  column: number;
  token: string;
  /** A sentence that begins with the token. */
  reason: string;
}

/** AMPscript (`%%[ … ]%%`, `%%=…=%%`) and personalisation strings (`%%name%%`) of Marketing Cloud. */
const AMPSCRIPT = /%%\[[\s\S]{0,2000}?\]%%|%%=[^%\n]{0,400}=%%|%%[A-Za-z_][\w .]{0,80}%%/gu;

/**
 * Judges an email for Salesforce: every token must be one that Salesforce fills, written exactly so, and there may be no
 * program text in it. Findings stand in the order of the file; none means that it works.
 */
export function lintSalesforceFile(html: string): SalesforceFinding[] {
  const lineAt = lineCounter(html);
  const findingAt = (at: number, token: string, problem: string): SalesforceFinding => ({
    line: lineAt(at),
    column: at - html.lastIndexOf('\n', at - 1),
    token,
    reason: `${token} ${problem}.`,
  });
  const tokens = findTokens(html).flatMap(({ at, written, inner, closed }) => {
    const problem = closed ? problemOf(inner) : 'is not closed with }} on its line';
    return problem === undefined ? [] : [findingAt(at, written, problem)];
  });
  const programs = [...html.matchAll(AMPSCRIPT)].map(({ 0: text, index }) =>
    findingAt(
      index,
      text.slice(0, 80),
      'is AMPscript or a Marketing Cloud string, which this form does not use',
    ),
  );
  return [...tokens, ...programs].toSorted(
    (one, other) => one.line - other.line || one.column - other.column,
  );
}

function problemOf(inner: string): string | undefined {
  if (SALESFORCE_TOKENS.some((token) => token === inner)) return undefined;
  const meant = SALESFORCE_TOKENS.find((token) => token === inner.trim().toLowerCase());
  if (meant === undefined) return `is no token of Salesforce; it knows ${SALESFORCE_TOKENS.join(' and ')}`;
  return inner === inner.trim()
    ? `is written in another case than {{${meant}}}`
    : `must be written without spaces: {{${meant}}}`;
}
