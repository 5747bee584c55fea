import type { Actor } from '../../core/access/actor.ts';
import { notFound } from '../../core/access/policy.ts';
import type { AuditEntryDraft } from '../../core/audit/entry.ts';
import type { AuditEventType } from '../../core/audit/events.ts';
import * as contract from '../../core/contract/audit.ts';
import type { Verification } from '../../core/contract/audit.ts';
import { reply } from '../http/reply.ts';
import type { StreamBody } from '../http/reply.ts';
import { route, whoHolds } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import { loadAnchors } from './anchor-file.ts';
import type { ChangeDeps } from './change-deps.ts';
import { signCheckpoint } from './checkpoint/sign-checkpoint.ts';
import type { CheckpointDeps } from './checkpoint/sign-checkpoint.ts';
import { exportRecorded } from './export-recorded.ts';
import { getEntry } from './get-entry.ts';
import { getEntryProof } from './get-entry-proof.ts';
import { listEntries } from './list-entries.ts';
import { recordRead } from './record-read.ts';
import { tamperWithCopy } from './tamper-with-copy.ts';
import { readAnchors } from './verify/anchors.ts';
import type { VerifyOptions } from './verify/verify-source.ts';
import { verifyLog } from './verify-log.ts';

export interface AuditDeps extends ChangeDeps, CheckpointDeps {
  /** Whether the log may be copied and damaged to show what verification finds; never in production. */
  demonstration: boolean;
  /** Where checkpoints are kept outside; `undefined` when they are not. */
  anchorFile: string | undefined;
}

/** Records that somebody looks into the log, before the looking begins. */
const recordRequest = (
  deps: ChangeDeps,
  actor: Actor,
  type: AuditEventType,
  details: NonNullable<AuditEntryDraft['details']>,
): Promise<void> =>
  recordRead(
    deps,
    actor,
    async () => undefined,
    () => ({ type, subject: { type: 'log', id: 'audit' }, details }),
  );

/** An answer that streams the progress of a verification, then its result. */
const verifying = (verify: (options: VerifyOptions) => Promise<Verification>) =>
  reply(200, (async (send, signal) => {
    const onProgress = (checked: number, total: number): Promise<void> =>
      send('progress', { checked, total });
    await send('result', await verify({ onProgress, signal }));
  }) satisfies StreamBody);

/** Reading, verifying and exporting the log. */
export const auditRoutes = (deps: AuditDeps): Route[] => [
  route(contract.listEntries, whoHolds('audit.read'), async ({ actor, query }) =>
    reply(200, await listEntries(deps.database, actor, query)),
  ),
  route(contract.getEntry, whoHolds('audit.read'), async ({ actor, params }) =>
    reply(200, await getEntry(deps.database, actor, params.id)),
  ),
  route(contract.getEntryProof, whoHolds('audit.read'), async ({ actor, params }) =>
    reply(200, { proof: await getEntryProof(deps, actor, params.id) }),
  ),
  route(contract.getCheckpoint, whoHolds('audit.read_all'), async () => {
    const checkpoint = await signCheckpoint(deps);
    if (!checkpoint) return reply(200, { checkpoint: null });
    const { size, note, signedAt } = checkpoint;
    const { verifierKey } = deps.signer();
    return reply(200, { checkpoint: { size, note, signedAt: signedAt.toISOString(), verifierKey } });
  }),
  route(contract.verifyLog, whoHolds('audit.read_all'), async () => {
    const { keys } = deps.signer();
    const anchors = deps.anchorFile === undefined ? [] : await loadAnchors(deps.anchorFile, keys);
    return verifying((options) => verifyLog(deps.database, { ...options, keys, anchors }));
  }),
  route(contract.verifyAgainstAnchors, whoHolds('audit.read_all'), async ({ actor, body }) => {
    const { keys } = deps.signer();
    const anchors = readAnchors(body.anchors, keys);
    await recordRequest(deps, actor, 'log.compared', { anchors: anchors.length });
    return verifying((options) => verifyLog(deps.database, { ...options, keys, anchors }));
  }),
  route(contract.tamperWithCopy, whoHolds('audit.read_all'), async ({ actor, body }) => {
    if (!deps.demonstration) throw notFound();
    const { keys } = deps.signer();
    const anchors = body.anchors === undefined ? [] : readAnchors(body.anchors, keys);
    const { damage, position } = body;
    await recordRequest(deps, actor, 'log.copy_damaged', { damage, position });
    return verifying((options) => tamperWithCopy(deps.database, body, { ...options, keys, anchors }));
  }),
  route(contract.exportLog, whoHolds('audit.read_all'), async ({ actor }) =>
    reply(200, {
      bytes: await exportRecorded(deps, actor),
      contentType: 'application/jsonl; charset=utf-8',
      fileName: 'audit-log.jsonl',
    }),
  ),
];
