import type { Actor } from '../../../core/access/actor.ts';
import { fillAt } from '../../../core/assembly/adaptation/fill-at.ts';
import { moveFill } from '../../../core/assembly/adaptation/order.ts';
import { aiLabelFor, allTexts, type Fill } from '../../../core/assembly/assembly.ts';
import { CodedError } from '../../../core/errors.ts';
import type { Template } from '../../../core/library/content.ts';
import { versionKey } from '../../../core/library/version-key.ts';
import { slotAccepts } from '../../library/rank-for-slots.ts';
import type { AssemblyDeps } from '../assembly-deps.ts';
import { changeAssembly } from '../change-assembly.ts';
import type { Drafted } from '../draft-assembly.ts';
import { loadSlotSources } from '../load-slot-sources.ts';
import { pinnedTemplate } from '../pinned-template.ts';

export interface BlockMove {
  blockKey: string;
  /** Position among the blocks that it may change places with, from 0. */
  to: number;
}

/**
 * Puts a block at another position where the template allows it.
 *
 * @throws CodedError invalid_request where the order is fixed, and where a slot does not take the module that would
 * stand in it
 */
export const moveBlock = (
  deps: AssemblyDeps,
  actor: Actor,
  target: { id: string; ifMatch: number | undefined },
  { blockKey, to }: BlockMove,
): Promise<Drafted> =>
  changeAssembly(deps, actor, target, async ({ content, proposal }) => {
    const template = await pinnedTemplate(deps.database, content);
    const fill = fillAt(content, blockKey);
    const moved = fill && moveFill(content, proposal, template, fill, to);
    if (!moved) {
      throw new CodedError(
        'invalid_request',
        `The template does not let ${blockKey} stand at position ${to + 1}.`,
      );
    }
    await requireAccepted(deps, template, moved.changed);
    return {
      action: 'reorder',
      details: { block: blockKey, to },
      content: { ...moved.content, aiLabel: aiLabelFor(allTexts(moved.content), proposal.engine.name) },
      proposal: moved.proposal,
    };
  });

async function requireAccepted(deps: AssemblyDeps, template: Template, fills: readonly Fill[]) {
  const { modules } = await loadSlotSources(deps.database, fills);
  for (const { slotId, moduleId, version } of fills) {
    const slot = template.slots.find(({ id }) => id === slotId);
    const module = modules.get(versionKey(moduleId, version));
    if (slot && module && !slotAccepts(slot, module)) {
      throw new CodedError(
        'invalid_request',
        `The place ${slotId} does not take ${moduleId} (${module.kind}).`,
      );
    }
  }
}
