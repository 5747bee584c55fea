import type { AssemblyContent, Fill } from '../../../../core/assembly/assembly.ts';
import { CodedError } from '../../../../core/errors.ts';
import type { Claim, ContentModule, Reference, Template } from '../../../../core/library/content.ts';
import { versionKey } from '../../../../core/library/version-key.ts';
import type { Facts, Pinned } from '../../../../guardrails/facts.ts';
import type { AssemblyDeps } from '../../../assembly/assembly-deps.ts';
import { gatherFacts } from '../../../assembly/judge-content.ts';
import { makeCaseAssembly } from '../case-assembly.ts';
import type { CaseProposal, GuardrailCase, GuardrailCaseInput } from '../case-schema.ts';
import { guardrailCaseSchema } from '../case-schema.ts';
import { changeLibrary } from '../change-library.ts';
import { atPresent, undone } from '../undone.ts';

type FrameAssembly = { propose: CaseProposal; change?: Record<string, unknown> };

/** A base that the generator knows by name, with what every case on it has: library, day and request. */
export interface BaseRequest {
  name: string;
  frame: Omit<GuardrailCaseInput, 'name' | 'expected' | 'assembly'> & { assembly: FrameAssembly };
}

/** A passing assembly that mutations start from, with what the library says about it. */
export interface BaseAssembly extends BaseRequest {
  content: AssemblyContent;
  facts: Facts;
  template: Template & Pinned;
}

/** The case in which nothing is changed; it must pass, or the mutations of its base prove nothing. */
export const unchangedCase = ({ name, frame }: BaseRequest): GuardrailCase =>
  guardrailCaseSchema.parse({ ...frame, name: `unchanged.${name}`, expected: [] });

/** Asks the engine for the assembly of a base and gathers what the library says about it; the library stays as it was. */
export function makeBase(deps: AssemblyDeps, request: BaseRequest): Promise<BaseAssembly> {
  const each = unchangedCase(request);
  const present = atPresent(deps, each.date);
  return undone(deps.database, async () => {
    await changeLibrary(present, each.library);
    const { content } = await makeCaseAssembly(present, each);
    const facts = await gatherFacts(present, content);
    if (facts.template === null || content.slots.length === 0) {
      throw new CodedError('internal', `The base ${request.name} of the generated cases fills no template.`);
    }
    return { ...request, content, facts, template: facts.template };
  });
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
