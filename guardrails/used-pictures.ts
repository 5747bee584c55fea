import { allFills } from '../core/assembly/assembly.ts';
import { inlinesOf } from '../core/library/markup.ts';
import { loadedBy, picturesIn } from '../core/library/visual/pictures-in-email.ts';
import type { Visual } from '../core/library/visual/visual.ts';
import type { Facts } from './facts.ts';
import { fixedTextsOf } from './used-fixed-texts.ts';

/** A picture of the email: `visual:<id>`, or an address. */
export interface UsedPicture {
  name: string;
  /** Alternative text as written in the place. */
  words: string;
  /** Absent for a picture of the template. */
  slotId?: string;
  /** The library's record of it; undefined for an address that names no visual. */
  visual: Visual | undefined;
}

/** Pictures of the slots in reading order, then those of the template and its fixed texts. */
export function usedPictures(facts: Facts): UsedPicture[] {
  const { content, template, visuals } = facts;
  const inSlots = allFills(content).flatMap(({ slotId, text }) =>
    inlinesOf(text).flatMap((inline) =>
      inline.type === 'image'
        ? [{ name: inline.url, words: inline.alternativeText, slotId, visual: visuals.get(inline.url) }]
        : [],
    ),
  );
  const fixed = [...fixedTextsOf(facts).values()].flatMap(picturesIn);
  const ofTemplate = [...new Set([...loadedBy(template?.mjml ?? ''), ...fixed])];
  return [...inSlots, ...ofTemplate.map((name) => ({ name, words: '', visual: visuals.get(name) }))];
}
