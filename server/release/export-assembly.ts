import type { Actor } from '../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../core/access/policy.ts';
import type { AuditEntryDraft } from '../../core/audit/entry.ts';
import { type ExportFormat, FILE_FORMS, fileNameOf } from '../../core/release/formats.ts';
import { decideExport } from '../../core/review/decisions.ts';
import { nextStatus } from '../../core/review/transitions.ts';
import { mutate } from '../audit/mutate.ts';
import { type AssemblyUnderReview, lockForReview } from '../review/load-review-facts.ts';
import { moveAssembly } from '../review/move-assembly.ts';
import { sha256Hex } from '../sha256.ts';
import { coverLog } from './evidence/load-log-part.ts';
import { makeEvidence } from './evidence/make-evidence.ts';
import { makeForm } from './make-form.ts';
import { makeSalesforceForm } from './make-salesforce.ts';
import type { ReleaseDeps } from './release-deps.ts';
import { renderAssembly } from './render-assembly.ts';
import { findRelease, type StoredRelease, storeRelease } from './stored-release.ts';
import { makeVeevaForm } from './veeva/make-package.ts';

export interface ExportedFile {
  fileName: string;
  mediaType: string;
  format: ExportFormat;
  contentHash: string;
  sha256: string;
  bytes: Buffer;
}

/**
 * Exports an approved assembly in one form and keeps the bytes; the first export releases it. A form that was exported
 * before is given out again byte for byte. The checks run again, because something may have been withdrawn since.
 *
 * @throws CodedError not_permitted_in_state, content_changed, blocked_by_guardrails, conflict (evidence that would not
 * verify, files that Veeva would not take), and those of `mutate`
 */
export async function exportAssembly(
  deps: ReleaseDeps,
  actor: Actor,
  request: { assemblyId: string; format: ExportFormat },
): Promise<ExportedFile> {
  const { format } = request;
  // Before the transaction: the entries that a pack proves must be saved, and nothing may wait for its lock on the log.
  const checkpoint = format === 'evidence' ? await coverLog(deps) : undefined;
  return mutate(deps, {
    actor,
    policy: and(holds('assembly.export'), inMarketScope),
    load: () => lockForReview(deps.database, request.assemblyId),
    change: async (assembly) => {
      nextStatus('export', assembly.status);
      const hashed = await renderAssembly(deps.database, deps.view, assembly.content);
      const report = await deps.checkAssembly(actor, assembly.id);
      const status = decideExport(assembly, hashed.contentHash, report);
      const makeBytes = async (): Promise<Buffer> => {
        if (format === 'evidence') return makeEvidence(deps, actor, { assembly, hashed, report, checkpoint });
        if (format === 'salesforce') return makeSalesforceForm(hashed.rendered, assembly.content);
        if (format === 'veeva') return makeVeevaForm(deps.view, assembly, hashed);
        return makeForm(deps, assembly, hashed, format);
      };
      const stored =
        (await findRelease(deps.database, assembly.id, assembly.contentHash, format)) ??
        (await keepForm(deps, actor, assembly, format, await makeBytes()));
      const released = assembly.status !== status;
      if (released) await moveAssembly(deps, assembly, status);
      const { contentHash } = assembly;
      return {
        result: {
          fileName: fileNameOf(assembly.id, contentHash, format),
          mediaType: FILE_FORMS[format].mediaType,
          format,
          contentHash,
          ...stored,
        },
        entries: entriesFor(assembly, format, stored.sha256, released),
      };
    },
  });
}

async function keepForm(
  deps: ReleaseDeps,
  actor: Actor,
  assembly: AssemblyUnderReview,
  format: ExportFormat,
  bytes: Buffer,
): Promise<StoredRelease> {
  const release = { bytes, sha256: sha256Hex(bytes) };
  await storeRelease(
    deps,
    actor.id,
    { assemblyId: assembly.id, contentHash: assembly.contentHash, format },
    release,
  );
  return release;
}

function entriesFor(
  assembly: AssemblyUnderReview,
  format: ExportFormat,
  sha256: string,
  released: boolean,
): AuditEntryDraft[] {
  const about = {
    subject: { type: 'assembly', id: assembly.id, revision: assembly.revision + (released ? 1 : 0) },
    market: assembly.market,
    contentHash: assembly.contentHash,
  };
  const exported: AuditEntryDraft = { type: 'assembly.exported', ...about, details: { format, sha256 } };
  return released ? [exported, { type: 'assembly.released', ...about, details: {} }] : [exported];
}
