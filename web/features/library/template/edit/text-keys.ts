import type { Template } from '../../../../../core/library/content.ts';
import type { PlaceEdit } from '../../../../../core/library/template-draft/edit.ts';
import { sourcePlaces } from '../../../../../core/library/template-draft/source-places.ts';
import { presentDecision, shownPlaces } from './place-decision.ts';

/** A fixed text that the template asks for. */
export interface TextKey {
  key: string;
  /** What stood there in the imported email, as mini-markup; empty where that is not known. */
  words: string;
}

/** Keys of the fixed texts that the template needs once the decisions are saved, in reading order; the subject first. */
export function textKeys(template: Template, decisions: readonly PlaceEdit[]): TextKey[] {
  const wordsAt = (place: string) =>
    template.imported?.parts.find((part) => part.place === place)?.words ?? '';
  const fixed = shownPlaces(template).flatMap(({ place }): TextKey[] => {
    const decision = decisions.find((one) => one.place === place.place) ?? presentDecision(template, place);
    return decision.as === 'fixed' ? [{ key: decision.key, words: wordsAt(place.place) }] : [];
  });
  const plain = sourcePlaces(template.mjml)
    .filter(({ group }) => group === 'plain')
    .map(({ name, place }) => ({ key: name, words: wordsAt(place) || wordsAt('unsubscribe_url') }));
  const first = [{ key: 'subject', words: template.imported?.title ?? '' }];
  const all = [...first, ...plain, ...fixed];
  return all.filter(({ key }, index) => all.findIndex((other) => other.key === key) === index);
}
