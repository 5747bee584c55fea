import { SUBJECT_SLOT, allFills } from '../../../../../core/assembly/assembly.ts';
import type { BaseAssembly } from '../base-assembly.ts';
import { usedFills } from '../base-assembly.ts';
import { writeFreeText } from '../changes.ts';
import type { Change, Mutation } from '../mutation.ts';
import { harmless, violations } from '../mutation.ts';
import { freeTextsOf } from './free-texts.ts';

const GENERATED = { origin: 'ai_generated', digitalSourceType: 'trainedAlgorithmicMedia' };

const firstSlot = (base: BaseAssembly): string => usedFills(base)[0]?.fill.slotId ?? SUBJECT_SLOT;
const suggested = ({ content }: BaseAssembly): string[] => content.aiLabel?.suggestedSlots ?? [];
const ownSlots = (base: BaseAssembly, patch: Record<string, unknown>): Change => ({
  change: { slots: { [firstSlot(base)]: patch } },
});

/** The first slot as an engine would have written it, labelled, with what people decided about it. */
const generatedSlot = (
  base: BaseAssembly,
  decisions: 'accept' | 'reject' | 'none' | 'other text',
): Change => {
  const [used] = usedFills(base);
  if (!used) return undefined;
  const { slotId, text } = used.fill;
  const earlier = base.content.aiLabel?.generatedSlots ?? [];
  const own = { slotId, text: decisions === 'other text' ? `${text} ` : text };
  const decided = { ...own, decision: decisions === 'reject' ? 'reject' : 'accept' };
  return {
    change: {
      slots: { [slotId]: GENERATED },
      aiLabel: { generatedSlots: [...earlier, slotId].toSorted() },
    },
    records: JSON.parse(
      JSON.stringify({
        engineRecord: { generatedSlots: [...earlier, slotId].toSorted() },
        textDecisions: decisions === 'none' ? [] : [...earlierDecisions(base), decided],
      }),
    ),
  };
};

const earlierDecisions = ({ frame }: BaseAssembly): unknown[] => {
  const decisions = frame.records?.['textDecisions'];
  return Array.isArray(decisions) ? decisions : [];
};

/** A free text that an engine wrote, with the label and the decision that go with it. */
const generatedFreeText = (base: BaseAssembly, decision: 'accept' | 'reject'): Change => {
  const text = freeTextsOf(base.content.context.language)?.thanks;
  const change = text === undefined ? undefined : writeFreeText(base, text, GENERATED);
  const place = base.template.freeTexts?.[0]?.id;
  if (!change || text === undefined || place === undefined) return undefined;
  const slotId = `free.${place}`;
  return {
    change: { ...change.change, aiLabel: { generatedSlots: [slotId] } },
    records: { engineRecord: { generatedSlots: [slotId] }, textDecisions: [{ slotId, text, decision }] },
  };
};

const MODEL = {
  name: 'example-model-1',
  promptVersion: 'assemble-3',
  settings: '{}',
  replyDigest: 'a'.repeat(64),
};
const engine = (record: Record<string, unknown>): Change => ({
  records: JSON.parse(JSON.stringify({ engineRecord: record })),
});

/** Seeded violations of the rules about artificial intelligence. */
export const AI_MUTATIONS: readonly Mutation[] = [
  ...violations(['AI-001'], {
    'label-removed': () => ({ change: { aiLabel: null } }),
    'label-names-another-engine': () => ({ change: { aiLabel: { engine: 'a-person' } } }),
    'label-omits-a-slot': (base) => ({ change: { aiLabel: { suggestedSlots: suggested(base).slice(1) } } }),
    'choice-passed-off-as-a-persons': (base) => ownSlots(base, { choice: 'human_selected' }),
    'choice-and-label-passed-off': (base) => ({
      change: {
        slots: { [firstSlot(base)]: { choice: 'human_selected' } },
        aiLabel: { suggestedSlots: suggested(base).filter((slotId) => slotId !== firstSlot(base)) },
      },
    }),
    'generated-text-without-source-type': (base) => {
      const change = generatedSlot(base, 'accept');
      return (
        change && {
          ...change,
          change: { ...change.change, slots: { [firstSlot(base)]: { origin: 'ai_generated' } } },
        }
      );
    },
    'generated-text-passed-off-as-approved': (base) => {
      const change = generatedSlot(base, 'accept');
      return change && { records: change.records };
    },
  }),
  ...violations(['AI-002'], {
    'generated-text-nobody-decided': (base) => generatedSlot(base, 'none'),
    'generated-text-rejected': (base) => generatedSlot(base, 'reject'),
    'decision-over-another-text': (base) => generatedSlot(base, 'other text'),
    'generated-free-text-rejected': (base) => generatedFreeText(base, 'reject'),
  }),
  ...violations(['AI-003'], {
    'engine-without-version': () => engine({ version: null }),
    'engine-without-offer': () => engine({ offered: null }),
    'engine-without-name': () => engine({ engine: '' }),
    'model-without-prompt-version': () =>
      engine({ engine: 'example-model-1', model: { ...MODEL, promptVersion: '' } }),
    'model-without-reply': () => engine({ engine: 'example-model-1', model: { ...MODEL, replyDigest: '' } }),
    'suggestion-that-was-not-offered': (base) =>
      engine({
        offered: allFills(base.content).map(({ slotId }) => ({ slotId, modules: ['ANOTHER-MODULE@1'] })),
      }),
    'record-of-the-engine-missing': () => ({ records: { engineRecord: null } }),
  }),
];

/** Harmless changes near the boundaries of the same rules. */
export const HARMLESS_AI: readonly Mutation[] = [
  ...harmless(['AI-001', 'AI-002'], {
    'generated-text-accepted': (base) => generatedSlot(base, 'accept'),
    'generated-free-text-accepted': (base) => generatedFreeText(base, 'accept'),
  }),
  ...harmless(['AI-001', 'AI-003'], {
    'person-chose-every-module': (base) => ({
      change: {
        aiLabel: (base.content.aiLabel?.generatedSlots.length ?? 0) > 0 ? { suggestedSlots: [] } : null,
        ...(base.content.subject && { subject: { choice: 'human_selected' } }),
        slots: Object.fromEntries(
          base.content.slots.map(({ slotId }) => [slotId, { choice: 'human_selected' }]),
        ),
      },
      records: engine({ suggestions: [] })?.records,
    }),
    'model-with-a-complete-record': () => ({
      ...engine({ engine: MODEL.name, model: MODEL }),
      change: { aiLabel: { engine: MODEL.name } },
    }),
  }),
  ...harmless(['AI-003'], {
    'more-modules-offered-than-chosen': (base) =>
      engine({
        offered: allFills(base.content).map(({ slotId, moduleId, version }) => ({
          slotId,
          modules: [`${moduleId}@${version}`, 'ANOTHER-MODULE@1', 'A-THIRD-MODULE@2'],
        })),
      }),
    'newer-version-of-the-engine': () => engine({ version: '2' }),
  }),
];
