import { SYSTEM } from '../../core/access/actor.ts';
import type { ModelCallRecord } from '../../core/model/call-record.ts';
import type { ChangeDeps } from '../../server/audit/change-deps.ts';
import { recordCall } from '../../server/model/record-call.ts';
import { sha256Hex } from '../../server/sha256.ts';

const REPLY = '{"slots":[]}';

/** Stores a question as if it had been asked, with its audit entry; nothing is sent. */
export async function storeCall(
  deps: ChangeDeps,
  given: Partial<ModelCallRecord> = {},
): Promise<ModelCallRecord> {
  const call: ModelCallRecord = {
    callId: deps.newId(),
    askedAt: deps.clock().toISOString(),
    team: 'DE',
    subject: null,
    promptVersion: 'choose-modules@1',
    variablesDigest: sha256Hex('{}'),
    offered: ['M-1@1'],
    reply: REPLY,
    replyDigest: sha256Hex(REPLY),
    model: 'test-model',
    answeredBy: 'test-model-2026-01-01',
    settings: '{"replyForm":"tools"}',
    attempts: 1,
    inputTokens: 900,
    outputTokens: 100,
    tokensEstimated: false,
    costMicros: 2_000,
    durationMs: 400,
    outcome: 'answered',
    fallbackReason: null,
    fault: null,
    ...given,
  };
  const reservation = { team: call.team, month: call.askedAt.slice(0, 7), tokens: 0, micros: 0 };
  await deps.database.query('INSERT INTO model_spend (team, month) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    reservation.team,
    reservation.month,
  ]);
  const kinds = call.fallbackReason === 'personal_data' ? (['email'] as const) : [];
  return recordCall(deps, SYSTEM, call, { reservation, kinds });
}
