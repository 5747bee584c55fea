import { editModule, editTemplate, editText, laterItems, moveModule } from '../changes.ts';
import { usedClaims, usedFills } from '../base-assembly.ts';
import { daysFrom, sendDateOf } from '../changes.ts';
import type { BaseAssembly } from '../base-assembly.ts';
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
];
