import type { Actor } from '../../../core/access/actor.ts';
import { COMMAND_LINE } from '../../../core/access/actor.ts';
import type { CheckReport, Verdict } from '../../../core/assembly/checks.ts';
import { CodedError, isCodedError } from '../../../core/errors.ts';
import type { Facts } from '../../../guardrails/facts.ts';
import { MISSING_FACT } from '../../../guardrails/facts.ts';
import { checkAssembly } from '../../../guardrails/check-assembly.ts';
import type { AssemblyDeps } from '../../assembly/assembly-deps.ts';
import { storeFirstRevision } from '../../assembly/draft-assembly.ts';
import { gatherFacts, renderOrHash } from '../../assembly/judge-content.ts';
import { makeCaseAssembly } from './case-assembly.ts';
import type { GuardrailCase } from './case-schema.ts';
import { changeLibrary } from './change-library.ts';
import { mergePatch } from './merge-patch.ts';
import type { Json } from './merge-patch.ts';

/** What became of one case. */
export interface CaseResult {
  name: string;
  expected: string[];
  /** Rules that found something, block or warn. */
  found: string[];
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

/** Ends the transaction of a case, so that the next one finds the library as it was. */
class Undo extends Error {
  readonly result: CaseResult;
  constructor(result: CaseResult) {
    super('The case is judged.');
    this.result = result;
  }
}

/** Judges one case by every rule over the real database, and takes everything it changed back. */
export async function runCase(deps: AssemblyDeps, each: GuardrailCase): Promise<CaseResult | UnusableCase> {
  const instant = new Date(each.date.length === 10 ? `${each.date}T12:00:00Z` : each.date);
  const present = { ...deps, clock: () => instant };
  try {
    return await deps.database.transaction(async () => {
      throw new Undo(resultOf(each, await judgeCase(present, each)));
    });
  } catch (error) {
    if (error instanceof Undo) return error.result;
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
  return checkAssembly(patchRecords(facts, each.records));
}

/** Only what is gathered beside the library can be changed here: the library has its own changes. */
function patchRecords(facts: Facts, records: { [key: string]: Json }): Facts {
  const changed = Object.entries(records).map(([fact, patch]) => {
    if (!Object.hasOwn(MISSING_FACT, fact)) throw unknownFact(fact);
    if (patch === null) return [fact, fact === 'engineRecord' ? null : undefined];
    const present: Json | undefined = JSON.parse(JSON.stringify(Reflect.get(facts, fact) ?? null));
    return [fact, mergePatch(present ?? {}, patch)];
  });
  return { ...facts, ...Object.fromEntries(changed) };
}

const unknownFact = (fact: string): CodedError =>
  new CodedError(
    'invalid_request',
    `records.${fact} is no fact; there are: ${Object.keys(MISSING_FACT).join(', ')}.`,
  );

function resultOf(each: GuardrailCase, { results, verdict }: CheckReport): CaseResult {
  const rulesWith = (...verdicts: Verdict[]) =>
    results.filter((result) => verdicts.includes(result.verdict)).map(({ ruleId }) => ruleId);
  const found = rulesWith('block', 'warn');
  return {
    name: each.name,
    expected: each.expected,
    found,
    missed: each.expected.filter((ruleId) => !found.includes(ruleId)),
    failed: rulesWith('error'),
    notRun: rulesWith('not_run'),
    verdict,
    verdictAgrees: each.verdict === undefined || each.verdict === verdict,
  };
}
