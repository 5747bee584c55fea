import { RULES } from '../../../guardrails/rules.ts';
import type { CaseResult, UnusableCase } from './run-case.ts';

export interface RuleFigures {
  /** Violations that this rule had to find. */
  cases: number;
  caught: number;
  missed: number;
  /** Harmless cases that the rule judged. */
  harmless: number;
  /** Those of them that were made to stand near the rule's boundary. */
  near: number;
  falseAlarms: number;
  /** Results `error`, over all cases. */
  errors: number;
}

export interface GuardrailFigures {
  cases: number;
  /** Violations that every expected rule found. */
  caught: number;
  missed: number;
  /** Harmless cases in which any rule found something. */
  falseAlarms: number;
  errors: number;
  perRule: Record<string, RuleFigures>;
  /** Cases that did not come out as expected, each with what was found. */
  unexpected: CaseResult[];
  /** Cases that could not be judged: unreadable, or refused by the import. */
  unusable: UnusableCase[];
}

const isViolation = ({ expected }: CaseResult): boolean => expected.length > 0;
const isMissed = ({ missed, verdictAgrees }: CaseResult): boolean => missed.length > 0 || !verdictAgrees;

/** Counts caught, missed and false alarms, over all cases and for each rule. */
export function figuresOf(
  results: readonly CaseResult[],
  unusable: readonly UnusableCase[],
): GuardrailFigures {
  const violations = results.filter(isViolation);
  const harmless = results.filter((result) => !isViolation(result));
  const missed = violations.filter(isMissed);
  const alarms = harmless.filter(({ unexpected, verdictAgrees }) => unexpected.length > 0 || !verdictAgrees);
  const failed = results.filter((result) => result.failed.length > 0);
  const named = results.flatMap(({ expected }) => expected);
  const ruleIds = [...new Set([...RULES.map(({ id }) => id), ...named])].toSorted();
  return {
    cases: results.length,
    caught: violations.length - missed.length,
    missed: missed.length,
    falseAlarms: alarms.length,
    errors: failed.length,
    perRule: Object.fromEntries(ruleIds.map((ruleId) => [ruleId, ruleFigures(ruleId, violations, harmless)])),
    unexpected: [...new Set([...missed, ...alarms, ...failed])],
    unusable: [...unusable],
  };
}

function ruleFigures(
  ruleId: string,
  violations: readonly CaseResult[],
  harmless: readonly CaseResult[],
): RuleFigures {
  const own = violations.filter(({ expected }) => expected.includes(ruleId));
  const missed = own.filter((result) => result.missed.includes(ruleId)).length;
  return {
    cases: own.length,
    caught: own.length - missed,
    missed,
    harmless: harmless.filter(({ notRun }) => !notRun.includes(ruleId)).length,
    near: harmless.filter(({ near, notRun }) => near.includes(ruleId) && !notRun.includes(ruleId)).length,
    falseAlarms: harmless.filter(({ unexpected }) => unexpected.includes(ruleId)).length,
    errors: [...violations, ...harmless].filter(({ failed }) => failed.includes(ruleId)).length,
  };
}

const line = (cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(10) : String(cell).padStart(9))).join('');

/** The figures as a table, one line per rule. */
export function tableOf(figures: GuardrailFigures): string {
  return [
    line(['rule', 'cases', 'caught', 'missed', 'harmless', 'near', 'alarms', 'errors']),
    ...Object.entries(figures.perRule).map(([ruleId, rule]) =>
      line([
        ruleId,
        rule.cases,
        rule.caught,
        rule.missed,
        rule.harmless,
        rule.near,
        rule.falseAlarms,
        rule.errors,
      ]),
    ),
    '',
    `${figures.cases} cases: ${figures.caught} violations caught, ${figures.missed} missed, ${figures.falseAlarms} false alarms, ${figures.errors} with errors, ${figures.unusable.length} unusable`,
    ...figures.unexpected.map(describeUnexpected),
    ...figures.unusable.map(({ name, reason }) => `unusable: ${name}: ${reason}`),
  ].join('\n');
}

const describeUnexpected = ({
  name,
  expected,
  missed,
  found,
  notRun,
  failed,
  verdict,
  alarms,
}: CaseResult): string =>
  `${expected.length > 0 ? 'missed' : 'false alarm'}: ${name}: expected ${expected.join(', ') || 'nothing'}` +
  `${missed.length > 0 ? `, not found ${missed.join(', ')}` : ''}; found ${found.join(', ') || 'nothing'}` +
  `${notRun.length > 0 ? `, not run ${notRun.join(', ')}` : ''}` +
  `${failed.length > 0 ? `, failed ${failed.join(', ')}` : ''} (${verdict})` +
  (expected.length > 0 ? '' : alarms.map((alarm) => `\n    ${alarm}`).join(''));
