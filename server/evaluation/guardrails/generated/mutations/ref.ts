import type { BaseAssembly } from '../base-assembly.ts';
import { daysFrom, editClaim, editModule, editReferences, editText, sendDateOf } from '../changes.ts';
import type { Change, Mutation } from '../mutation.ts';

const MARKER = /[ \u00a0]?\[\^[^\]]+\]/u;
const PERCENTAGE = /(?<![\d.,])\d+(?:[.,]\d+)?(?=[\s\u00a0\u202f]?%)/u;
const COUNT = /(?<![\d.,[^-])\d{2,}(?![\d.,]|[\s\u00a0\u202f]?%)/u;

const DECIMAL = /(?<![\d.,[^-])\d+[.,]\d+(?![\d.,])/u;

/** Another digit in the first place: 12.4 becomes 22.4, 9 becomes 1. */
const otherDigit = (number: string): string => `${(Number(number[0]) % 9) + 1}${number.slice(1)}`;

/** The first module as one that asserts something, with neither a claim nor a marker. */
function withoutBacking(base: BaseAssembly, kind: string): Change {
  const changed = editModule(base, ({ fill }) => ({
    kind,
    claims: [],
    renditions: [{ language: fill.language, text: plain(fill.text) }],
  }));
  const [first] = base.content.slots;
  const version = first && { version: first.version + 1, text: plain(first.text) };
  return changed && first && { ...changed, change: { slots: { [first.slotId]: version } } };
}

const plain = (text: string): string => text.replaceAll(/[ \u00a0]?\[\^[^\]]+\]/gu, '');

/** Seeded violations of the rules about references and numbers. */
export const REF_MUTATIONS: readonly Mutation[] = [
  {
    id: 'claim-without-references',
    expected: ['REF-001'],
    apply: (base) => editClaim(base, () => ({ references: [] })),
  },
  {
    id: 'module-without-its-claims',
    expected: ['REF-001'],
    apply: (base) => withoutBacking(base, 'claim'),
  },
  {
    id: 'proof-point-without-a-claim',
    expected: ['REF-001'],
    apply: (base) => withoutBacking(base, 'proof_point'),
  },
  {
    id: 'references-withdrawn',
    expected: ['REF-002'],
    apply: (base) => editReferences(base, () => ({ status: 'withdrawn' })),
  },
  {
    id: 'references-expired',
    expected: ['REF-002'],
    apply: (base) => editReferences(base, () => ({ status: 'expired' })),
  },
  {
    id: 'references-only-drafts',
    expected: ['REF-002'],
    apply: (base) => editReferences(base, () => ({ status: 'draft' })),
  },
  {
    id: 'references-end-before-sending',
    expected: ['REF-002'],
    apply: (base) => editReferences(base, () => ({ expires: daysFrom(sendDateOf(base), -1) })),
  },
  {
    id: 'anchors-removed',
    expected: ['REF-003'],
    apply: (base) => editReferences(base, () => ({ anchors: [] })),
  },
  {
    id: 'anchors-renamed',
    expected: ['REF-003'],
    apply: (base) =>
      editReferences(base, ({ anchors }) => ({
        anchors: anchors.map((anchor) => ({ ...anchor, id: `${anchor.id}-2` })),
      })),
  },
  {
    id: 'anchor-without-a-quote',
    expected: ['REF-003'],
    apply: (base) =>
      editReferences(base, ({ anchors }) => ({
        anchors: anchors.map((anchor) => ({ ...anchor, quote: ' ' })),
      })),
  },
  {
    id: 'quote-with-other-numbers',
    expected: ['REF-003'],
    apply: (base) =>
      editReferences(base, ({ anchors }) => ({
        anchors: anchors.map((anchor) => ({ ...anchor, quote: anchor.quote.replaceAll(/\d/gu, '3') })),
      })),
  },
  {
    id: 'quotation-that-nobody-wrote',
    expected: ['REF-003'],
    apply: (base) =>
      editText(
        base,
        (text) => {
          const [marker] = /\[\^[^\]]+\]/u.exec(text) ?? [];
          return marker
            ? `${text}\n\n“Nobody in either group was ever in need of anything else.” ${marker}`
            : text;
        },
        { origin: 'local_edit' },
      ),
  },
  {
    id: 'marker-deleted',
    expected: ['REF-004'],
    apply: (base) => editText(base, (text) => text.replace(MARKER, '')),
  },
  {
    id: 'marker-of-unknown-reference',
    expected: ['REF-004'],
    apply: (base) => editText(base, (text) => text.replace(MARKER, ' [^REF-NOBODY-KNOWS]')),
  },
  {
    id: 'marker-added-without-claim',
    expected: ['REF-004'],
    apply: (base) => editText(base, (text) => `${text} [^REF-NOBODY-KNOWS]`),
  },
  {
    id: 'marker-damaged',
    expected: ['REF-004'],
    apply: (base) => editText(base, (text) => text.replace(/\[\^([^\]]+)\]/u, '[^$1')),
  },
  {
    id: 'slots-in-another-order',
    expected: ['REF-004'],
    apply: ({ content }) => {
      const [first, ...rest] = content.slots;
      return first && rest.length > 0 ? { change: { slots: [...rest, first] } } : undefined;
    },
  },
  {
    id: 'list-numbered-otherwise',
    expected: ['REF-004'],
    apply: ({ facts }) => ({
      records: JSON.parse(
        JSON.stringify({
          referenceList: (facts.referenceList ?? []).map((entry) => ({ ...entry, number: entry.number + 1 })),
        }),
      ),
    }),
  },
  {
    id: 'list-without-its-last-entry',
    expected: ['REF-004'],
    apply: ({ facts }) => ({
      records: JSON.parse(JSON.stringify({ referenceList: (facts.referenceList ?? []).slice(0, -1) })),
    }),
  },
  {
    id: 'percentage-changed',
    expected: ['REF-005'],
    apply: (base) => editText(base, (text) => text.replace(PERCENTAGE, otherDigit)),
  },
  {
    id: 'percentage-changed-in-a-local-edit',
    expected: ['REF-005'],
    apply: (base) => editText(base, (text) => text.replace(PERCENTAGE, otherDigit), { origin: 'local_edit' }),
  },
  {
    id: 'count-changed',
    expected: ['REF-005'],
    apply: (base) => editText(base, (text) => text.replace(COUNT, otherDigit)),
  },
  {
    id: 'p-value-added',
    expected: ['REF-005'],
    apply: (base) => editText(base, (text) => `${text} (p < 0.0001)`),
  },
  {
    id: 'ratio-added-in-a-local-edit',
    expected: ['REF-005'],
    apply: (base) => editText(base, (text) => `${text} HR 0.31`, { origin: 'local_edit' }),
  },
  {
    id: 'sample-size-added',
    expected: ['REF-005'],
    apply: (base) => editText(base, (text) => `${text} (n = 98765)`),
  },
  {
    id: 'last-digit-of-a-decimal-changed',
    expected: ['REF-005'],
    apply: (base) =>
      editText(base, (text) => text.replace(DECIMAL, (found) => found.replace(/.$/u, otherDigit))),
  },
  {
    id: 'decimal-mark-moved',
    expected: ['REF-005'],
    apply: (base) => editText(base, (text) => text.replace(DECIMAL, (found) => found.replace(/[.,]/u, ''))),
  },
  {
    id: 'number-written-in-words',
    expected: ['REF-005'],
    apply: (base) =>
      editText(base, (text) => `${text} ${IN_WORDS[base.content.context.language] ?? ''}`, {
        origin: 'local_edit',
      }),
  },
];

const IN_WORDS: Readonly<Record<string, string>> = {
  en: 'This was seen in ninety-three percent of patients.',
  de: 'Das zeigte sich bei dreiundneunzig Prozent der Patienten.',
  fr: 'Cela a été observé chez quatre-vingt-treize pour cent des patients.',
};
