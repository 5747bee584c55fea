import type { Actor } from '../../core/access/actor.ts';
import { replaceFill } from '../../core/assembly/adaptation/fill-at.ts';
import { aiLabelFor, allTexts, type AssemblyContent } from '../../core/assembly/assembly.ts';
import { withFreeTexts } from '../../core/assembly/place-free-texts.ts';
import type { WordingPlace } from '../../core/contract/text-suggestions.ts';
import { placeIslands, readIslands } from '../../core/library/island.ts';
import { suggestAdaptation } from '../../prompts/suggest-adaptation/schema.ts';
import { readCall } from '../model/read-calls.ts';
import { findWordingPlace, type FoundPlace } from './adaptation/wording-place.ts';
import type { AssemblyDeps } from './assembly-deps.ts';
import { changeAssembly } from './change-assembly.ts';
import type { Drafted } from './draft-assembly.ts';
import { withGenerated } from './generated-record.ts';
import { pinnedTemplate } from './pinned-template.ts';
import { notSuggested, replyTo } from './stored-reply.ts';

/**
 * Puts a wording that a model suggested into its island or free text, because a person chose it. It is labelled as
 * generated and waits for the person's decision over exactly these words (AI-002).
 *
 * @throws CodedError `invalid_request` when the stored reply of that question does not hold these words for this place
 */
export const takeSuggestedWording = (
  deps: AssemblyDeps,
  actor: Actor,
  target: { id: string; ifMatch: number | undefined },
  { place, callId, text }: { place: WordingPlace; callId: string; text: string },
): Promise<Drafted> =>
  changeAssembly(deps, actor, target, async (assembly) => {
    const { content, proposal } = assembly;
    const { call } = await readCall(deps.database, callId);
    const found = await findWordingPlace(deps.database, assembly, place);
    const answered = replyTo(suggestAdaptation, call);
    const isTheirs = call.subject?.id === assembly.id && answered?.sourceId === found.sourceId;
    if (!isTheirs || answered.text !== text || found.faultOf(text) !== undefined) throw notSuggested();
    const engine = proposal.engine.name;
    const changed =
      place.kind === 'island'
        ? withIslandText(content, found, place.islandId, { text, model: call.model })
        : withFreeTexts(
            content,
            await pinnedTemplate(deps.database, content),
            [
              ...(content.freeTexts ?? []).filter(({ placeId }) => placeId !== place.placeId),
              {
                placeId: place.placeId,
                text,
                origin: 'ai_generated',
                digitalSourceType: 'trainedAlgorithmicMedia',
                generatedBy: call.model,
              },
            ],
            engine,
          );
    return {
      action: 'suggested_text',
      details: { slot: found.slotId, place: found.sourceId, call: callId, promptVersion: call.promptVersion },
      content: { ...changed, aiLabel: aiLabelFor(allTexts(changed), engine) },
      proposal: withGenerated(proposal, found.slotId, call),
    };
  });

/** Approved words around generated ones: composite in the terms of IPTC. */
function withIslandText(
  content: AssemblyContent,
  { island }: FoundPlace,
  islandId: string,
  { text, model }: { text: string; model: string },
): AssemblyContent {
  if (!island) throw notSuggested();
  const { fill, rendition } = island;
  const values = new Map(
    (readIslands(rendition, fill.text) ?? []).map((each) => [each.island.id, each.text]),
  );
  return replaceFill(content, fill, {
    ...fill,
    text: placeIslands(rendition, values.set(islandId, text)),
    origin: 'ai_generated',
    digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
    generatedBy: model,
  });
}
