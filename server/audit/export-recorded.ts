import type { Actor } from '../../core/access/actor.ts';
import type { ChangeDeps } from './change-deps.ts';
import type { CheckpointDeps } from './checkpoint/sign-checkpoint.ts';
import { exportLog } from './export-log.ts';
import { lastPosition } from './log-rows.ts';
import { placeEntries } from './place-entries.ts';
import { recordRead } from './record-read.ts';

/** The export of the log, after its own entry has its place: the export is the first that shows itself. */
export async function exportRecorded(
  deps: ChangeDeps & CheckpointDeps,
  actor: Actor,
): Promise<AsyncGenerator<Uint8Array>> {
  await recordRead(
    deps,
    actor,
    () => lastPosition(deps.database),
    (last) => ({
      type: 'log.exported',
      subject: { type: 'log', id: 'audit' },
      details: { entries: last + 1 },
    }),
  );
  while ((await placeEntries(deps.database)) > 0) continue;
  return exportLog(deps);
}
