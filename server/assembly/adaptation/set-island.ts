import type { Actor } from '../../../core/access/actor.ts';
import { fillAt, replaceFill } from '../../../core/assembly/adaptation/fill-at.ts';
import { aiLabelFor, allFills, allTexts, type Fill } from '../../../core/assembly/assembly.ts';
import { CodedError } from '../../../core/errors.ts';
import type { Rendition } from '../../../core/library/content.ts';
import { isIslandText, placeIslands, readIslands } from '../../../core/library/island.ts';
import type { AssemblyDeps } from '../assembly-deps.ts';
import { changeAssembly } from '../change-assembly.ts';
import type { Drafted } from '../draft-assembly.ts';
import { keepGenerated } from '../generated-record.ts';
import { pinnedRendition } from './pinned-rendition.ts';
import { withText } from './with-text.ts';

export interface IslandChange {
  blockKey: string;
  islandId: string;
  /** Empty, or white space alone: the approved words come back. */
  text: string;
}

/**
 * Writes a person's words into an island of an approved text. Everything around it stays; the fill is labelled as a
 * local edit for as long as it differs from the approved text, and the guardrails judge it.
 *
 * @throws CodedError invalid_request for an unknown block or island, for markup, and for a text that is too long
 */
export const setIsland = (
  deps: AssemblyDeps,
  actor: Actor,
  target: { id: string; ifMatch: number | undefined },
  change: IslandChange,
): Promise<Drafted> =>
  changeAssembly(deps, actor, target, async ({ content, proposal }) => {
    const fill = fillAt(content, change.blockKey);
    if (!fill) throw new CodedError('invalid_request', `This email has no module at ${change.blockKey}.`);
    const rendition = await pinnedRendition(deps.database, fill);
    const text = withIsland(rendition, fill, change);
    const changed = replaceFill(content, fill, withText(fill, text, rendition));
    return {
      action: 'island',
      details: { block: change.blockKey, island: change.islandId, length: change.text.trim().length },
      content: { ...changed, aiLabel: aiLabelFor(allTexts(changed), proposal.engine.name) },
      proposal: keepGenerated(proposal, fill.slotId, allFills(changed)),
    };
  });

function withIsland(rendition: Rendition, fill: Fill, { islandId, text }: IslandChange): string {
  const values = readIslands(rendition, fill.text);
  const island = values?.find((each) => each.island.id === islandId)?.island;
  if (!values || !island) {
    throw new CodedError(
      'invalid_request',
      `The words of ${fill.moduleId} are locked; it has no island ${islandId}.`,
    );
  }
  const words = text.trim() === '' ? island.words : text.trim();
  if (!isIslandText(words)) {
    throw new CodedError(
      'invalid_request',
      'Write one line without square brackets; two asterisks before and after words make them bold.',
    );
  }
  if (words.length > island.maxLength) {
    throw new CodedError(
      'invalid_request',
      `The text has ${words.length} characters; this island takes at most ${island.maxLength}.`,
    );
  }
  const all = new Map(values.map((each) => [each.island.id, each.text]));
  return placeIslands(rendition, all.set(islandId, words));
}
