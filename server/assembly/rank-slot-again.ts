import { allFills, SUBJECT_SLOT } from '../../core/assembly/assembly.ts';
import { rankForSlots } from '../library/rank-for-slots.ts';
import type { RankedModule } from '../library/rank-for-slots.ts';
import type { AssemblyDeps } from './assembly-deps.ts';
import { findTemplate } from './load-templates.ts';
import type { StoredAssembly } from './stored-assembly.ts';

/** Eligible modules for one slot by a new wish, best first, without those that the email already holds. */
export async function rankSlotAgain(
  deps: AssemblyDeps,
  { content }: StoredAssembly,
  slotId: string,
  wish: { text: string; topics: readonly string[] },
): Promise<RankedModule[]> {
  const found = await findTemplate(deps.database, content.template.id, content.template.version);
  const template = found?.template;
  const slot =
    slotId === SUBJECT_SLOT && template
      ? { id: SUBJECT_SLOT, kinds: template.subjectKinds, topics: [] }
      : template?.slots.find(({ id }) => id === slotId);
  if (!slot) return [];
  const ranked = await rankForSlots(deps, {
    brief: wish.text,
    context: { ...content.context, topics: [...wish.topics] },
    slots: [slot],
  });
  const used = new Set(allFills(content).map(({ moduleId }) => moduleId));
  return (ranked.slots[0]?.candidates ?? []).filter(({ moduleId }) => !used.has(moduleId));
}
