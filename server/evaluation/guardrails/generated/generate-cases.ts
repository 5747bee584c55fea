import type { AssemblyDeps } from '../../../assembly/assembly-deps.ts';
import type { GuardrailCase, GuardrailCaseInput } from '../case-schema.ts';
import { guardrailCaseSchema } from '../case-schema.ts';
import type { BaseAssembly, BaseRequest } from './base-assembly.ts';
import { makeBase } from './base-assembly.ts';
import type { Mutation } from './mutation.ts';
import { MUTATIONS } from './mutations.ts';

/** Every mutation on every base that it can change: named violations and harmless changes. */
export async function generateCases(
  deps: AssemblyDeps,
  requests: readonly BaseRequest[],
): Promise<GuardrailCase[]> {
  const cases: GuardrailCase[] = [];
  for (const request of requests) {
    const base = await makeBase(deps, request);
    cases.push(guardrailCaseSchema.parse(unchanged(base)));
    for (const mutation of MUTATIONS) {
      const input = caseOf(mutation, base);
      if (input) cases.push(guardrailCaseSchema.parse(input));
    }
  }
  return cases;
}

/** The base itself must pass, or its mutations prove nothing. */
const unchanged = ({ name, frame }: BaseAssembly): GuardrailCaseInput => ({
  ...frame,
  name: `unchanged.${name}`,
  expected: [],
  verdict: 'pass',
});

function caseOf({ id, expected, apply }: Mutation, base: BaseAssembly): unknown {
  const mutated = apply(base);
  if (mutated === undefined) return undefined;
  const { change = {}, ...own } = mutated;
  const { assembly, ...frame } = base.frame;
  return {
    ...frame,
    ...own,
    name: `${id}.${base.name}`,
    expected: [...expected],
    assembly: { ...assembly, change },
  };
}
