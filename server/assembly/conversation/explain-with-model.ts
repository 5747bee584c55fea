import { allFills } from '../../../core/assembly/assembly.ts';
import type { Slot } from '../../../core/library/content.ts';
import { versionKey } from '../../../core/library/version-key.ts';
import { explainChoice } from '../../../prompts/explain-choice/schema.ts';
import type { Candidate } from '../../../prompts/parts.ts';
import { loadSlotSources } from '../load-slot-sources.ts';
import { candidateOf, requestOf } from '../order-by-model.ts';
import type { StoredAssembly } from '../stored-assembly.ts';
import { describeModelReason } from './model-reasons.ts';
import type { Turn } from './turn.ts';

const MOST_RUNNERS_UP = 5;

/**
 * Why a module rather than its runners-up, as a model sees it: kinds of reason about offered modules with words that
 * stand in them. The sentences are ours; nothing that a model wrote is shown but quotations of approved text.
 *
 * @returns no sentence without a model, without a choice to explain, or where the model did not answer
 */
export async function explainWithModel(turn: Turn, assembly: StoredAssembly, slot: Slot): Promise<string[]> {
  const { model, deps, language } = turn;
  const fill = allFills(assembly.content).find(({ slotId }) => slotId === slot.id);
  const record = assembly.proposal.slots.find(
    ({ slotId, moduleId }) => slotId === slot.id && moduleId === fill?.moduleId,
  );
  const pins = (record?.alternatives ?? []).slice(0, MOST_RUNNERS_UP);
  if (!model || !fill || pins.length === 0) return [];
  const { modules } = await loadSlotSources(deps.database, [fill, ...pins]);
  const [chosen, ...runnersUp] = [fill, ...pins].flatMap(({ moduleId, version }): Candidate[] => {
    const module = modules.get(versionKey(moduleId, version));
    const text = module?.renditions.find((rendition) => rendition.language === fill.language)?.text;
    return module && text !== undefined ? [candidateOf({ ...module, moduleId, version, text })] : [];
  });
  if (!chosen || runnersUp.length === 0) return [];
  const request = requestOf(assembly.content.context);
  const reply = await model.ask(explainChoice, { request, slotId: slot.id, chosen, runnersUp });
  return (reply?.value.reasons ?? []).map(({ kind, id, quote }) =>
    describeModelReason(kind, { module: id, quote, engine: model.name }, language),
  );
}
