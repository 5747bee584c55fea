import { HtmlValidate } from 'html-validate';
import type { EmailFlaw } from '../../../guardrails/rendered/email-audit.ts';

/** Broken so that clients show something else than was approved, or that nobody can reach it. */
const SERIOUS = [
  'area-alt',
  'close-attr',
  'close-order',
  'element-name',
  'element-required-attributes',
  'hidden-focusable',
  'meta-refresh',
  'no-dup-attr',
  'no-dup-id',
  'unrecognized-char-ref',
  'void-content',
  'wcag/h36',
  'wcag/h37',
] as const;

const MODERATE = [
  'doctype-html',
  'element-permitted-content',
  'element-permitted-occurrences',
  'element-permitted-order',
  'element-permitted-parent',
  'element-required-ancestor',
  'element-required-content',
  'empty-heading',
  'empty-title',
  'map-id-name',
  'no-implicit-close',
] as const;

/**
 * The rules that are right for email. Not switched on are those against tables for layout, inline styles, deprecated
 * presentational attributes and conditional comments, which clients need, and those about mere style of writing; the
 * page of EMAIL-005 lists them with reasons.
 */
const validator = new HtmlValidate({
  root: true,
  rules: Object.fromEntries([...SERIOUS, ...MODERATE].map((rule) => [rule, 'error'])),
});
const isSerious = (rule: string): boolean => SERIOUS.some((each) => each === rule);

/** html-validate over the email; each broken rule once, with its first place. */
export async function auditValidity(html: string): Promise<EmailFlaw[]> {
  const { results } = await validator.validateString(html);
  const flaws = new Map<string, EmailFlaw>();
  const lines = html.split('\n');
  for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
    const known = flaws.get(ruleId);
    if (known) known.count += 1;
    else {
      const evidence = (lines[line - 1] ?? '').slice(Math.max(0, column - 2), column + 118).trim();
      flaws.set(ruleId, {
        rule: ruleId,
        impact: isSerious(ruleId) ? 'serious' : 'moderate',
        message,
        evidence,
        count: 1,
      });
    }
  }
  return [...flaws.values()];
}
