import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Template, templateSchema } from '../../../core/library/content.ts';
import type { PlaceEdit } from '../../../core/library/template-draft/edit.ts';
import { editTemplate } from '../../../core/library/template-draft/edit-template.ts';
import { openPoints } from '../../../core/library/template-draft/open-points.ts';
import { renamePlaces, sourcePlaces } from '../../../core/library/template-draft/source-places.ts';

const part = (place: string, original: string) => ({
  place,
  role: 'text',
  line: 1,
  original,
  words: original,
});
const draft: Template = templateSchema.parse({
  id: 'T',
  name: 'Draft',
  status: 'draft',
  bodyKind: 'html',
  mjml: [
    '<html><head></head><body><div>{{ slots.one }}</div>',
    '{% if fixed.note %}<p>{{ fixed.note }}</p>{% endif %}',
    '<div>{{ slots.two }}</div><a href="{{ unsubscribe_url }}">{{ plain.label }}</a></body></html>',
  ].join('\n'),
  slots: ['one', 'two'].map((id) => ({ id, label: { en: id }, kinds: ['message'], topics: ['safety'] })),
  reorderable: [['one', 'two']],
  imported: {
    file: 'a.html',
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    language: 'en',
    title: '',
    kept: { elements: 1, links: 0, images: 0, words: 1 },
    droppedCount: 0,
    dropped: [],
    changedCount: 0,
    changed: [],
    links: [],
    tokens: [],
    parts: [part('slots.one', '<b>One {{ x }}</b>'), part('slots.two', 'Two'), part('fixed.note', 'Note')],
  },
});
const slot = (place: string, id: string): PlaceEdit => ({
  place,
  as: 'slot',
  id,
  label: { en: id },
  kinds: ['claim'],
  required: true,
  max: 2,
});
const edited = (places: PlaceEdit[], changes: object = {}) =>
  editTemplate(draft, { name: 'Draft', moments: [], places, fixedTexts: [], approvals: [], ...changes });
const templateOf = (result: ReturnType<typeof editTemplate>): Template => {
  if ('fault' in result) throw new Error(`${result.fault.field} ${result.fault.reason}`);
  return result.template;
};

const codesOf = (template: Template) => openPoints(template).map(({ code }) => code);

describe('places of a source', () => {
  test('are listed in reading order with their lines, conditions apart', () => {
    expect(sourcePlaces(draft.mjml).map(({ place, line, tested }) => [place, line, tested])).toEqual([
      ['slots.one', 1, false],
      ['fixed.note', 2, true],
      ['fixed.note', 2, false],
      ['slots.two', 3, false],
      ['unsubscribe_url', 3, false],
      ['plain.label', 3, false],
    ]);
  });

  test('are found where they stand, whatever is around them', () => {
    const around = fc.string({ unit: fc.constantFrom('a', '{', '}', '%', ' ', '\n', '.', 'slots.x') });
    fc.assert(
      fc.property(around, around, (before, after) => {
        const source = `${before}\n{{ slots.here }}\n${after}`;
        const found = sourcePlaces(source).find(({ name }) => name === 'here');
        expect(found && source.slice(found.start, found.end)).toBe('{{ slots.here }}');
        expect(found?.line).toBe(before.split('\n').length + 1);
      }),
      { numRuns: 100 },
    );
  });

  test('renaming back gives the same source, names that only look alike stay', () => {
    const source = '{{ slots.a }}{{ slots.ab }}{% if slots.a %}{{ fixed.a }}{% endif %} slots.a';
    const renamed = renamePlaces(source, new Map([['slots.a', 'slots.z']]));
    expect(renamed).toBe('{{ slots.z }}{{ slots.ab }}{% if slots.z %}{{ fixed.a }}{% endif %} slots.a');
    expect(renamePlaces(renamed, new Map([['slots.z', 'slots.a']]))).toBe(source);
  });
});

describe('editing a draft', () => {
  test('exchanges the names of two slots and keeps their order, topics and groups', () => {
    const template = templateOf(edited([slot('slots.one', 'two'), slot('slots.two', 'one')]));
    expect(template.mjml).toMatch(/slots\.two[\s\S]*slots\.one/u);
    expect(template.slots.map(({ id, topics }) => [id, topics])).toEqual([
      ['two', ['safety']],
      ['one', ['safety']],
    ]);
    expect(template.reorderable).toEqual([['two', 'one']]);
    expect(template.imported?.parts.map(({ place, accepted }) => [place, accepted])).toEqual([
      ['slots.two', true],
      ['slots.one', true],
      ['fixed.note', undefined],
    ]);
  });

  test('makes an editable place of a slot, which then knows the slot before it', () => {
    const template = templateOf(
      edited([{ place: 'slots.two', as: 'free', id: 'hello', label: { en: 'Hello' }, maxLength: 200 }]),
    );
    expect(template.freeTexts).toEqual([
      { id: 'hello', label: { en: 'Hello' }, maxLength: 200, after: 'one' },
    ]);
    expect(template.mjml).toContain('{{ free.hello }}');
    expect(template.reorderable).toBeUndefined();
  });

  test('puts original words back without a brace that could be read as a variable', () => {
    const template = templateOf(edited([{ place: 'slots.one', as: 'original' }]));
    expect(template.mjml).toContain('<div><b>One &#123;&#123; x }}</b></div>');
    expect(template.slots.map(({ id }) => id)).toEqual(['two']);
    expect(template.imported?.parts.map(({ place }) => place)).toEqual(['slots.two', 'fixed.note']);
  });

  test.each<[string, PlaceEdit[], RegExp]>([
    ['two places of one name', [slot('slots.one', 'two')], /call two places slots\.two/u],
    ['a place that is not there', [slot('slots.three', 'three')], /no place for/u],
    ['a place in an attribute', [slot('plain.label', 'x')], /inside an attribute/u],
    ['a place that a condition asks for', [{ place: 'fixed.note', as: 'original' }], /condition/u],
    [
      'a template without a slot',
      [
        { place: 'slots.one', as: 'original' },
        { place: 'slots.two', as: 'fixed', key: 'two' },
      ],
      /no slot/u,
    ],
  ])('refuses %s', (_, places, reason) => {
    const result = edited(places);
    expect('fault' in result && result.fault.reason).toMatch(reason);
  });

  test('says what is open until everything is decided and written', () => {
    expect(codesOf(draft)).toEqual(['proposals', 'no_texts', 'no_approvals']);
    const approval = { approvalId: 'A', market: ['DE'], channel: ['email'], audience: ['*'] };
    const decided = [
      slot('slots.one', 'one'),
      slot('slots.two', 'two'),
      { place: 'fixed.note', as: 'fixed' as const, key: 'note' },
    ];
    const use = {
      approvals: [{ ...approval, from: '2026-01-01', until: '2027-01-01' }],
      fixedTexts: [{ market: 'AT', language: 'de', texts: { subject: 'S' } }],
    };
    expect(codesOf(templateOf(edited(decided, use)))).toEqual(['missing_texts', 'approval_without_texts']);
    const fixedTexts = [{ market: 'DE', language: 'de', texts: { subject: 'S', label: 'Abmelden' } }];
    expect(codesOf(templateOf(edited(decided, { ...use, fixedTexts })))).toEqual([]);
  });
});
