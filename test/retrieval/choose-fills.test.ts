import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseFills } from '../../retrieval/choose-fills.ts';
import type { FillCandidate, FillSlot } from '../../retrieval/fills/fill-problem.ts';
import { bestWorth, compareWorth, worthOf } from './brute-force-fills.ts';

const candidate = (moduleId: string, score: number, more: Partial<FillCandidate> = {}): FillCandidate => ({
  moduleId,
  kind: 'message',
  score,
  keyMessage: `About ${moduleId}`,
  requires: [],
  excludes: [],
  safetyNotes: [],
  ...more,
});

const slot = (slotId: string, candidates: FillCandidate[], more: Partial<FillSlot> = {}): FillSlot => ({
  slotId,
  required: true,
  max: 1,
  candidates: candidates.toSorted((one, other) => other.score - one.score),
  ...more,
});

const idsOf = (slots: readonly FillSlot[]) =>
  chooseFills(slots).choices.map((choice) => `${choice.slotId}:${choice.candidate.moduleId}`);

const whyNot = (slots: readonly FillSlot[], moduleId: string) =>
  chooseFills(slots).runnersUp.find((runnerUp) => runnerUp.candidate.moduleId === moduleId)?.whyNot;

const moduleIds = ['A', 'B', 'C', 'D', 'E', 'F'];
const someIds = fc.subarray(moduleIds, { maxLength: 2 });
const library = fc.tuple(
  ...moduleIds.map((moduleId) =>
    fc.record({
      moduleId: fc.constant(moduleId),
      kind: fc.constantFrom('message', 'claim', 'safety_note', 'proof_point'),
      score: fc.integer({ min: 0, max: 12 }).map((tenths) => tenths / 10),
      keyMessage: fc.constantFrom('', 'One.', 'one', 'Two', 'Three', 'Four'),
      requires: fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, someIds),
      excludes: fc.oneof({ weight: 2, arbitrary: fc.constant<string[]>([]) }, someIds),
      safetyNotes: fc.oneof(
        { weight: 3, arbitrary: fc.constant<string[][]>([]) },
        fc.array(someIds, { maxLength: 2 }),
      ),
    }),
  ),
);
const problems = library.chain((modules) =>
  fc
    .array(
      fc.record({
        offered: fc.subarray(modules),
        required: fc.boolean(),
        max: fc.integer({ min: 1, max: 2 }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((slots) => slots.map(({ offered, ...more }, number) => slot(`slot${number}`, offered, more))),
);

describe('choosing the fills of all slots', () => {
  it('finds a combination that no other combination beats, and never a forbidden one', () => {
    fc.assert(
      fc.property(problems, (slots) => {
        const { choices, proven } = chooseFills(slots);
        const worth = worthOf(slots, choices);
        expect(proven).toBe(true);
        expect(worth).toBeDefined();
        expect(compareWorth(worth ?? [], bestWorth(slots))).toBe(0);
      }),
      { numRuns: 2_500 },
    );
  });

  it('gives every candidate that stays out at least one reason', () => {
    fc.assert(
      fc.property(problems, (slots) => {
        for (const { whyNot } of chooseFills(slots).runnersUp) expect(whyNot.length).toBeGreaterThan(0);
      }),
    );
  });

  it('chooses the same for the same input', () => {
    fc.assert(
      fc.property(problems, (slots) => {
        expect(chooseFills(slots)).toEqual(chooseFills(structuredClone(slots)));
      }),
      { numRuns: 50 },
    );
  });

  it('gives up the best module of one slot where the email as a whole gains', () => {
    const strong = candidate('A', 1, { excludes: ['B'] });
    const slots = [
      slot('first', [strong, candidate('C', 0.9)]),
      slot('second', [candidate('B', 1), candidate('D', 0.2)]),
    ];
    expect(idsOf(slots)).toEqual(['first:C', 'second:B']);
    expect(whyNot(slots, 'A')).toEqual([{ code: 'excluded_by', values: { module: 'B' } }]);
  });

  it('never says the same message twice, whatever its punctuation', () => {
    const slots = [
      slot('first', [candidate('A', 1, { keyMessage: 'Lowers LDL.' })]),
      slot('second', [candidate('B', 1, { keyMessage: 'lowers  ldl' }), candidate('C', 0.1)]),
    ];
    expect(idsOf(slots)).toEqual(['first:A', 'second:C']);
    expect(whyNot(slots, 'B')).toEqual([{ code: 'same_message', values: { module: 'A' } }]);
  });

  it('brings the safety note that a claim asks for, or leaves the claim out', () => {
    const claim = candidate('A', 1.5, { kind: 'claim', safetyNotes: [['S']] });
    const note = candidate('S', 0.1, { kind: 'safety_note' });
    const first = slot('first', [claim, candidate('B', 0.5)]);
    expect(idsOf([first, slot('second', [note, candidate('C', 0.9)])])).toEqual(['first:A', 'second:S']);
    expect(idsOf([first, slot('second', [candidate('C', 0.9)])])).toEqual(['first:B', 'second:C']);
    expect(whyNot([first, slot('second', [candidate('C', 0.9)])], 'A')).toEqual([
      { code: 'safety_note_needed', values: { module: 'S' } },
    ]);
  });

  it('sets a safety note beside a promise where a slot offers one', () => {
    const slots = [
      slot('first', [candidate('A', 1, { kind: 'proof_point' })]),
      slot('second', [candidate('B', 0.9), candidate('S', 0.2, { kind: 'safety_note' })]),
    ];
    expect(idsOf(slots)).toEqual(['first:A', 'second:S']);
    expect(whyNot(slots, 'B')).toEqual([{ code: 'safety_note_needed', values: { module: 'S' } }]);
  });

  it('says by how much a runner-up is weaker', () => {
    const slots = [slot('first', [candidate('A', 1), candidate('B', 0.97)])];
    expect(whyNot(slots, 'B')).toEqual([{ code: 'lower_total', values: { difference: 0.03 } }]);
  });

  it('leaves a required slot empty and names it rather than break a rule', () => {
    const slots = [
      slot('first', [candidate('A', 1)]),
      slot('second', [candidate('B', 1, { excludes: ['A'] })]),
      slot('third', [], { required: false }),
    ];
    const { choices, empty } = chooseFills(slots);
    expect(choices).toHaveLength(1);
    expect(empty).toEqual([
      { slotId: 'second', required: true },
      { slotId: 'third', required: false },
    ]);
  });

  it('leaves an optional place empty rather than fill it with what hardly fits', () => {
    const slots = [slot('first', [candidate('A', 0.05)], { required: false })];
    expect(chooseFills(slots).empty).toEqual([{ slotId: 'first', required: false }]);
  });

  it('proves its choice for 5 slots of 30 candidates each, with every kind of rule among them', () => {
    const ids = Array.from({ length: 60 }, (_, number) => `M${number}`);
    const modules = ids.map((id, number) =>
      candidate(id, ((number * 37) % 60) / 60, {
        kind: number % 5 === 0 ? 'safety_note' : 'claim',
        keyMessage: `Message ${number % 40}`,
        excludes: [`M${(number * 7) % 60}`].filter((other) => other !== id),
        safetyNotes: number % 3 === 0 ? [[`M${(number * 5) % 60}`, `M${(number + 5) % 60}`]] : [],
      }),
    );
    const slots = ['one', 'two', 'three', 'four', 'five'].map((slotId, number) =>
      slot(slotId, modules.slice(number * 6, number * 6 + 30)),
    );
    const { proven, choices } = chooseFills(slots);
    expect(proven).toBe(true);
    expect(choices).toHaveLength(5);
  });
});
