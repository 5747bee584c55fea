import { allFills } from '../../../core/assembly/assembly.ts';
import { describeReason } from '../../../core/assembly/reasons.ts';
import { describeExclusion, isExclusionReason } from '../../../core/library/exclusion-reasons.ts';
import type { Slot } from '../../../core/library/content.ts';
import { versionKey } from '../../../core/library/version-key.ts';
import { findTemplate } from '../load-templates.ts';
import { recordCheck } from '../record-check.ts';
import type { StoredAssembly } from '../stored-assembly.ts';
import { describeGaps } from './describe-gaps.ts';
import { describeVerdict } from './describe-draft.ts';
import { explainWithModel } from './explain-with-model.ts';
import { gapsWithModel } from './gaps-with-model.ts';
import { say } from './sentences.ts';
import type { Answer, Prepared, Turn } from './turn.ts';

/** Slots of the pinned template, in order. */
export async function slotsOf({ deps }: Turn, assembly: StoredAssembly): Promise<Slot[]> {
  const { id, version } = assembly.content.template;
  return (await findTemplate(deps.database, id, version))?.template.slots ?? [];
}

/** Name of a slot in the language of the conversation. */
export const labelOf = ({ language }: Turn, slot: Slot): string => slot.label[language] ?? slot.id;

/** "Why this one?": the recorded reasons of one slot, or of each; of one slot also those that a model finds. */
export async function prepareExplain(turn: Turn): Promise<Prepared> {
  const { assembly, language, understood, quote } = turn;
  if (!assembly) return async () => ({ message: { text: say(language, 'noAssembly') } });
  const slots = await slotsOf(turn, assembly);
  const quoted = slots.filter(({ id }) => id === quote?.slotId);
  const numbered =
    understood.slotNumber === undefined
      ? slots
      : slots.slice(understood.slotNumber - 1, understood.slotNumber);
  const asked = quoted.length > 0 ? quoted : numbered;
  if (asked.length === 0) return async () => ({ message: { text: whichSlot(turn, slots) } });
  const only = asked.length === 1 ? asked[0] : undefined;
  const sentences = [
    ...asked.map((slot) => recordedReasons(turn, assembly, slot)),
    ...(only ? await explainWithModel(turn, assembly, only) : []),
  ];
  return async () => ({ message: { text: sentences.join('\n'), ...(only && { slotId: only.id }) } });
}

function recordedReasons(turn: Turn, assembly: StoredAssembly, slot: Slot): string {
  const { language } = turn;
  const fill = allFills(assembly.content).find((each) => each.slotId === slot.id);
  if (!fill) return say(language, 'emptySlot', { slot: labelOf(turn, slot) });
  const record = assembly.proposal.slots.find(
    ({ slotId, moduleId }) => slotId === slot.id && moduleId === fill.moduleId,
  );
  const reasons = (record?.reasons ?? []).map((reason) => describeReason(reason, language)).join(' ');
  return say(language, 'whyChosen', {
    slot: labelOf(turn, slot),
    module: versionKey(fill.moduleId, fill.version),
    reasons,
  });
}

/** The question which of the slots is meant, each with its number. */
export const whichSlot = (turn: Turn, slots: readonly Slot[]): string =>
  say(turn.language, 'whichSlot', {
    slots: slots.map((slot, index) => `${index + 1} ${labelOf(turn, slot)}`).join(', '),
  });

/** "What is missing?": empty slots with their nearest misses, what would close them, then what the checks ask for. */
export async function prepareMissing(turn: Turn): Promise<Prepared> {
  const { assembly, language } = turn;
  if (!assembly) return async () => ({ message: { text: say(language, 'noAssembly') } });
  const slots = await slotsOf(turn, assembly);
  const { gaps } = assembly.proposal;
  const nearest = gaps
    .flatMap((gap) => gap.nearest)
    .map(({ moduleId, reason }) => {
      const sentence = isExclusionReason(reason) ? describeExclusion(reason, language) : reason;
      return `${moduleId} (${sentence})`;
    });
  const sentences = [
    ...(gaps.length === 0 ? [say(language, 'nothingMissing')] : describeGaps(gaps, slots, language)),
    ...(nearest.length > 0
      ? [say(language, 'nearestMisses', { modules: [...new Set(nearest)].join('; ') })]
      : []),
    ...(await gapsWithModel(turn, assembly, slots)),
  ];
  return async () => {
    const report = await recordCheck(turn.deps, turn.actor, assembly.id);
    return { message: { text: [...sentences, describeVerdict(language, report)].join(' ') } };
  };
}

/** "Is it ok?": runs every guardrail again and says what they found. */
export async function answerChecks(turn: Turn): Promise<Answer> {
  const { assembly, language } = turn;
  if (!assembly) return { message: { text: say(language, 'noAssembly') } };
  const report = await recordCheck(turn.deps, turn.actor, assembly.id);
  const findings = report.results.flatMap(({ ruleId, findings: found }) =>
    found.map(({ message, fix }) => `${ruleId}: ${message} ${fix ?? ''}`.trim()),
  );
  return { message: { text: [describeVerdict(language, report), ...findings].join('\n') } };
}
