import type { Template } from '../../library/content.ts';
import type { BlockKind, ReviewBlock } from '../../review/blocks/block.ts';
import { type Place, readingOrder } from '../../review/blocks/reading-order.ts';
import { freeTextSlot, SUBJECT_SLOT } from '../assembly.ts';
import type { SourceBlock } from './source-block.ts';

/** A part of an adaptation beside what it goes back to; the target is null where nothing stands there yet. */
export interface AdaptationRow {
  key: string;
  kind: BlockKind;
  slotId: string | null;
  source: SourceBlock | null;
  target: ReviewBlock | null;
}

/**
 * Source and target side by side, in the reading order of the target's template; what only the source has comes last.
 * An empty slot and an empty place for free text keep their row, because something may be done there.
 */
export function adaptationRows(
  template: Pick<Template, 'mjml' | 'slots' | 'freeTexts'>,
  target: readonly ReviewBlock[],
  source: readonly SourceBlock[],
): AdaptationRow[] {
  const targetBy = new Map(target.map((block) => [block.key, block]));
  const sourceBy = new Map(source.map((block) => [block.key, block]));
  const row = (key: string, kind: BlockKind, slotId: string | null): AdaptationRow => ({
    key,
    kind,
    slotId,
    source: sourceBy.get(key) ?? null,
    target: targetBy.get(key) ?? null,
  });
  let runs = 0;
  const rowsAt = (place: Place): AdaptationRow[] => {
    if (place.type === 'references') return [row('references', 'references', null)];
    if (place.type === 'free') return [row(freeTextSlot(place.id), 'free_text', freeTextSlot(place.id))];
    if (place.type === 'fixed') {
      runs += 1;
      return [row(`fixed.${runs}`, 'fixed', null)];
    }
    const count = (blocks: readonly { slotId: string | null }[]) =>
      blocks.filter(({ slotId }) => slotId === place.id).length;
    const rows = Math.max(1, count(target), count(source));
    return Array.from({ length: rows }, (_, index) => row(`${place.id}.${index + 1}`, 'module', place.id));
  };
  const rows = [row(SUBJECT_SLOT, 'subject', SUBJECT_SLOT), ...readingOrder(template).flatMap(rowsAt)];
  const shown = new Set(rows.map(({ key }) => key));
  const others = source.filter(({ key }) => !shown.has(key));
  return [
    ...rows.filter(
      ({ source: from, target: to, kind }) => to || from || kind === 'module' || kind === 'free_text',
    ),
    ...others.map((block) => ({ ...block, source: block, target: null })),
  ].map(({ key, kind, slotId, source: from, target: to }) => ({
    key,
    kind,
    slotId,
    source: from,
    target: to,
  }));
}
