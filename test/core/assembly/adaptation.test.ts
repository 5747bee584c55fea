import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepFills } from '../../../core/assembly/adaptation/keep-fills.ts';
import { moveFill } from '../../../core/assembly/adaptation/order.ts';
import type { SourceBlock } from '../../../core/assembly/adaptation/source-block.ts';
import {
  type ModuleNow,
  type StaleInput,
  staleChanges,
} from '../../../core/assembly/adaptation/stale-changes.ts';
import type { AssemblyContent, Fill } from '../../../core/assembly/assembly.ts';
import type { Proposal } from '../../../core/assembly/proposal.ts';
import type { Slot } from '../../../core/library/content.ts';
import type { ReviewBlock } from '../../../core/review/blocks/block.ts';
import { wordDiff } from '../../../server/review/blocks/word-diff.ts';
import { sha256Hex } from '../../../server/sha256.ts';

const slot = (id: string, max = 1): Slot => ({
  id,
  label: {},
  kinds: ['message'],
  topics: [],
  required: true,
  max,
});
const TEMPLATE = {
  slots: [slot('top'), slot('middle'), slot('list', 3), slot('end')],
  reorderable: [['top', 'middle']],
};
const fillOf = (slotId: string, moduleId: string): Fill => ({
  slotId,
  moduleId,
  version: 1,
  language: 'de',
  text: moduleId,
  origin: 'approved_verbatim',
  choice: 'ai_suggested',
});
const CONTENT: AssemblyContent = {
  format: 1,
  template: { id: 'T', version: 1 },
  context: {
    market: 'DE',
    language: 'de',
    channel: 'email',
    audience: 'cardiology',
    plannedSendDate: '2026-11-30',
    topics: [],
  },
  subject: null,
  slots: [
    fillOf('top', 'A'),
    fillOf('middle', 'B'),
    fillOf('list', 'C'),
    fillOf('list', 'D'),
    fillOf('list', 'E'),
    fillOf('end', 'F'),
  ],
  aiLabel: null,
};
const record = (slotId: string, moduleId: string, other: string) => ({
  slotId,
  moduleId,
  score: 1,
  reasons: [],
  alternatives: [{ moduleId: other, version: 1, score: 0.5, reasons: [], whyNot: [] }],
});
const PROPOSAL: Proposal = {
  engine: { name: 'deterministic', embeddingSpace: 'none', libraryVersion: 1 },
  suggestions: [],
  generatedSlots: [],
  slots: [record('top', 'A', 'for-top'), record('middle', 'B', 'for-middle')],
  gaps: [],
  excluded: [],
  steps: [],
};
const order = ({ slots }: AssemblyContent) => slots.map(({ slotId, moduleId }) => `${slotId}:${moduleId}`);
const at = (index: number): Fill => CONTENT.slots[index] ?? fillOf('', '');

describe('the order of an adaptation', () => {
  it('moves modules among the places that the template lets change, and nothing else ever', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(6), (index, to) => {
        const moved = moveFill(CONTENT, PROPOSAL, TEMPLATE, at(index), to);
        if (!moved) return;
        expect(moved.content.slots.map(({ slotId }) => slotId)).toEqual(
          CONTENT.slots.map(({ slotId }) => slotId),
        );
        expect(moved.content.slots.map(({ moduleId }) => moduleId).toSorted()).toEqual(
          CONTENT.slots.map(({ moduleId }) => moduleId),
        );
        expect(moved.content.slots[5]).toBe(at(5));
      }),
    );
    expect(moveFill(CONTENT, PROPOSAL, TEMPLATE, at(5), 0)).toBeUndefined();
    expect(moveFill(CONTENT, PROPOSAL, TEMPLATE, at(0), 2)).toBeUndefined();
    expect(order(moveFill(CONTENT, PROPOSAL, TEMPLATE, at(4), 0)?.content ?? CONTENT).slice(2, 5)).toEqual([
      'list:E',
      'list:C',
      'list:D',
    ]);
  });

  it('counts a module in another slot as a person’s choice, with the runners-up of that slot', () => {
    const moved = moveFill(CONTENT, PROPOSAL, TEMPLATE, at(1), 0);
    expect(moved?.content.slots.slice(0, 2)).toMatchObject([
      { slotId: 'top', moduleId: 'B', choice: 'human_selected' },
      { slotId: 'middle', moduleId: 'A', choice: 'human_selected' },
    ]);
    expect(moved?.proposal.slots).toMatchObject([
      { slotId: 'top', moduleId: 'B', alternatives: [{ moduleId: 'for-top' }] },
      { slotId: 'middle', moduleId: 'A', alternatives: [{ moduleId: 'for-middle' }] },
    ]);
  });

  it('gives a module that is moved back to where an engine suggested it the label of that suggestion again', () => {
    const suggested = { ...PROPOSAL, suggestions: [{ slotId: 'top', moduleId: 'A', version: 1 }] };
    const away = moveFill(CONTENT, suggested, TEMPLATE, at(0), 1);
    const back = away && moveFill(away.content, away.proposal, TEMPLATE, away.content.slots[1] ?? at(9), 0);
    expect(away?.content.slots[1]).toMatchObject({ moduleId: 'A', choice: 'human_selected' });
    expect(back?.content.slots[0]).toMatchObject({ moduleId: 'A', choice: 'ai_suggested' });
    expect(back?.content.slots[1]).toMatchObject({ moduleId: 'B', choice: 'human_selected' });
  });
});

const candidate = (slotId: string, moduleId: string, keyMessage = moduleId, excludes: string[] = []) => ({
  slotId,
  module: { moduleId, keyMessage, excludes },
});
const placed = (...[kept, offered]: [Parameters<typeof keepFills>[1], Parameters<typeof keepFills>[2]]) =>
  keepFills(TEMPLATE.slots, kept, offered).map(({ slotId, module }) => `${slotId}:${module.moduleId}`);

describe('the modules of an adaptation', () => {
  it('are those of the source first, then what is offered and goes with them', () => {
    expect(
      placed(
        [candidate('middle', 'B')],
        [
          candidate('top', 'B'),
          candidate('top', 'same', 'B'),
          candidate('top', 'against', 'x', ['B']),
          candidate('top', 'fits'),
          candidate('middle', 'late'),
          candidate('unknown', 'lost'),
        ],
      ),
    ).toEqual(['top:fits', 'middle:B']);
  });

  it('never repeat a message, stand beside what they exclude, or overfill a slot', () => {
    const some = fc.array(
      fc.tuple(
        fc.constantFrom('top', 'middle', 'list'),
        fc.constantFrom('A', 'B', 'C', 'D', 'E'),
        fc.constantFrom('m', 'n', ''),
        fc.constantFrom('A', 'C', 'Z'),
      ),
    );
    fc.assert(
      fc.property(some, some, (kept, offered) => {
        const make = (rows: typeof kept) =>
          rows.map(([slotId, id, message, against]) => candidate(slotId, id, message, [against]));
        const found = keepFills(TEMPLATE.slots, make(kept), make(offered));
        for (const [index, { slotId, module }] of found.entries()) {
          const others = found.toSpliced(index, 1);
          expect(others.some((other) => other.module.moduleId === module.moduleId)).toBe(false);
          expect(others.some((other) => module.excludes.includes(other.module.moduleId))).toBe(false);
          const most = TEMPLATE.slots.find(({ id }) => id === slotId)?.max ?? 0;
          expect(found.filter((other) => other.slotId === slotId).length).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});

const block = (key: string, text: string, module: [string, number] | null): SourceBlock & ReviewBlock => ({
  key,
  kind: 'module',
  slotId: key,
  module: module && { id: module[0], version: module[1] },
  language: 'de',
  text,
  hash: sha256Hex(text),
  pairHash: null,
  templateHash: '',
  words: 1,
  origin: 'approved_verbatim',
  source: text,
  referenceIds: [],
  citations: [],
});
const now = (changed: Partial<ModuleNow> = {}): ModuleNow => ({
  version: 2,
  status: 'approved',
  eligible: true,
  textOf: (version, language) => `${language}: ${version === 1 ? '12,4' : '14,2'} %`,
  ...changed,
});

describe('what changed since an adaptation was made', () => {
  const THEN = [block('top.1', '12,4 % der Patienten', ['M', 1]), block('end.1', 'Schluss', ['N', 1])];
  const changesOf = (changed: Partial<StaleInput>) =>
    staleChanges(
      {
        adapted: THEN,
        present: THEN,
        own: [block('top.1', '', ['M', 1])],
        languages: { source: 'de', target: 'fr' },
        modules: new Map(),
        ...changed,
      },
      wordDiff,
      sha256Hex,
    );

  it('is nothing while source and library stay as they were', () => {
    expect(changesOf({})).toEqual([]);
    expect(changesOf({ modules: new Map([['M', now({ version: 1 })]]) })).toEqual([]);
  });

  it('shows a new version word by word in both languages, to be taken or waited for', () => {
    const [change, ...more] = changesOf({ modules: new Map([['M', now()]]) });
    expect(more).toEqual([]);
    expect(change).toMatchObject({ blockKey: 'top.1', cause: 'module_version', redo: 'take_version' });
    const wordsOf = (kind: string) =>
      change?.target?.flatMap((part) => (part.kind === kind ? part.text : []));
    expect([wordsOf('removed'), wordsOf('added')]).toEqual([
      ['12', '4'],
      ['14', '2'],
    ]);
    const waiting = changesOf({ modules: new Map([['M', now({ status: 'in_review', eligible: false })]]) });
    expect(waiting[0]?.redo).toBe('await_approval');
    expect(waiting[0]?.id).not.toBe(change?.id);
  });

  it('tells the end of a module, and a new version of one that only the source held', () => {
    const ended = changesOf({ modules: new Map([['M', now({ version: 1, status: 'withdrawn' })]]) });
    expect(ended).toMatchObject([{ cause: 'module_ended', redo: 'choose_another' }]);
    const others = changesOf({ modules: new Map([['N', now()]]) });
    expect(others).toMatchObject([{ blockKey: 'end.1', cause: 'module_version', redo: 'read_again' }]);
  });

  it('tells changed, added and removed blocks of the source, each once, and again when it changes further', () => {
    const [top, end] = THEN;
    if (!top || !end) throw new Error('Two blocks are needed.');
    const edited = { ...top, text: '14,2 % der Patienten', hash: 'x' };
    const found = changesOf({ present: [edited, block('new.1', 'Neu', null)] });
    expect(found.map(({ cause, blockKey }) => `${cause} ${blockKey}`)).toEqual([
      'source_changed top.1',
      'source_removed end.1',
      'source_added new.1',
    ]);
    const further = changesOf({ present: [{ ...edited, text: '15 % der Patienten', hash: 'y' }, end] });
    expect(further).toHaveLength(1);
    expect(further[0]?.id).not.toBe(found[0]?.id);
  });

  it('tells a source that followed its module once, as the change of the module', () => {
    const [top, end] = THEN;
    if (!top || !end) throw new Error('Two blocks are needed.');
    const followed = { ...block('top.1', 'Neue Worte', ['M', 2]), source: 'Neue Worte' };
    const found = changesOf({ present: [followed, end], modules: new Map([['M', now()]]) });
    expect(found.map(({ cause }) => cause)).toEqual(['module_version']);
  });
});
