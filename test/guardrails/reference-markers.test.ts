import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberReferences } from '../../core/assembly/reference-list.ts';
import { markersOf } from '../../core/library/markup.ts';
import { runRules } from '../../guardrails/run-rules.ts';
import ref004 from '../../guardrails/rules/ref-004-markers-match.ts';
import { factsWith } from './fixture-facts.ts';

const base = factsWith({});
const [template] = base.content.slots;

/** An email whose slots cite the drawn references, over modules that were approved with these words. */
function emailCiting(slots: string[][]) {
  const fills = slots.map((ids, index) => ({
    slotId: `slot_${index}`,
    moduleId: `M-${index}`,
    version: 1,
    language: 'en',
    text: `Words ${ids.map((id) => `more[^${id}]`).join(' ')}.`,
    origin: 'approved_verbatim' as const,
    choice: template?.choice ?? ('human_selected' as const),
  }));
  const content = { ...base.content, subject: null, slots: fills };
  const reference = { status: 'approved' as const, anchors: [] };
  const references = new Map(slots.flat().map((id) => [id, { id, citation: id, ...reference }]));
  return { facts: { ...base, content, modules: new Map(), references }, fills };
}

const citations = fc.array(fc.array(fc.constantFrom('R-A', 'R-B', 'R-C', 'R-D'), { maxLength: 4 }), {
  minLength: 1,
  maxLength: 4,
});

test('numbers rise in reading order without holes, one per reference', () => {
  fc.assert(
    fc.property(citations, (slots) => {
      const { fills } = emailCiting(slots);
      const numbered = numberReferences(fills);
      expect(numbered.map(({ number }) => number)).toEqual(numbered.map((_, index) => index + 1));
      const firstSeen = [...new Set(fills.flatMap((fill) => markersOf(fill.text)))];
      expect(numbered.map(({ referenceId }) => referenceId)).toEqual(firstSeen);
    }),
  );
});

test('REF-004 accepts the assembled list and refuses every list that lost, gained or moved an entry', () => {
  fc.assert(
    fc.property(citations, fc.nat(), (slots, where) => {
      const { facts, fills } = emailCiting(slots);
      const list = numberReferences(fills);
      const verdict = (referenceList: typeof list) =>
        runRules({ ...facts, referenceList }, [ref004])[0]?.verdict;
      expect(verdict(list)).toBe('pass');
      expect(verdict([...list, { number: list.length + 1, referenceId: 'R-Z', slotIds: [] }])).toBe('block');
      if (list.length === 0) return;
      expect(verdict(list.toSpliced(where % list.length, 1))).toBe('block');
      if (list.length > 1) expect(verdict(list.toReversed())).toBe('block');
    }),
  );
});
