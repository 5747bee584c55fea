import {
  daysFrom,
  editClaim,
  editModule,
  editReferences,
  editTemplate,
  editText,
  sendDateOf,
} from '../changes.ts';
import type { BaseAssembly } from '../base-assembly.ts';
import type { Mutation } from '../mutation.ts';

const soon = (base: BaseAssembly): string => daysFrom(sendDateOf(base), 1);
const before = (base: BaseAssembly): string => daysFrom(sendDateOf(base), -1);

/** Seeded violations of the rules about metadata and expiry. */
export const META_EXP_MUTATIONS: readonly Mutation[] = [
  {
    id: 'no-key-message',
    expected: ['META-001'],
    apply: (base) => editModule(base, () => ({ keyMessage: '' })),
  },
  { id: 'no-topics', expected: ['META-001'], apply: (base) => editModule(base, () => ({ topics: [] })) },
  { id: 'no-approval', expected: ['META-001'], apply: (base) => editModule(base, () => ({ approvals: [] })) },
  {
    id: 'key-message-of-spaces',
    expected: ['META-001'],
    apply: (base) => editModule(base, () => ({ keyMessage: ' \u00a0 ' })),
  },
  {
    id: 'topic-outside-the-vocabulary',
    expected: ['META-002'],
    apply: (base) => editModule(base, ({ module }) => ({ topics: [...module.topics, 'wellness'] })),
  },
  {
    id: 'audience-outside-the-vocabulary',
    expected: ['META-002'],
    apply: (base) =>
      editModule(base, ({ module }) => ({
        approvals: module.approvals.map((each) => ({ ...each, audience: [...each.audience, 'everybody'] })),
      })),
  },
  {
    id: 'template-topic-outside-the-vocabulary',
    expected: ['META-002'],
    apply: (base) => editTemplate(base, { topics: [...base.template.topics, 'wellness'] }),
  },
  ...[
    '![](https://visuals.example/heart.png)',
    '![ ](https://visuals.example/heart.png)',
    '![\u00a0](https://visuals.example/a.png)',
  ].map((image, index) => ({
    id: `visual-without-alternative-text-${index + 1}`,
    expected: ['META-003'],
    apply: (base: BaseAssembly) => editText(base, (text) => `${text}\n\n${image}`),
  })),
  {
    id: 'module-expires-soon',
    expected: ['EXP-001'],
    apply: (base) => editModule(base, () => ({ expires: soon(base) })),
  },
  {
    id: 'module-expired-before-sending',
    expected: ['EXP-001'],
    apply: (base) => editModule(base, () => ({ expires: before(base) })),
  },
  {
    id: 'reference-expires-soon',
    expected: ['EXP-001'],
    apply: (base) => editReferences(base, () => ({ expires: soon(base) })),
  },
  {
    id: 'template-expires-soon',
    expected: ['EXP-001'],
    apply: (base) => editTemplate(base, { expires: soon(base) }),
  },
  {
    id: 'claim-expires-soon',
    expected: ['EXP-001'],
    apply: (base) => editClaim(base, () => ({ expires: soon(base) })),
  },
  {
    id: 'approval-ends-soon',
    expected: ['EXP-001'],
    apply: (base) =>
      editModule(base, ({ module }) => ({
        approvals: module.approvals.map((each) => ({ ...each, until: soon(base) })),
      })),
  },
  {
    id: 'topic-asked-for-outside-the-vocabulary',
    expected: ['META-002'],
    apply: ({ content }) => ({
      change: { context: { topics: [...content.context.topics, 'wellness'] } },
    }),
  },
];
