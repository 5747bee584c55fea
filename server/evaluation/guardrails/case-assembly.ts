import type { AssemblyContent } from '../../../core/assembly/assembly.ts';
import { aiLabelFor, allFills } from '../../../core/assembly/assembly.ts';
import type { NumberedReference } from '../../../core/assembly/reference-list.ts';
import type { Proposal } from '../../../core/assembly/proposal.ts';
import { CodedError } from '../../../core/errors.ts';
import { versionKey } from '../../../core/library/version-key.ts';
import type { AssemblyDeps } from '../../assembly/assembly-deps.ts';
import { proposeContent } from '../../assembly/propose-assembly.ts';
import { readAssembly } from '../../assembly/read-assembly-file.ts';
import type { CaseProposal, GuardrailCase } from './case-schema.ts';
import { isProposed } from './case-schema.ts';
import { mergePatch } from './merge-patch.ts';
import type { Json } from './merge-patch.ts';

/** What a case judges, with the record of how it came about. */
export interface CaseAssembly {
  content: AssemblyContent;
  proposal: Proposal;
  referenceList: readonly NumberedReference[] | undefined;
}

/**
 * Makes the assembly of a case: asks the engine and lays the change over its answer, or reads the whole assembly.
 *
 * @throws CodedError invalid_request when what comes out is no assembly.
 */
export async function makeCaseAssembly(deps: AssemblyDeps, each: GuardrailCase): Promise<CaseAssembly> {
  const { assembly } = each;
  if (isProposed(assembly)) {
    const { content, proposal } = await propose(deps, assembly.propose, each.date.slice(0, 10));
    const { content: changed } = readAssembly(patchContent(content, assembly.change), each.name);
    return { content: changed, proposal, referenceList: undefined };
  }
  const { content, referenceList } = readAssembly(assembly, each.name);
  return { content, proposal: recordOf(content), referenceList };
}

/** The engine's answer to a request on a day; topics that the brief names count as asked for, as on the command line. */
export function propose(
  deps: AssemblyDeps,
  { template, brief, date, ...context }: CaseProposal,
  today: string,
): Promise<{ content: AssemblyContent; proposal: Proposal }> {
  return proposeContent(deps, {
    brief,
    templateId: template,
    context: { ...context, plannedSendDate: date ?? today },
  });
}

/** RFC 7396 over a content whose lists of slots and free texts are named by slot and place. */
function patchContent(content: AssemblyContent, change: { [key: string]: Json }): Json {
  const { slots, freeTexts, ...rest } = content;
  const named: Json = JSON.parse(
    JSON.stringify({
      ...rest,
      slots: Object.fromEntries(slots.map((fill) => [fill.slotId, fill])),
      freeTexts: Object.fromEntries((freeTexts ?? []).map((text) => [text.placeId, text])),
    }),
  );
  const merged = mergePatch(named, change);
  if (typeof merged !== 'object' || merged === null || Array.isArray(merged)) {
    throw new CodedError('invalid_request', 'The change of an assembly must be an object.');
  }
  const texts = membersOf(merged['freeTexts']);
  const { freeTexts: _named, ...others } = merged;
  return { ...others, slots: membersOf(merged['slots']), ...(texts.length > 0 && { freeTexts: texts }) };
}

const membersOf = (value: Json | undefined): Json[] =>
  Array.isArray(value) ? value : Object.values(value !== null && typeof value === 'object' ? value : {});

/** For an assembly that comes whole: the record that agrees with what it says of itself. */
function recordOf(content: AssemblyContent): Proposal {
  const fills = allFills(content);
  const suggested = fills.filter((fill) => fill.choice === 'ai_suggested');
  const engine = content.aiLabel?.engine ?? 'deterministic';
  return {
    engine: { name: engine, version: '1', embeddingSpace: '', libraryVersion: 0 },
    offered: suggested.map(({ slotId, moduleId, version }) => ({
      slotId,
      modules: [versionKey(moduleId, version)],
    })),
    suggestions: suggested.map(({ slotId, moduleId, version }) => ({ slotId, moduleId, version })),
    generatedSlots: aiLabelFor(fills, engine)?.generatedSlots ?? [],
    slots: [],
    gaps: [],
    excluded: [],
    steps: [],
  };
}
