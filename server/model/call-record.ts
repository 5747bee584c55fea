import type { ModelCallRecord } from '../../core/model/call-record.ts';
import { costMicros } from '../../core/model/budget.ts';
import { canonicalBytes } from '../audit/canonical-bytes.ts';
import { sha256Hex } from '../sha256.ts';
import type { Exchange } from './exchange.ts';
import { settingsText } from './model-settings.ts';
import type { ModelSettings } from './model-settings.ts';

const LONGEST_REPLY = 16_000;

/** What was known before the question was sent. */
export type CallHead = Pick<
  ModelCallRecord,
  'callId' | 'askedAt' | 'team' | 'subject' | 'promptVersion' | 'offered'
> & {
  variables: unknown;
};

/** The record of a question that ended; `keepReply` is false for a reply that may name a person. */
export function callRecordOf(
  { variables, ...head }: CallHead,
  settings: ModelSettings,
  ended: Exchange<unknown>,
  { durationMs, keepReply }: { durationMs: number; keepReply: boolean },
): ModelCallRecord {
  const { answer, reply, tokens } = ended;
  const text = reply?.text?.toWellFormed();
  const failed = 'reason' in answer;
  return {
    ...head,
    variablesDigest: sha256Hex(canonicalBytes(variables)),
    reply: text !== undefined && keepReply ? text.slice(0, LONGEST_REPLY).toWellFormed() : null,
    replyDigest: text === undefined ? null : sha256Hex(text),
    model: settings.model,
    answeredBy: reply?.answeredBy?.slice(0, 200) ?? null,
    settings: settingsText(settings),
    attempts: ended.attempts,
    inputTokens: tokens.input,
    outputTokens: tokens.output,
    tokensEstimated: ended.tokensEstimated,
    costMicros: costMicros(tokens, settings.prices),
    durationMs,
    outcome: failed ? 'fallback' : 'answered',
    fallbackReason: failed ? answer.reason : null,
    fault: failed ? answer.fault : null,
  };
}
