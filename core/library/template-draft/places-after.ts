import type { FreeTextPlace, Slot, Template } from '../content.ts';
import type { PlaceEdit } from './edit.ts';
import { sourcePlaces } from './source-places.ts';

/** Slots of a draft after an edit, in the reading order of the source. */
export function slotsAfter(template: Template, edits: readonly PlaceEdit[]): Slot[] {
  const order = sourcePlaces(template.mjml).map(({ place }) => place);
  const touched = new Set(edits.map(({ place }) => place));
  const stay = template.slots
    .filter(({ id }) => !touched.has(`slots.${id}`))
    .map((slot) => ({ slot, at: order.indexOf(`slots.${slot.id}`) }));
  const made = edits.flatMap((edit) => {
    if (edit.as !== 'slot') return [];
    const { place, as: _, ...slot } = edit;
    const topics = template.slots.find(({ id }) => `slots.${id}` === place)?.topics ?? [];
    return [{ slot: { ...slot, topics }, at: order.indexOf(place) }];
  });
  return [...stay, ...made].toSorted((one, other) => one.at - other.at).map(({ slot }) => slot);
}

/** Free texts with the slot that stands before each in the edited source. */
export function freeTextsAfter(
  template: Template,
  edits: readonly PlaceEdit[],
  source: string,
  slots: readonly Slot[],
): FreeTextPlace[] {
  const touched = new Set(edits.map(({ place }) => place));
  const stay = (template.freeTexts ?? []).filter(({ id }) => !touched.has(`free.${id}`));
  const made = edits.flatMap((edit): FreeTextPlace[] =>
    edit.as === 'free' ? [{ id: edit.id, label: edit.label, maxLength: edit.maxLength }] : [],
  );
  const places = sourcePlaces(source).filter(({ tested }) => !tested);
  return [...stay, ...made].map(({ after: written, ...place }) => {
    const at = places.findIndex(({ group, name }) => group === 'free' && name === place.id);
    const isSlot = slots.some(({ id }) => id === written);
    const before = isSlot
      ? written
      : places.slice(0, Math.max(0, at)).findLast(({ group }) => group === 'slots')?.name;
    return before === undefined ? place : { ...place, after: before };
  });
}
