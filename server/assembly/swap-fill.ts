import type { Actor } from '../../core/access/actor.ts';
import { aiLabelFor, allFills, allTexts, SUBJECT_SLOT } from '../../core/assembly/assembly.ts';
import type { AssemblyContent, Fill } from '../../core/assembly/assembly.ts';
import { choiceOf } from '../../core/assembly/choice-of.ts';
import type { SlotRecord } from '../../core/assembly/proposal.ts';
import type { Slot, Template } from '../../core/library/content.ts';
import { CodedError } from '../../core/errors.ts';
import { versionKey } from '../../core/library/version-key.ts';
import type { AssemblyDeps } from './assembly-deps.ts';
import { changeAssembly } from './change-assembly.ts';
import type { Drafted } from './draft-assembly.ts';
import { findEligibleModule } from './find-eligible-module.ts';
import { keepGenerated } from './generated-record.ts';
import { pinnedTemplate } from './pinned-template.ts';
import type { StoredAssembly } from './stored-assembly.ts';

/** Module id null empties the slot. */
export interface Swap {
  slotId: string;
  moduleId: string | null;
}

/**
 * Puts another eligible module into a slot; the person's choice is recorded as such, unless it is what the engine
 * suggested there.
 *
 * @throws CodedError `invalid_request` for an unknown slot, `blocked_by_guardrails` for a module that may not be used
 * in this context, with the reason in `details`.
 */
export const swapFill = (
  deps: AssemblyDeps,
  actor: Actor,
  target: { id: string; ifMatch: number | undefined },
  swap: Swap,
): Promise<Drafted> =>
  changeAssembly(deps, actor, target, async (assembly) => {
    const template = await pinnedTemplate(deps.database, assembly.content);
    const slot = slotOf(template, swap.slotId);
    const { proposal } = assembly;
    const found = swap.moduleId === null ? null : await eligibleFill(deps, assembly, slot, swap.moduleId);
    const fill = found && { ...found, choice: choiceOf(proposal, { ...found, slotId: swap.slotId }) };
    const content = withFill(assembly.content, template, swap.slotId, fill);
    return {
      action: 'swap',
      details: { slot: swap.slotId, module: fill ? versionKey(fill.moduleId, fill.version) : null },
      content: { ...content, aiLabel: aiLabelFor(allTexts(content), proposal.engine.name) },
      proposal: {
        ...keepGenerated(proposal, swap.slotId, allFills(content)),
        gaps: fill ? proposal.gaps.filter((gap) => gap.slotId !== swap.slotId) : proposal.gaps,
        slots: withRecord(proposal.slots, swap.slotId, fill, actor.printedName),
      },
    };
  });

function slotOf(template: Template, slotId: string): Pick<Slot, 'kinds' | 'topics'> {
  if (slotId === SUBJECT_SLOT) return { kinds: template.subjectKinds, topics: [] };
  const slot = template.slots.find((each) => each.id === slotId);
  if (slot) return slot;
  const names = [SUBJECT_SLOT, ...template.slots.map(({ id }) => id)].join(', ');
  throw new CodedError('invalid_request', `The template has no slot ${slotId}; its slots are ${names}.`);
}

async function eligibleFill(
  deps: AssemblyDeps,
  { content }: StoredAssembly,
  slot: Pick<Slot, 'kinds' | 'topics'>,
  moduleId: string,
): Promise<Omit<Fill, 'slotId' | 'choice'>> {
  const found = await findEligibleModule(deps.database, content.context, moduleId);
  if (!('module' in found)) {
    throw new CodedError('blocked_by_guardrails', `${moduleId} may not be used here: ${found.sentence}`, {
      details: { moduleId, reason: found.reason },
    });
  }
  const { module } = found;
  const takesTopic = slot.topics.length === 0 || module.topics.some((topic) => slot.topics.includes(topic));
  if (!slot.kinds.includes(module.kind) || !takesTopic) {
    throw new CodedError('invalid_request', `This slot does not take ${moduleId} (${module.kind}).`);
  }
  return {
    moduleId,
    version: module.version,
    language: content.context.language,
    text: module.text,
    origin: 'approved_verbatim',
  };
}

/** The content with one slot's fill replaced; fills stay in template order. */
function withFill(
  content: AssemblyContent,
  template: Template,
  slotId: string,
  fill: Omit<Fill, 'slotId'> | null,
): AssemblyContent {
  const placed = fill && { slotId, ...fill };
  if (slotId === SUBJECT_SLOT) return { ...content, subject: placed };
  const others = content.slots.filter((each) => each.slotId !== slotId);
  const slots = template.slots.flatMap(({ id }) =>
    id === slotId && placed ? [placed] : others.filter((each) => each.slotId === id),
  );
  return { ...content, slots };
}

/** Keeps the offered runners-up, so that going back is one click. */
function withRecord(
  records: readonly SlotRecord[],
  slotId: string,
  fill: Omit<Fill, 'slotId'> | null,
  name: string,
): SlotRecord[] {
  const previous = records.find((record) => record.slotId === slotId);
  const others = records.filter((record) => record.slotId !== slotId);
  if (!fill) return previous ? [...others, previous] : others;
  const offered = previous?.alternatives.find((runnerUp) => runnerUp.moduleId === fill.moduleId);
  return [
    ...others,
    {
      slotId,
      moduleId: fill.moduleId,
      score: offered?.score ?? null,
      reasons: [{ code: 'chosen_by_person', values: { name } }, ...(offered?.reasons ?? [])],
      alternatives: (previous?.alternatives ?? []).filter((runnerUp) => runnerUp.moduleId !== fill.moduleId),
    },
  ];
}
