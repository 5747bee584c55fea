import type { Actor } from '../../core/access/actor.ts';
import { freeTextSlot } from '../../core/assembly/assembly.ts';
import type { FreeText } from '../../core/assembly/assembly.ts';
import { withFreeTexts } from '../../core/assembly/place-free-texts.ts';
import type { FreeTextPlace, Template } from '../../core/library/content.ts';
import { CodedError } from '../../core/errors.ts';
import type { AssemblyDeps } from './assembly-deps.ts';
import { changeAssembly } from './change-assembly.ts';
import type { Drafted } from './draft-assembly.ts';
import { withoutGenerated } from './generated-record.ts';
import { pinnedTemplate } from './pinned-template.ts';

/** Text that is empty, or white space alone, removes what stood at the place. */
export interface FreeTextChange {
  placeId: string;
  text: string;
}

/**
 * Writes a person's own words at a place that the template opens for them; the guardrails then judge them.
 *
 * @throws CodedError `invalid_request` for an unknown place, or a text that is longer than the place allows.
 */
export const setFreeText = (
  deps: AssemblyDeps,
  actor: Actor,
  target: { id: string; ifMatch: number | undefined },
  change: FreeTextChange,
): Promise<Drafted> =>
  changeAssembly(deps, actor, target, async ({ content, proposal }) => {
    const template = await pinnedTemplate(deps.database, content);
    const place = placeOf(template, change.placeId);
    const text = change.text.replace(/\r\n?/gu, '\n').trim();
    if (text.length > place.maxLength) {
      throw new CodedError(
        'invalid_request',
        `The text has ${text.length} characters; this place takes at most ${place.maxLength}.`,
      );
    }
    const others = (content.freeTexts ?? []).filter(({ placeId }) => placeId !== place.id);
    const before = content.freeTexts?.find(({ placeId }) => placeId === place.id);
    const written = text === '' ? [] : [{ placeId: place.id, text, ...originOf(before) }];
    return {
      action: 'free_text',
      details: { place: place.id, length: text.length },
      content: withFreeTexts(content, template, [...others, ...written], proposal.engine.name),
      proposal: text === '' ? withoutGenerated(proposal, freeTextSlot(place.id)) : proposal,
    };
  });

/** What an engine wrote stays labelled when a person edits it; only removing it ends that. */
const originOf = (before: FreeText | undefined): Omit<FreeText, 'placeId' | 'text'> =>
  before?.origin === 'ai_generated'
    ? {
        origin: 'ai_generated',
        digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
        ...(before.generatedBy !== undefined && { generatedBy: before.generatedBy }),
      }
    : { origin: 'local_edit' };

function placeOf({ freeTexts = [] }: Template, placeId: string): FreeTextPlace {
  const place = freeTexts.find(({ id }) => id === placeId);
  if (place) return place;
  const names = freeTexts.map(({ id }) => id).join(', ');
  throw new CodedError(
    'invalid_request',
    names === ''
      ? 'This template has no place for free text.'
      : `The template has no place ${placeId} for free text; its places are ${names}.`,
  );
}
