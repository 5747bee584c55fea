import { anyActor } from '../../core/access/policy.ts';
import type { Actor } from '../../core/access/actor.ts';
import { modelCallRecordSchema } from '../../core/model/call-record.ts';
import type { ModelCallRecord } from '../../core/model/call-record.ts';
import type { PersonalDataKind } from '../../core/model/personal-data.ts';
import { canonicalBytes } from '../audit/canonical-bytes.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { mutate } from '../audit/mutate.ts';
import { sha256Hex } from '../sha256.ts';
import { settle } from './ledger.ts';
import type { Reservation } from './ledger.ts';

/**
 * Stores the record of a question, its cost and its audit entry, which holds the SHA-256 of the record's canonical
 * bytes. The entry names who asked; the record names nobody.
 */
export const recordCall = (
  deps: ChangeDeps,
  actor: Actor,
  call: ModelCallRecord,
  { reservation, kinds }: { reservation: Reservation; kinds: readonly PersonalDataKind[] },
): Promise<ModelCallRecord> =>
  mutate(deps, {
    actor,
    policy: anyActor,
    load: async () => modelCallRecordSchema.parse(call),
    change: async (record) => {
      const bytes = canonicalBytes(record);
      await deps.database.query(
        `INSERT INTO model_call (call_id, asked_at, team, subject_type, subject_id, prompt_version, model, outcome,
           fallback_reason, input_tokens, output_tokens, cost_micros, duration_ms, record)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        [
          record.callId,
          record.askedAt,
          record.team,
          record.subject?.type ?? null,
          record.subject?.id ?? null,
          record.promptVersion,
          record.model,
          record.outcome,
          record.fallbackReason,
          record.inputTokens,
          record.outputTokens,
          record.costMicros,
          record.durationMs,
          bytes,
        ],
      );
      await settle(deps.database, reservation, {
        calls: 1,
        tokens: { input: record.inputTokens, output: record.outputTokens },
        micros: record.costMicros,
      });
      const details = {
        prompt: record.promptVersion,
        model: record.model,
        outcome: record.outcome,
        reason: record.fallbackReason,
        recordDigest: sha256Hex(bytes),
      };
      const subject = { type: 'model_call', id: record.callId };
      return {
        result: record,
        entries:
          kinds.length > 0
            ? [{ type: 'model.call_stopped', subject, details: { ...details, kinds: [...kinds] } }]
            : [{ type: 'model.asked', subject, details }],
      };
    },
  });
