import type { Actor } from '../../../core/access/actor.ts';
import { COMMAND_LINE } from '../../../core/access/actor.ts';
import type { CheckReport, Verdict } from '../../../core/assembly/checks.ts';
import { isCodedError } from '../../../core/errors.ts';
import { checkAssembly } from '../../../guardrails/check-assembly.ts';
import type { AssemblyDeps } from '../../assembly/assembly-deps.ts';
import { storeFirstRevision } from '../../assembly/draft-assembly.ts';
import { gatherFacts, renderOrHash } from '../../assembly/judge-content.ts';
import { makeCaseAssembly } from './case-assembly.ts';
import type { GuardrailCase } from './case-schema.ts';
import { changeLibrary } from './change-library.ts';
import { editRendered } from './edit-rendered.ts';
import { patchRecords } from './patch-records.ts';
import { atPresent, undone } from './undone.ts';

/** What became of one case. */
export interface CaseResult {
  name: string;
  expected: string[];
  /** Rules that found something, block or warn. */
  found: string[];
  /** Rules that found something and are neither expected nor allowed to. */
  unexpected: string[];
  near: string[];
  /** The first finding of each of those rules, with its evidence. */
  alarms: string[];
  /** Expected rules that found nothing. */
  missed: string[];
  /** Rules whose result is `error`: never acceptable. */
  failed: string[];
  notRun: string[];
  verdict: CheckReport['verdict'];
  /** Whether the overall verdict is the expected one, where the case names one. */
  verdictAgrees: boolean;
}

/** A case that could not be judged, with the reason. */
export interface UnusableCase {
  name: string;
  reason: string;
}

const AUTHOR: Actor = { ...COMMAND_LINE, id: 'case-author', printedName: 'Author of the case' };

/** Judges one case by every rule over the real database, and takes everything it changed back. */
export async function runCase(deps: AssemblyDeps, each: GuardrailCase): Promise<CaseResult | UnusableCase> {
  const present = atPresent(deps, each.date);
  try {
    return await undone(deps.database, async () => resultOf(each, await judgeCase(present, each)));
  } catch (error) {
    if (isCodedError(error)) return { name: each.name, reason: error.message };
    throw error;
  }
}

async function judgeCase(deps: AssemblyDeps, each: GuardrailCase): Promise<CheckReport> {
  await changeLibrary(deps, each.library);
  const { content, proposal, referenceList } = await makeCaseAssembly(deps, each);
  const assemblyId = deps.newId();
  const { contentHash } = await renderOrHash(deps, content);
  await storeFirstRevision(deps, AUTHOR, {
    id: assemblyId,
    brief: each.name,
    content,
    contentHash,
    proposal,
  });
  await changeLibrary(deps, each.laterLibrary);
  const facts = await gatherFacts(deps, content, { assemblyId, referenceList });
  const edited = await editRendered(deps, facts, each.rendered);
  return checkAssembly(patchRecords(edited, each.records));
}

function resultOf(each: GuardrailCase, { results, verdict }: CheckReport): CaseResult {
  const { name, expected, allowed, near } = each;
  const rulesWith = (...verdicts: Verdict[]) =>
    results.filter((result) => verdicts.includes(result.verdict)).map(({ ruleId }) => ruleId);
  const found = rulesWith('block', 'warn');
  const unexpected = found.filter((ruleId) => !expected.includes(ruleId) && !allowed.includes(ruleId));
  return {
    name,
    expected,
    found,
    unexpected,
    near,
    alarms: results
      .filter(({ ruleId }) => unexpected.includes(ruleId))
      .map(({ ruleId, findings: [first] }) =>
        [ruleId, first?.slotId, first?.message, first?.evidence].filter(Boolean).join(': '),
      ),
    missed: expected.filter((ruleId) => !found.includes(ruleId)),
    failed: rulesWith('error'),
    notRun: rulesWith('not_run'),
    verdict,
    verdictAgrees: each.verdict === undefined || each.verdict === verdict,
  };
}
