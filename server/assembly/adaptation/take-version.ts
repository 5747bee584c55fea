import type { Actor } from '../../../core/access/actor.ts';
import type { StaleChange } from '../../../core/assembly/adaptation/stale-changes.ts';
import { fillAt, replaceFill } from '../../../core/assembly/adaptation/fill-at.ts';
import { aiLabelFor, allFills, allTexts, type Fill } from '../../../core/assembly/assembly.ts';
import { CodedError } from '../../../core/errors.ts';
import { isIslandText, placeIslands, readIslands } from '../../../core/library/island.ts';
import { versionKey } from '../../../core/library/version-key.ts';
import type { AssemblyDeps } from '../assembly-deps.ts';
import { changeAssembly } from '../change-assembly.ts';
import type { Drafted } from '../draft-assembly.ts';
import { keepGenerated } from '../generated-record.ts';
import { pinnedRendition } from './pinned-rendition.ts';
import { withText } from './with-text.ts';

/**
 * Puts the new version of a module in the place of the old one. Words that a person wrote into an island stay where the
 * new version still has that island; elsewhere the approved words stand.
 *
 * @param recorded writes the decision, in the transaction of the change
 * @throws CodedError content_changed when the block holds the module no longer
 */
export const takeVersion = (
  deps: AssemblyDeps,
  actor: Actor,
  target: { id: string; ifMatch: number | undefined },
  { id: changeId, blockKey, module }: StaleChange,
  recorded: () => Promise<void>,
): Promise<Drafted> =>
  changeAssembly(deps, actor, target, async ({ content, proposal }) => {
    const fill = fillAt(content, blockKey);
    if (!module || fill?.moduleId !== module.id) {
      throw new CodedError(
        'content_changed',
        'This block holds another module now; look at the changes again.',
      );
    }
    const changed = replaceFill(content, fill, await newVersionOf(deps, fill, module.to));
    await recorded();
    return {
      action: 'take_version',
      details: { block: blockKey, module: versionKey(module.id, module.to), change: changeId },
      content: { ...changed, aiLabel: aiLabelFor(allTexts(changed), proposal.engine.name) },
      proposal: keepGenerated(proposal, fill.slotId, allFills(changed)),
    };
  });

/** A newer version is a person's choice: the engine suggested the other one (AI-003). */
async function newVersionOf(deps: AssemblyDeps, fill: Fill, version: number): Promise<Fill> {
  const old = await pinnedRendition(deps.database, fill);
  const next = await pinnedRendition(deps.database, { ...fill, version });
  const written = (readIslands(old, fill.text) ?? []).filter(({ island, text }) => text !== island.words);
  const fitting = written.flatMap(({ island: { id }, text }) => {
    const island = next.islands?.find((each) => each.id === id);
    return island && text.length <= island.maxLength && isIslandText(text) ? [[id, text] as const] : [];
  });
  const text = placeIslands(next, new Map(fitting));
  return { ...withText(fill, text, next), version, choice: 'human_selected' };
}
