import type { Companion } from '../../../core/assembly/adaptation/keep-fills.ts';
import {
  aiLabelFor,
  type AssemblyContent,
  type Fill,
  freeTextSlot,
  SUBJECT_SLOT,
} from '../../../core/assembly/assembly.ts';
import { isEngineText } from '../../../core/assembly/engine-text.ts';
import { withFreeTexts } from '../../../core/assembly/place-free-texts.ts';
import type { SlotRecord } from '../../../core/assembly/proposal.ts';
import type { Template } from '../../../core/library/content.ts';
import { versionKey } from '../../../core/library/version-key.ts';
import type { Proposed } from '../propose-assembly.ts';
import type { StoredAssembly } from '../stored-assembly.ts';

/** A module that may stand in an adaptation. */
export interface Candidate extends Companion {
  version: number;
  text: string;
  choice: Fill['choice'];
  /** Of the engine; null for a module that the source brings. */
  record: SlotRecord | null;
}
export interface Placed {
  slotId: string;
  module: Candidate;
}

/** The placed modules as content and record; a choice that an engine made for the source stays marked as one. */
export function adaptedProposal(
  source: StoredAssembly,
  proposed: Proposed,
  template: Template,
  placed: readonly Placed[],
): Proposed {
  const { content, proposal } = proposed;
  const fills = placed.map(({ slotId, module: { moduleId, version, text, choice } }): Fill => ({
    slotId,
    moduleId,
    version,
    language: content.context.language,
    text,
    origin: 'approved_verbatim',
    choice,
  }));
  const engine = proposal.engine.name;
  const filled: AssemblyContent = {
    ...content,
    subject: fills.find(({ slotId }) => slotId === SUBJECT_SLOT) ?? null,
    slots: fills.filter(({ slotId }) => slotId !== SUBJECT_SLOT),
    aiLabel: aiLabelFor(fills, engine),
  };
  const sameLanguage = source.content.context.language === content.context.language;
  const freeTexts = (source.content.freeTexts ?? []).filter(
    ({ placeId, ...text }) =>
      sameLanguage &&
      !isEngineText(
        { slotId: freeTextSlot(placeId), language: content.context.language, ...text },
        source.proposal.generatedSlots,
      ),
  );
  const suggested = fills.filter(({ choice }) => choice === 'ai_suggested');
  return {
    ...proposed,
    content: withFreeTexts(filled, template, freeTexts, engine),
    proposal: {
      ...proposal,
      suggestions: suggested.map(({ slotId, moduleId, version }) => ({ slotId, moduleId, version })),
      offered: withOffered(proposal.offered ?? [], suggested),
      slots: placed.map((each) => recordOf(each, proposal.slots, source)),
      gaps: gapsOf(proposed, template, fills),
    },
  };
}

/** What the source brought was part of the choice too. */
const withOffered = (
  offered: readonly { slotId: string; modules: string[] }[],
  suggested: readonly Fill[],
) => {
  const slotIds = [...new Set([...offered, ...suggested].map(({ slotId }) => slotId))];
  return slotIds.map((slotId) => {
    const before = offered.find((each) => each.slotId === slotId)?.modules ?? [];
    const brought = suggested
      .filter((fill) => fill.slotId === slotId)
      .map(({ moduleId, version }) => versionKey(moduleId, version));
    return { slotId, modules: [...new Set([...before, ...brought])] };
  });
};

function recordOf(
  { slotId, module }: Placed,
  records: readonly SlotRecord[],
  source: StoredAssembly,
): SlotRecord {
  const { moduleId, record } = module;
  const engines = record ?? records.find((each) => each.slotId === slotId);
  const others = (engines?.alternatives ?? []).filter((each) => each.moduleId !== moduleId);
  const offered = engines?.alternatives.find((each) => each.moduleId === moduleId);
  if (engines?.moduleId === moduleId && record) return engines;
  return {
    slotId,
    moduleId,
    score: engines?.moduleId === moduleId ? engines.score : (offered?.score ?? null),
    reasons: [
      ...(record ? [] : [{ code: 'same_as_source' as const, values: { source: source.id } }]),
      ...(engines?.moduleId === moduleId ? engines.reasons : (offered?.reasons ?? [])),
    ],
    alternatives: others,
  };
}

const gapsOf = ({ proposal }: Proposed, template: Template, fills: readonly Fill[]) => {
  const isFilled = (slotId: string) => fills.some((fill) => fill.slotId === slotId);
  const told = proposal.gaps.filter(({ slotId }) => !isFilled(slotId));
  const untold = template.slots.filter(
    ({ id, required }) => required && !isFilled(id) && told.every(({ slotId }) => slotId !== id),
  );
  return [...told, ...untold.map(({ id, topics }) => ({ slotId: id, topics, nearest: [] }))];
};
