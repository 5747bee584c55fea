import type { Template } from '../../library/content.ts';

/** A place of the template: a slot, a free text, a run of fixed texts between two of those, or the reference list. */
export type Place =
  | { type: 'slot'; id: string }
  | { type: 'free'; id: string }
  | { type: 'fixed'; keys: string[] }
  | { type: 'references' };

const EXPRESSION = /\{(?:\{|%)[^{}]*(?:%|\})\}/gu;
const NAME = /\b(slots|free|fixed|plain)\.([a-z][a-z0-9_]*)|\breferences\b/gu;

/**
 * The places of a template in reading order, each once, where its MJML names them first. Fixed texts between two other
 * places form one run, so that a run has the same number whether or not an optional slot is filled. The subject line
 * is not a place: it stands before everything.
 */
export function readingOrder(template: Pick<Template, 'mjml' | 'slots' | 'freeTexts'>): Place[] {
  const places: Place[] = [];
  const met = new Set<string>();
  const add = (place: Exclude<Place, { type: 'fixed' }>) => {
    const name = 'id' in place ? `${place.type}.${place.id}` : place.type;
    if (met.has(name)) return;
    met.add(name);
    places.push(place);
  };
  const addFixed = (key: string) => {
    if (met.has(`fixed.${key}`)) return;
    met.add(`fixed.${key}`);
    const last = places.at(-1);
    if (last?.type === 'fixed') last.keys.push(key);
    else places.push({ type: 'fixed', keys: [key] });
  };
  for (const [expression] of template.mjml.matchAll(EXPRESSION)) {
    for (const [, root, name = ''] of expression.matchAll(NAME)) {
      if (root === undefined) add({ type: 'references' });
      else if (root === 'slots') add({ type: 'slot', id: name });
      else if (root === 'free') add({ type: 'free', id: name });
      else addFixed(name);
    }
  }
  // What the MJML does not name is not shown, yet it is in the content that is signed: it is read all the same.
  for (const { id } of template.slots) add({ type: 'slot', id });
  for (const { id } of template.freeTexts ?? []) add({ type: 'free', id });
  return places;
}
