import { SUBJECT_SLOT } from '../../core/assembly/assembly.ts';
import type { Fill } from '../../core/assembly/assembly.ts';
import type { Context } from '../../core/assembly/context.ts';
import type { GapRecord, Proposal, SlotRecord } from '../../core/assembly/proposal.ts';
import type { TemplateVersion } from '../../core/assembly/rank-templates.ts';
import type { Slot } from '../../core/library/content.ts';
import { versionKey } from '../../core/library/version-key.ts';
import { chooseFills } from '../../retrieval/choose-fills.ts';
import type { ChosenFills } from '../../retrieval/choose-fills.ts';
import { countExclusions } from '../library/explain-exclusions.ts';
import { rankForSlots } from '../library/rank-for-slots.ts';
import type { RankedModule, RankedSlots } from '../library/rank-for-slots.ts';
import type { AssemblyDeps } from './assembly-deps.ts';
import { slotGaps, topicGaps } from './find-gaps.ts';
import type { ModelUse } from './model-use.ts';
import { orderByModel } from './order-by-model.ts';
import type { ModelOrder } from './order-by-model.ts';

/** The engine's answer for one template and context. */
export interface Selection {
  /** Chosen fills in template order, the subject line first. */
  fills: Fill[];
  records: SlotRecord[];
  gaps: GapRecord[];
  excluded: Proposal['excluded'];
  counts: { library: number; eligible: number; ranked: number };
  engine: Proposal['engine'];
  offered: NonNullable<Proposal['offered']>;
  /** Sum of the chosen scores. */
  total: number;
}

const ENGINE = 'deterministic';
/** Raised with every change of ranking or choosing that can change what is suggested. */
const ENGINE_VERSION = '2';
/** Runners-up shown for a slot. */
const MOST_ALTERNATIVES = 5;

type SelectableSlot = Pick<Slot, 'id' | 'kinds' | 'topics' | 'required' | 'max'>;

/** The eligible modules of every slot of one template for one context, ranked and not yet chosen. */
export interface RankedTemplate {
  context: Context;
  slots: readonly SelectableSlot[];
  ranked: RankedSlots;
}

/**
 * Ranks the eligible modules for every slot. The subject line is a slot like the others, so that its combination rules
 * count too.
 */
export async function rankTemplate(
  deps: AssemblyDeps,
  { template, context, brief }: { template: TemplateVersion['template']; context: Context; brief: string },
): Promise<RankedTemplate> {
  const slots: SelectableSlot[] = [
    { id: SUBJECT_SLOT, kinds: template.subjectKinds, topics: [], required: false, max: 1 },
    ...template.slots,
  ];
  return { context, slots, ranked: await rankForSlots(deps, { brief, context, slots }) };
}

/** Ranks and chooses, on the deterministic engine alone. */
export const selectFills = async (
  deps: AssemblyDeps,
  request: { template: TemplateVersion['template']; context: Context; brief: string },
): Promise<Selection> => chooseRanked(deps, await rankTemplate(deps, request));

/** Lets a model order what was ranked; undefined where it did not. */
export async function orderRanked(
  model: ModelUse | undefined,
  { ranked, slots, context }: RankedTemplate,
): Promise<ModelOrder | undefined> {
  return model && orderByModel(model, ranked, slots, context);
}

/**
 * Chooses the fills of all slots together. The order of a model is part of the scores; who may stand beside whom, and
 * what a slot takes, are decided as without it.
 *
 * @param model the model that was asked, with its order where it answered
 */
export async function chooseRanked(
  deps: AssemblyDeps,
  { slots, context, ranked: byRanking }: RankedTemplate,
  model?: { use: ModelUse; order: ModelOrder | undefined },
): Promise<Selection> {
  const ranked = model?.order?.ranked ?? byRanking;
  const candidatesOf = new Map(ranked.slots.map(({ slotId, candidates }) => [slotId, candidates]));
  const chosen = chooseFills(
    slots.map(({ id, required, max }) => ({
      slotId: id,
      required,
      max,
      candidates: candidatesOf.get(id) ?? [],
    })),
  );
  const { modules, eligible, excluded } = await countExclusions(deps.database, context);
  return {
    fills: chosen.choices.map(({ slotId, candidate }) => fillOf(slotId, candidate)),
    records: chosen.choices.map(({ slotId, candidate }) => recordOf(slotId, candidate, chosen, ranked)),
    gaps: [
      ...(await slotGaps(deps.database, context, emptySlots(slots, chosen))),
      ...(await topicGaps(deps.database, context, ranked.wantedTopics)),
    ],
    excluded,
    counts: { library: modules, eligible, ranked: ranked.eligible },
    engine: engineRecord(ranked, model),
    offered: ranked.slots.map(({ slotId, candidates }) => ({
      slotId,
      modules: candidates.map(({ moduleId, version }) => versionKey(moduleId, version)),
    })),
    total: chosen.total,
  };
}

/** Who acted: the model where its order counted, else the deterministic engine, with why the model did not. */
function engineRecord(
  { embeddingSpace, embedderFailure, libraryVersion }: RankedSlots,
  model: { use: ModelUse; order: ModelOrder | undefined } | undefined,
): Proposal['engine'] {
  const deterministic = {
    name: ENGINE,
    version: ENGINE_VERSION,
    embeddingSpace: embeddingSpace ?? 'none',
    libraryVersion,
    ...(embedderFailure && { searchFallback: embedderFailure }),
  };
  if (!model) return deterministic;
  const { use, order } = model;
  if (!order) {
    const reason = use.fallback();
    return { ...deterministic, ...(reason && { fallback: { model: use.name, reason } }) };
  }
  const { promptVersion, settings, replyDigest, model: name } = order.call;
  return {
    ...deterministic,
    name: use.name,
    model: { name, promptVersion, settings, replyDigest: replyDigest ?? '' },
  };
}

const fillOf = (slotId: string, { moduleId, version, language, text }: RankedModule): Fill => ({
  slotId,
  moduleId,
  version,
  language,
  text,
  origin: 'approved_verbatim',
  choice: 'ai_suggested',
});

function recordOf(
  slotId: string,
  candidate: RankedModule,
  { runnersUp }: ChosenFills<RankedModule>,
  ranked: RankedSlots,
): SlotRecord {
  const only = ranked.slots.find((slot) => slot.slotId === slotId)?.eligible === 1;
  return {
    slotId,
    moduleId: candidate.moduleId,
    score: candidate.score,
    reasons: only ? [...candidate.reasons, { code: 'only_eligible', values: {} }] : candidate.reasons,
    alternatives: runnersUp
      .filter((runnerUp) => runnerUp.slotId === slotId)
      .slice(0, MOST_ALTERNATIVES)
      .map(({ candidate: { moduleId, version, score, reasons }, whyNot }) => ({
        moduleId,
        version,
        score,
        reasons,
        whyNot,
      })),
  };
}

/** A template's fixed subject stands in for an empty subject line, so that one is no gap. */
const emptySlots = (
  slots: readonly SelectableSlot[],
  { empty }: ChosenFills<RankedModule>,
): SelectableSlot[] =>
  slots.filter(({ id, required }) => required && empty.some(({ slotId }) => slotId === id));
