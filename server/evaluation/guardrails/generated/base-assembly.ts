import type { AssemblyContent, Fill } from '../../../../core/assembly/assembly.ts';
import { CodedError } from '../../../../core/errors.ts';
import type { Claim, ContentModule, Reference, Template } from '../../../../core/library/content.ts';
import type { Facts, Pinned } from '../../../../guardrails/facts.ts';
import { versionKey } from '../../../../guardrails/facts.ts';
import type { AssemblyDeps } from '../../../assembly/assembly-deps.ts';
import { gatherFacts } from '../../../assembly/judge-content.ts';
import { propose } from '../case-assembly.ts';
import type { CaseProposal, GuardrailCaseInput } from '../case-schema.ts';

/** A passing assembly that mutations start from, with what the library says about it. */
export interface BaseAssembly {
  name: string;
  /** What every case on this base has: library, day and request. */
  frame: Omit<GuardrailCaseInput, 'name' | 'expected' | 'assembly'> & { assembly: { propose: CaseProposal } };
  content: AssemblyContent;
  facts: Facts;
  template: Template & Pinned;
}

/** A base that the generator knows by name. */
export type BaseRequest = Pick<BaseAssembly, 'name' | 'frame'>;

/** Asks the engine for the assembly of a base and gathers what the library says about it. */
export async function makeBase(deps: AssemblyDeps, { name, frame }: BaseRequest): Promise<BaseAssembly> {
  const { content } = await propose(deps, frame.assembly.propose, frame.date.slice(0, 10));
  const facts = await gatherFacts(deps, content);
  if (facts.template === null || content.slots.length === 0) {
    throw new CodedError('internal', `The base ${name} of the generated cases fills no template.`);
  }
  return { name, frame, content, facts, template: facts.template };
}

/** A fill with the module that it uses. */
export interface UsedFill {
  fill: Fill;
  module: ContentModule;
}

/** The slots of a base in reading order, each with its module; without the subject line. */
export const usedFills = ({ content, facts }: BaseAssembly): UsedFill[] =>
  content.slots.flatMap((fill) => {
    const module = facts.modules.get(versionKey(fill.moduleId, fill.version));
    return module ? [{ fill, module }] : [];
  });

/** Claims that the slots of a base use, each once. */
export const usedClaims = (base: BaseAssembly): Claim[] =>
  [...new Set(usedFills(base).flatMap(({ module }) => module.claims))].flatMap(
    (claimId) => base.facts.claims.get(claimId) ?? [],
  );

/** References that the used claims cite, each once. */
export const usedReferences = (base: BaseAssembly): Reference[] =>
  [
    ...new Set(usedClaims(base).flatMap(({ references }) => references.map(({ reference }) => reference))),
  ].flatMap((referenceId) => base.facts.references.get(referenceId) ?? []);
