import type { Context } from '../../core/assembly/context.ts';
import type { Reason } from '../../core/assembly/reasons.ts';
import { plainTextOf } from '../../core/library/markup.ts';
import type { Slot } from '../../core/library/content.ts';
import { versionKey } from '../../core/library/version-key.ts';
import { CHANNELS, MODULE_KINDS } from '../../core/library/vocabulary/terms.ts';
import type { ModelCallRecord } from '../../core/model/call-record.ts';
import { chooseModules } from '../../prompts/choose-modules/schema.ts';
import type { Candidate } from '../../prompts/parts.ts';
import type { RankedModule, RankedSlots, SlotCandidates } from '../library/rank-for-slots.ts';
import type { ModelUse } from './model-use.ts';

type AskedSlot = Pick<Slot, 'id' | 'kinds' | 'topics' | 'max'>;

/** Candidates per slot that a model is asked to order; the best by ranking. */
const MOST_ORDERED = 8;
/**
 * Added to the score of a slot's first module in the model's order, halved for each further one. Less than the bonus for
 * a wanted topic (`TOPIC_BONUS`, 0.5), so that the order decides between modules that fit alike and not against the
 * request.
 */
const MODEL_BONUS = 0.2;
const PRECISION = 1e6;

/** The candidates with the model's order as one more fact of their scores. */
export interface ModelOrder {
  ranked: RankedSlots;
  call: ModelCallRecord;
  /** How many candidates were ordered. */
  ordered: number;
}

/**
 * Asks a model in which order the offered modules of each slot suit the request. It sees the use (market, language,
 * channel, audience, moment, topics) and approved words, never the brief and never a person.
 *
 * @returns undefined where there is nothing to order, or the model did not answer
 */
export async function orderByModel(
  model: ModelUse,
  ranked: RankedSlots,
  slots: readonly AskedSlot[],
  context: Context,
): Promise<ModelOrder | undefined> {
  const asked = slots.flatMap((slot) => {
    const offered = ranked.slots.find(({ slotId }) => slotId === slot.id)?.candidates ?? [];
    const best = offered.slice(0, MOST_ORDERED);
    return best.length > 1 ? [{ slot, best }] : [];
  });
  if (asked.length === 0) return undefined;
  const reply = await model.ask(chooseModules, {
    request: requestOf(context),
    slots: asked.map(({ slot, best }) => ({
      slotId: slot.id,
      kinds: [...slot.kinds],
      topics: [...slot.topics],
      wanted: slot.max,
      candidates: best.map((module) => ({ ...candidateOf(module), facts: factsOf(module) })),
    })),
  });
  if (!reply) return undefined;
  const orders = new Map(reply.value.slots.map(({ slotId, order }) => [slotId, order]));
  return {
    call: reply.call,
    ordered: asked.reduce((sum, { best }) => sum + best.length, 0),
    ranked: {
      ...ranked,
      slots: ranked.slots.map((slot) => withOrder(slot, orders.get(slot.slotId) ?? [], model.name)),
    },
  };
}

/** All that a model learns about the use of an email. */
export const requestOf = ({ market, language, channel, audience, moment, topics }: Context) => ({
  market,
  language,
  channel: CHANNELS.find((each) => each === channel) ?? 'email',
  audience,
  moment: moment ?? null,
  topics: topics.slice(0, 30),
});

/** A module as a model sees it. */
export const candidateOf = (
  module: Pick<RankedModule, 'moduleId' | 'version' | 'kind' | 'keyMessage' | 'topics' | 'text'>,
): Candidate => ({
  id: versionKey(module.moduleId, module.version),
  kind: MODULE_KINDS.find((kind) => kind === module.kind) ?? 'message',
  keyMessage: module.keyMessage.slice(0, 1_000),
  topics: module.topics.slice(0, 30),
  words: plainTextOf(module.text).slice(0, 2_000),
});

/** Facts of ranking without any word of the request. */
const factsOf = ({ reasons }: RankedModule): string[] =>
  reasons.flatMap(({ code, values }: Reason) => {
    if (code === 'topic_match') return [`covers the wanted topic ${values['topic']}`];
    if (code === 'past_performance') return [`clicked by ${values['rate']} percent of its recipients`];
    return [];
  });

function withOrder(
  slot: SlotCandidates,
  order: readonly { id: string; quote: string }[],
  engine: string,
): SlotCandidates {
  const candidates = slot.candidates.map((candidate): RankedModule => {
    const index = order.findIndex(({ id }) => id === versionKey(candidate.moduleId, candidate.version));
    const quote = order[index]?.quote;
    if (quote === undefined) return candidate;
    const bonus = Math.round((MODEL_BONUS / 2 ** index) * PRECISION) / PRECISION;
    const reason: Reason = { code: 'model_rank', values: { rank: index + 1, engine, quote, bonus } };
    const score = Math.round((candidate.score + bonus) * PRECISION) / PRECISION;
    return { ...candidate, score, reasons: [...candidate.reasons, reason] };
  });
  return { ...slot, candidates: candidates.toSorted((one, other) => other.score - one.score) };
}
