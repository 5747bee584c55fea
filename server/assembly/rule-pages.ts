import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { notFound } from '../../core/access/policy.ts';
import type {
  getRule as getRuleContract,
  listRules as listRulesContract,
} from '../../core/contract/check-reports.ts';
import type { Rule } from '../../guardrails/define-rule.ts';
import { RULES } from '../../guardrails/rules.ts';

type RuleWords = z.output<(typeof listRulesContract.responses)[200]>['rules'][number];

const PAGES = new URL('../../docs/guardrails/', import.meta.url);

const wordsOf = ({ id, version, severity, summary, source }: Rule): RuleWords => ({
  id,
  version,
  severity,
  summary,
  source,
});

export const listRules = (): RuleWords[] => RULES.map(wordsOf);

/**
 * A rule with its page as Markdown. The id is looked up among the rules first, so it never reaches the file system.
 *
 * @throws CodedError not_found
 */
export async function getRule(id: string): Promise<z.output<(typeof getRuleContract.responses)[200]>> {
  const rule = RULES.find((each) => each.id === id);
  if (!rule) throw notFound();
  return { ...wordsOf(rule), page: await readFile(new URL(`${rule.id}.md`, PAGES), 'utf8') };
}
