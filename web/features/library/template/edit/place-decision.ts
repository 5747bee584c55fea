import type { Template } from '../../../../../core/library/content.ts';
import type { PlaceEdit } from '../../../../../core/library/template-draft/edit.ts';
import { sourcePlaces } from '../../../../../core/library/template-draft/source-places.ts';
import type { SourcePlace } from '../../../../../core/library/template-draft/source-places.ts';
import type { ImportedPart } from '../../../../../core/library/template-import/report.ts';

const LONGEST_FREE_TEXT = 300;

/** A place that a person can decide about. */
export interface ShownPlace {
  place: SourcePlace;
  /** What stood there in the imported email. */
  part: ImportedPart | undefined;
  /** The original words can be put back: only into HTML, and not where a condition asks for the place. */
  hasOriginal: boolean;
}

/** Slots, fixed texts and free texts of the source, each once, in reading order. */
export function shownPlaces(template: Template): ShownPlace[] {
  const all = sourcePlaces(template.mjml);
  const seen = new Set<string>();
  return all.flatMap((place) => {
    const decidable = place.group === 'slots' || place.group === 'fixed' || place.group === 'free';
    if (!decidable || place.tested || seen.has(place.place)) return [];
    seen.add(place.place);
    const part = template.imported?.parts.find((one) => one.place === place.place);
    const tested = all.some((one) => one.place === place.place && one.tested);
    return [{ place, part, hasOriginal: template.bodyKind === 'html' && part !== undefined && !tested }];
  });
}

/** What a place is now, as the decision that leaves it so. */
export function presentDecision(template: Template, { place, group, name }: SourcePlace): PlaceEdit {
  const slot = template.slots.find(({ id }) => group === 'slots' && id === name);
  if (slot) {
    const { topics: _, ...kept } = slot;
    return { place, as: 'slot', ...kept };
  }
  const free = template.freeTexts?.find(({ id }) => group === 'free' && id === name);
  if (free) return { place, as: 'free', id: free.id, label: free.label, maxLength: free.maxLength };
  return { place, as: 'fixed', key: name };
}

/** The decision for another use of the place, with its name kept. */
export function decisionAs(as: PlaceEdit['as'], before: PlaceEdit): PlaceEdit {
  const { place } = before;
  const name = 'id' in before ? before.id : 'key' in before ? before.key : place.replace(/^\w+\./u, '');
  const label = 'label' in before ? before.label : { en: name.replaceAll('_', ' ') };
  switch (as) {
    case 'slot':
      return { place, as, id: name, label, kinds: ['message'], required: false, max: 1 };
    case 'free':
      return { place, as, id: name.slice(0, 50), label, maxLength: LONGEST_FREE_TEXT };
    case 'fixed':
      return { place, as, key: name };
    case 'original':
      return { place, as };
  }
}

export type PlaceState = 'proposed' | 'accepted' | 'decided' | 'plain';

/** Whether somebody looked at a place: not yet, in a saved version, or just now. */
export const stateOf = ({ part }: ShownPlace, decision: PlaceEdit | undefined): PlaceState =>
  decision ? 'decided' : part ? (part.accepted ? 'accepted' : 'proposed') : 'plain';
