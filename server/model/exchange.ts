import { setTimeout as delay } from 'node:timers/promises';
import { HumanMessage } from '@langchain/core/messages';
import type { Clock } from '../../core/clock.ts';
import { estimateTokens } from '../../core/model/budget.ts';
import type { FallbackReason } from '../../core/model/fallback.ts';
import type { PersonalDataKind } from '../../core/model/personal-data.ts';
import { nextWait } from '../../core/model/retry.ts';
import { failureOf, CUT } from './failure.ts';
import type { RequestFailure } from './failure.ts';
import type { Judgement } from './judge-reply.ts';
import type { RawReply } from './read-reply.ts';
import { repairOf } from './render-prompt.ts';

/** One request over the wire; throws what the client throws. */
export type SendRequest = (repair: HumanMessage[], signal: AbortSignal) => Promise<RawReply>;

export interface Question<Reply> {
  send: SendRequest;
  judge: (raw: RawReply) => Judgement<Reply>;
  /** Characters of the question, for an estimate where the server does not count. */
  characters: number;
  timeoutMs: number;
  /** Ends the question from outside: the person left, or the model was switched off. */
  signal: AbortSignal;
  clock: Clock;
}

/** What happened over all requests of one question. */
export interface Exchange<Reply> {
  answer: { value: Reply } | { reason: FallbackReason; fault: string; kinds: readonly PersonalDataKind[] };
  /** The last reply that came. */
  reply: RawReply | undefined;
  attempts: number;
  tokens: { input: number; output: number };
  tokensEstimated: boolean;
}

/** Asks, repeats what may succeed a moment later, asks for one repair, and ends within the time limit. */
export async function exchange<Reply>(question: Question<Reply>): Promise<Exchange<Reply>> {
  const deadline = AbortSignal.timeout(question.timeoutMs);
  const until = question.clock().getTime() + question.timeoutMs;
  const signal = AbortSignal.any([deadline, question.signal]);
  const done: Exchange<Reply> = {
    answer: { reason: 'aborted', fault: 'The question was stopped.', kinds: [] },
    reply: undefined,
    attempts: 0,
    tokens: { input: 0, output: 0 },
    tokensEstimated: false,
  };
  let repair: HumanMessage[] = [];
  for (const isLast of [false, true]) {
    const sent = await sendWithRetries(question, done, { repair, signal, until });
    if ('reason' in sent) {
      done.answer = { ...sent, kinds: sent.kinds ?? [], ...interruption(question.signal, deadline) };
      return done;
    }
    count(done, sent, question.characters);
    const judged = question.judge(sent);
    if ('value' in judged) {
      done.answer = judged;
      return done;
    }
    done.answer = { ...judged, kinds: [] };
    if (isLast || judged.reason === 'too_long') return done;
    repair = [new HumanMessage(repairOf(judged.fault))];
  }
  return done;
}

/** What ended it from outside, rather than what the library made of that. */
function interruption(outside: AbortSignal, deadline: AbortSignal) {
  if (outside.aborted) return { reason: 'aborted' as const, fault: 'The question was stopped.' };
  return deadline.aborted ? { reason: 'timeout' as const, fault: 'The time for the question was over.' } : {};
}

function count(done: Exchange<unknown>, { usage, text }: RawReply, characters: number): void {
  done.tokens.input += usage?.input ?? estimateTokens(characters);
  done.tokens.output += usage?.output ?? estimateTokens(text?.length ?? 0);
  done.tokensEstimated ||= usage === undefined;
}

async function sendWithRetries(
  question: Question<unknown>,
  done: Exchange<unknown>,
  request: { repair: HumanMessage[]; signal: AbortSignal; until: number },
): Promise<RawReply | RequestFailure> {
  const { signal } = request;
  for (let retries = 0; ; retries += 1) {
    const sent = await sendOnce(question, done, request);
    if (!('reason' in sent)) return sent;
    const remainingMs = request.until - question.clock().getTime();
    const wait =
      sent.transient && !signal.aborted
        ? nextWait({ retries, retryAfterMs: sent.retryAfterMs, remainingMs, chance: Math.random() })
        : undefined;
    if (wait === undefined) return sent;
    await delay(wait, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return sent;
  }
}

async function sendOnce(
  { send, clock }: Question<unknown>,
  done: Exchange<unknown>,
  { repair, signal }: { repair: HumanMessage[]; signal: AbortSignal },
): Promise<RawReply | RequestFailure> {
  try {
    signal.throwIfAborted();
    done.attempts += 1;
    const raw = await send(repair, signal);
    done.reply = raw;
    return raw.cut ? CUT : raw;
  } catch (error) {
    const failure = failureOf(error, clock());
    // What was stopped at the door never left.
    if (failure.reason === 'personal_data') done.attempts -= 1;
    return failure;
  }
}
