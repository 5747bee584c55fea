import type { Actor } from '../../core/access/actor.ts';
import type { AuditEntryDraft } from '../../core/audit/entry.ts';
import { appendEntry } from './append-entry.ts';
import type { ChangeDeps } from './change-deps.ts';

/**
 * Reads and records in one transaction that it was read: what cannot be recorded is not shown. For personal data and
 * for exports; one entry for each request, with what was asked for and how much was given, never with the data.
 */
export function recordRead<Result>(
  deps: ChangeDeps,
  actor: Actor,
  read: () => Promise<Result>,
  entryOf: (result: Result) => AuditEntryDraft,
): Promise<Result> {
  return deps.database.transaction(async () => {
    const result = await read();
    await appendEntry(deps, actor, entryOf(result));
    return result;
  });
}
