import { editClaim, editModule, editReferences, editText } from '../changes.ts';
import type { Mutation } from '../mutation.ts';
import { daysFrom, sendDateOf } from '../changes.ts';

const MARKER = /[ \u00a0]?\[\^[^\]]+\]/u;
const PERCENTAGE = /(?<![\d.,])\d+(?:[.,]\d+)?(?=[\s\u00a0\u202f]?%)/u;
const COUNT = /(?<![\d.,[^-])\d{2,}(?![\d.,]|[\s\u00a0\u202f]?%)/u;

/** Another digit in the first place: 12.4 becomes 22.4, 9 becomes 1. */
const otherDigit = (number: string): string => `${(Number(number[0]) % 9) + 1}${number.slice(1)}`;

/** Seeded violations of the rules about references and numbers. */
export const REF_MUTATIONS: readonly Mutation[] = [
  {
    id: 'claim-without-references',
    expected: ['REF-001'],
    apply: (base) => editClaim(base, () => ({ references: [] })),
  },
  {
    id: 'module-names-unknown-claim',
    expected: ['REF-001'],
    apply: (base) =>
      editModule(base, ({ module }) =>
        module.claims.length === 0 ? undefined : { claims: ['CLAIM-THAT-NOBODY-KNOWS'] },
      ),
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
    id: 'claim-cites-unknown-anchor',
    expected: ['REF-003'],
    apply: (base) =>
      editClaim(base, ({ references }) =>
        references.length === 0
          ? undefined
          : { references: references.map(({ reference }) => ({ reference, anchor: 'no-such-anchor' })) },
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
];
