import type { Actor } from '../../core/access/actor.ts';
import { anyActor } from '../../core/access/policy.ts';
import type { FallbackReason } from '../../core/model/fallback.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { mutate } from '../audit/mutate.ts';

/** A question that never left, without its words. */
export interface NotSent {
  team: string;
  subject?: { type: string; id: string } | undefined;
  /** `embeddings` for search. */
  promptVersion: string;
  model: string;
  reason: FallbackReason;
}

/** Stores that a person's question was not sent, and why, with an audit entry that says who asked. */
export const recordNotSent = (deps: ChangeDeps, actor: Actor, attempt: NotSent): Promise<void> =>
  mutate(deps, {
    actor,
    policy: anyActor,
    load: () => Promise.resolve(attempt),
    change: async ({ promptVersion: prompt, model, reason }) => {
      const id = await storeNotSent(deps, attempt);
      const subject = { type: 'model_call', id };
      return {
        result: undefined,
        entries: [{ type: 'model.not_asked', subject, details: { prompt, model, reason } }],
      };
    },
  });

/** Stores the attempt alone: for search, which asks on behalf of nobody in particular. Returns its id. */
export async function storeNotSent(
  { database, clock, newId }: ChangeDeps,
  { team, subject, promptVersion, model, reason }: NotSent,
): Promise<string> {
  const id = newId();
  await database.query(
    `INSERT INTO model_not_sent (attempt_id, tried_at, team, subject_type, subject_id, prompt_version, model, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, clock(), team, subject?.type ?? null, subject?.id ?? null, promptVersion, model, reason],
  );
  return id;
}
