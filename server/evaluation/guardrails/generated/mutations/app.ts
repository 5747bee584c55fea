import type { BaseAssembly } from '../base-assembly.ts';
import { usedClaims, usedFills } from '../base-assembly.ts';
import {
  daysFrom,
  editModule,
  editTemplate,
  editText,
  fixedTextsOf,
  laterItems,
  moveModule,
  sendDateOf,
} from '../changes.ts';
import type { Mutated, Mutation } from '../mutation.ts';

type ApprovalPatch = Record<string, unknown>;

/** The approvals of the first slot's module, each changed in the same way. */
const editApprovals = (base: BaseAssembly, patch: ApprovalPatch): Partial<Mutated> | undefined =>
  editModule(base, ({ module }) => ({
    approvals: module.approvals.map((approval) => ({ ...approval, ...patch })),
  }));

const otherMarket = ({ content }: BaseAssembly): string => (content.context.market === 'FR' ? 'US' : 'FR');
const otherAudience = ({ content }: BaseAssembly): string =>
  content.context.audience === 'oncology' ? 'dermatology' : 'oncology';

const PLAIN_KEYS = ['greeting', 'closing', 'sign_off', 'intro'];

/** A fixed text of the base that stands in the rendered HTML as it is written. */
const shownText = (base: BaseAssembly): string | undefined =>
  PLAIN_KEYS.map((key) => fixedTextsOf(base)[key]).find(
    (text) => text !== undefined && base.facts.rendered?.html.includes(text) === true,
  );

const shownEdited =
  (edit: (text: string) => string) =>
  (base: BaseAssembly): Partial<Mutated> | undefined => {
    const text = shownText(base);
    return text === undefined ? undefined : { rendered: [{ in: 'html', find: text, replace: edit(text) }] };
  };

/** The marked elements of two fixed texts that follow each other in the rendered HTML. */
const MARKED = /<(\w+)[^<>]*data-part="fixed\.\w+"[^<>]*>(?:(?!data-part)[^])*?<\/\1>/gu;
const markedParts = ({ facts }: BaseAssembly): string[] =>
  Array.from((facts.rendered?.html ?? '').matchAll(MARKED), ([found]) => found);

/** Seeded violations of the rules about approval. */
export const APP_MUTATIONS: readonly Mutation[] = [
  ...(['withdrawn', 'expired', 'draft', 'in_review'] as const).map((status) => ({
    id: `module-${status.replace('_', '-')}`,
    expected: ['APP-001'],
    apply: (base: BaseAssembly) => moveModule(base, status),
  })),
  {
    id: 'module-has-a-newer-version',
    expected: ['APP-001'],
    apply: (base) => {
      const [used] = usedFills(base);
      return (
        used && laterItems({ modules: [{ id: used.module.id, keyMessage: 'Another message entirely' }] })
      );
    },
  },
  {
    id: 'module-unknown',
    expected: ['APP-001'],
    apply: (base) => {
      const [used] = usedFills(base);
      return used && { change: { slots: { [used.fill.slotId]: { moduleId: 'MOD-NOBODY-KNOWS' } } } };
    },
  },
  {
    id: 'word-added-to-approved-text',
    expected: ['APP-001'],
    apply: (base) => editText(base, (text) => `${text} Indeed.`),
  },
  {
    id: 'template-withdrawn',
    expected: ['APP-001'],
    apply: ({ template }) => laterItems({ templates: [{ id: template.id, status: 'withdrawn' }] }),
  },
  {
    id: 'claim-withdrawn',
    expected: ['APP-001'],
    apply: (base) => {
      const [claim] = usedClaims(base);
      return claim && laterItems({ claims: [{ id: claim.id, status: 'withdrawn' }] });
    },
  },
  {
    id: 'module-approved-elsewhere-only',
    expected: ['APP-002'],
    apply: (base) => editApprovals(base, { market: [otherMarket(base)] }),
  },
  {
    id: 'module-approved-for-another-channel',
    expected: ['APP-002'],
    apply: (base) =>
      editApprovals(base, {
        channel: [base.content.context.channel === 'edetailer' ? 'email' : 'edetailer'],
      }),
  },
  {
    id: 'module-approved-for-another-audience',
    expected: ['APP-002'],
    apply: (base) => editApprovals(base, { audience: [otherAudience(base)] }),
  },
  {
    id: 'approval-ended-the-day-before',
    expected: ['APP-002'],
    apply: (base) => editApprovals(base, { until: daysFrom(sendDateOf(base), -1) }),
  },
  {
    id: 'approval-begins-the-day-after',
    expected: ['APP-002'],
    apply: (base) => editApprovals(base, { from: daysFrom(sendDateOf(base), 1) }),
  },
  {
    id: 'template-approved-elsewhere-only',
    expected: ['APP-002'],
    apply: (base) =>
      editTemplate(base, {
        approvals: base.template.approvals.map((approval) => ({ ...approval, market: [otherMarket(base)] })),
      }),
  },
  {
    id: 'requires-an-absent-module',
    expected: ['APP-003'],
    apply: (base) => editModule(base, () => ({ requires: ['MOD-NOT-HERE'] })),
  },
  {
    id: 'excludes-its-neighbour',
    expected: ['APP-003'],
    apply: (base) => {
      const [, neighbour] = usedFills(base);
      return neighbour && editModule(base, () => ({ excludes: [neighbour.module.id] }));
    },
  },
  {
    id: 'claim-lacks-its-safety-note',
    expected: ['APP-003'],
    apply: (base) => {
      const [claim] = usedClaims(base);
      return claim && laterItems({ claims: [{ id: claim.id, safetyNotes: ['MOD-NOT-HERE'] }] });
    },
  },
  {
    id: 'module-of-another-product',
    expected: ['APP-004'],
    apply: (base) => editModule(base, () => ({ product: 'articulane' })),
  },
  {
    id: 'module-of-another-indication',
    expected: ['APP-004'],
    apply: (base) => editModule(base, () => ({ indication: 'an-indication-without-licence' })),
  },
  {
    id: 'claim-of-another-product',
    expected: ['APP-004'],
    apply: (base) => {
      const [claim] = usedClaims(base);
      return claim && laterItems({ claims: [{ id: claim.id, product: 'articulane' }] });
    },
  },
  {
    id: 'template-of-another-product',
    expected: ['APP-004'],
    apply: (base) => editTemplate(base, { product: 'articulane' }),
  },
  {
    id: 'hcp-of-another-audience',
    expected: ['APP-002'],
    apply: (base) =>
      base.content.context.hcp === undefined
        ? undefined
        : laterItems({ hcps: [{ id: base.content.context.hcp, specialty: otherAudience(base) }] }),
  },
  {
    id: 'safety-note-taken-out',
    expected: ['APP-003'],
    apply: (base) => {
      const needed = usedClaims(base).flatMap(({ safetyNotes }) => safetyNotes);
      const notes = usedFills(base).filter(({ module }) => needed.includes(module.id));
      if (notes.length === 0) return undefined;
      return { change: { slots: Object.fromEntries(notes.map(({ fill }) => [fill.slotId, null])) } };
    },
  },
  {
    id: 'same-message-twice',
    expected: ['APP-003'],
    apply: (base) => {
      const [first, second] = usedFills(base);
      if (!first || !second) return undefined;
      const { slotId, moduleId, version, text } = first.fill;
      return slotId === second.fill.slotId
        ? undefined
        : { change: { slots: { [second.fill.slotId]: { moduleId, version, text } } } };
    },
  },
  {
    id: 'fixed-text-changed-after-rendering',
    expected: ['APP-005'],
    apply: shownEdited((text) => `${text} Order now.`),
  },
  { id: 'fixed-text-emptied-after-rendering', expected: ['APP-005'], apply: shownEdited(() => '') },
  {
    id: 'fixed-block-removed-after-rendering',
    expected: ['APP-005'],
    apply: (base) => {
      const [, part] = markedParts(base);
      return part === undefined ? undefined : { rendered: [{ in: 'html', find: part, replace: '' }] };
    },
  },
  {
    id: 'fixed-block-twice-after-rendering',
    expected: ['APP-005'],
    apply: (base) => {
      const [, part] = markedParts(base);
      return part === undefined
        ? undefined
        : { rendered: [{ in: 'html', find: part, replace: part + part }] };
    },
  },
  {
    id: 'fixed-blocks-exchanged-after-rendering',
    expected: ['APP-005'],
    apply: (base) => {
      const [first, second] = markedParts(base);
      if (first === undefined || second === undefined) return undefined;
      return {
        rendered: [
          { in: 'html', find: first, replace: '<!--first-->' },
          { in: 'html', find: second, replace: first },
          { in: 'html', find: '<!--first-->', replace: second },
        ],
      };
    },
  },
  {
    id: 'stored-template-changed',
    expected: ['APP-005'],
    apply: () => ({ records: { templateRecord: { presentHash: 'f'.repeat(64) } } }),
  },
];
