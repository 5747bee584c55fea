import { useCallback } from 'react';
import { useSearchParameters } from '../../../lib/use-search-parameters.ts';
import { freeTextSlot, SUBJECT_SLOT } from '../../../../core/assembly/assembly.ts';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { plainTextOf } from '../../../../core/library/markup.ts';
import { occurrenceBefore } from '../../../lib/locate-words.ts';

/** A place in the email that a finding is about. */
export interface ShownFinding {
  slotId: string;
  /** The words as a reader sees them; empty for the whole slot. */
  words: string;
  /** Which of several equal words, from 0. */
  occurrence: number;
}

/** The stored text of a slot or a free text. */
export const textIn = ({ subject, slots, freeTexts }: AssemblyView, slotId: string): string =>
  (slotId === SUBJECT_SLOT
    ? subject?.text
    : (slots.find((slot) => slot.slotId === slotId)?.text ??
      freeTexts.find(({ placeId }) => freeTextSlot(placeId) === slotId)?.text)) ?? '';

/** The finding that is highlighted in preview and slot; kept in the address as rule and number. */
export function useShownFinding(assembly: AssemblyView): {
  shown: ShownFinding | null;
  show: (ruleId: string, index: number, slotId: string) => void;
} {
  const [params, change] = useSearchParameters();
  const show = useCallback(
    (ruleId: string, index: number, slotId: string) =>
      change((after) => {
        after.set('find', `${ruleId}.${index}`);
        after.set('slot', slotId);
        after.set('pane', 'preview');
        after.delete('form');
      }),
    [change],
  );
  return { shown: shownFinding(assembly, params.get('find')), show };
}

/** The place that an address names, such as `REF-005.0`; null when the present report has no such finding. */
function shownFinding(assembly: AssemblyView, address: string | null): ShownFinding | null {
  const [ruleId, index] = (address ?? '').split('.');
  const result = assembly.checks.results.find((each) => each.ruleId === ruleId);
  const finding = result?.findings[Number(index)];
  if (finding?.slotId === undefined) return null;
  const { slotId, span } = finding;
  if (!span) return { slotId, words: '', occurrence: 0 };
  const text = textIn(assembly, slotId);
  const words = plainTextOf(text.slice(span.start, span.end));
  return { slotId, words, occurrence: occurrenceBefore(plainTextOf(text.slice(0, span.start)), words) };
}
