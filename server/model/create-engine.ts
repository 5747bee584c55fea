import type { Breaker, BreakerReport } from '../../core/model/breaker.ts';
import { costMicros, estimateTokens, teamOf } from '../../core/model/budget.ts';
import type { Used } from '../../core/model/budget.ts';
import type { FallbackReason } from '../../core/model/fallback.ts';
import type { Prompt } from '../../prompts/define-prompt.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { callRecordOf } from './call-record.ts';
import { createSender } from './create-sender.ts';
import { exchange } from './exchange.ts';
import type { Exchange } from './exchange.ts';
import { createGate } from './gate.ts';
import { judgeReply } from './judge-reply.ts';
import type { Judgement } from './judge-reply.ts';
import type { AskOptions, ModelAnswer, ModelEngine } from './model-engine.ts';
import type { ModelSettings } from './model-settings.ts';
import { switchState } from './model-switch.ts';
import { createOutgoingGuard } from './outgoing-guard.ts';
import { loadPrompts } from './prompt-files.ts';
import type { LoadedPrompt } from './prompt-files.ts';
import type { RawReply } from './read-reply.ts';
import { recordCall } from './record-call.ts';
import { recordNotSent } from './record-not-sent.ts';
import { dataOf } from './render-prompt.ts';

/** The engine with what the administration needs of it. */
export interface RunningModel extends ModelEngine {
  readonly settings: ModelSettings;
  readonly prompts: ReadonlyMap<string, LoadedPrompt>;
  breaker(): Breaker;
  /** Ends every question of this process that is under way. */
  stopAll(): void;
}

/** One question and at most one repair are sent; both may cost their most. */
const SENDINGS = 2;

/** Builds the engine over a configured server. Nothing is sent before somebody asks. */
export function createModelEngine(
  deps: ChangeDeps,
  settings: ModelSettings,
  prompts: ReadonlyMap<string, LoadedPrompt> = loadPrompts(),
): RunningModel {
  const gate = createGate(deps, settings);
  const guard = createOutgoingGuard(deps.database);
  const send = createSender(settings, guard);
  let stop = new AbortController();

  const mostOf = (characters: number): Used => {
    const tokens = {
      input: estimateTokens(characters) * SENDINGS,
      output: settings.maxOutputTokens * SENDINGS,
    };
    return { tokens: tokens.input + tokens.output, micros: costMicros(tokens, settings.prices) };
  };

  async function ask<Variables, Reply>(
    prompt: Prompt<Variables, Reply>,
    given: Variables,
    options: AskOptions<Reply>,
  ): Promise<ModelAnswer<Reply>> {
    if (deps.database.isInTransaction()) throw new Error('A model must not be asked inside a transaction.');
    const variables = prompt.variables.parse(given);
    const loaded = prompts.get(prompt.version);
    // Whoever left takes the question back: that is no attempt.
    if (options.signal?.aborted) return { outcome: 'fallback', reason: 'aborted' };
    const team = teamOf(options.actor);
    const notSent = async (reason: FallbackReason): Promise<ModelAnswer<Reply>> => {
      const { actor, subject } = options;
      await recordNotSent(deps, actor, {
        promptVersion: prompt.version,
        model: settings.model,
        team,
        subject,
        reason,
      });
      return { outcome: 'fallback', reason };
    };
    if (!loaded?.usable) return notSent('prompt_not_evaluated');
    const data = dataOf(variables);
    const characters = loaded.instructions.length + data.length;
    await guard.refresh();
    const reservation = await gate.enter({ pacedBy: options.actor.id, team }, mostOf(characters));
    if (typeof reservation === 'string') return notSent(reservation);
    const askedAt = deps.clock();
    const judge = (raw: RawReply): Judgement<Reply> =>
      raw.text !== undefined && guard.check(raw.text).length > 0
        ? { reason: 'invalid_reply', fault: 'The answer may name a person.' }
        : judgeReply(prompt, variables, raw, options.judge);
    const signal = AbortSignal.any(options.signal ? [stop.signal, options.signal] : [stop.signal]);
    const sending = send(loaded, data);
    let ended: Exchange<Reply> | undefined;
    try {
      ended = await exchange({
        send: sending,
        judge,
        characters,
        timeoutMs: settings.timeoutMs,
        signal,
        clock: deps.clock,
      });
    } finally {
      gate.leave(reportOf(ended));
    }
    if ((await switchState(deps.database)) === 'off')
      ended.answer = { reason: 'switched_off', fault: 'The model was switched off.', kinds: [] };
    const { answer, reply } = ended;
    const call = await recordCall(
      deps,
      options.actor,
      callRecordOf(
        {
          callId: deps.newId(),
          askedAt: askedAt.toISOString(),
          team,
          subject: options.subject ?? null,
          promptVersion: prompt.version,
          offered: [...(options.offered ?? prompt.offered(variables))],
          variables,
        },
        settings,
        ended,
        {
          durationMs: deps.clock().getTime() - askedAt.getTime(),
          keepReply: guard.check(reply?.text ?? '').length === 0,
        },
      ),
      { reservation, kinds: 'kinds' in answer ? answer.kinds : [] },
    );
    return 'value' in answer
      ? { outcome: 'answered', value: answer.value, call }
      : { outcome: 'fallback', reason: answer.reason, call };
  }

  return {
    name: settings.model,
    settings,
    prompts,
    ask,
    unavailable: (actor) => gate.unavailable(actor && teamOf(actor)),
    breaker: () => gate.breaker(),
    stopAll() {
      stop.abort();
      stop = new AbortController();
    },
  };
}

const FAILURES: ReadonlySet<FallbackReason> = new Set(['timeout', 'unreachable', 'rate_limited', 'too_long']);

/** What the breaker learns: a bad reply came from a server that works. */
function reportOf(ended: Exchange<unknown> | undefined): BreakerReport {
  if (!ended) return 'unknown';
  if ('value' in ended.answer) return 'answered';
  const { reason } = ended.answer;
  if (FAILURES.has(reason)) return 'failed';
  return reason === 'aborted' || reason === 'personal_data' ? 'unknown' : 'answered';
}
