import type { Actor } from '../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../core/access/policy.ts';
import { CodedError } from '../../core/errors.ts';
import type { AuditEntryDraft } from '../../core/audit/entry.ts';
import { versionKey } from '../../core/library/version-key.ts';
import { mutate } from '../audit/mutate.ts';
import { renderAssembly } from '../release/render-assembly.ts';
import type { AssemblyDeps } from './assembly-deps.ts';
import { modelUse } from './model-use.ts';
import { proposeContent } from './propose-assembly.ts';
import type { OnStep, Proposed, ProposalRequest } from './propose-assembly.ts';
import { recordCheck } from './record-check.ts';
import type { RecordedReport } from './record-check.ts';
import { recordGaps } from './record-gaps.ts';
import { findAssembly, insertAssembly } from './stored-assembly.ts';
import type { AssemblyDraft, StoredAssembly } from './stored-assembly.ts';

export interface Drafted {
  assembly: StoredAssembly;
  report: RecordedReport;
}

/**
 * Proposes an email and stores it as a draft with its gaps and check report; all that is stored is one transaction.
 * Never inside a transaction where a model is configured: it is asked first.
 */
export async function draftAssembly(
  deps: AssemblyDeps,
  actor: Actor,
  request: ProposalRequest & { id?: string },
  onStep?: OnStep,
): Promise<Drafted> {
  // The email tools load in their own thread while modules are chosen.
  deps.auditor.warm();
  const proposed = await proposeContent(deps, request, onStep, modelUse(deps, { actor }));
  return storeDraft(deps, actor, proposed, { id: request.id ?? deps.newId(), brief: request.brief });
}

/** Stores a proposed content as the first revision of a new assembly, and judges it. */
export async function storeDraft(
  deps: AssemblyDeps,
  actor: Actor,
  { content, proposal }: Proposed,
  named: { id: string; brief: string },
): Promise<Drafted> {
  const { contentHash } = await renderAssembly(deps.database, deps.view, content);
  return deps.database.transaction(async () => {
    await storeFirstRevision(deps, actor, { ...named, content, contentHash, proposal });
    const report = await recordCheck(deps, actor, named.id);
    const assembly = await findAssembly(deps.database, named.id);
    if (!assembly) throw new CodedError('internal', 'The draft that was just written cannot be read.');
    return { assembly, report };
  });
}

/** Stores a content with its record as a new assembly, not yet judged. */
export async function storeFirstRevision(
  deps: AssemblyDeps,
  actor: Actor,
  draft: AssemblyDraft,
): Promise<void> {
  const { id, content, contentHash, proposal } = draft;
  const { market } = content.context;
  await mutate(deps, {
    actor,
    policy: and(holds('assembly.write'), inMarketScope),
    load: async () => ({ market }),
    change: async () => {
      await insertAssembly(deps.database, draft, actor.id, deps.clock());
      const drafted: AuditEntryDraft = {
        type: 'assembly.drafted',
        subject: { type: 'assembly', id, revision: 1 },
        market,
        contentHash,
        details: {
          engine: proposal.engine.name,
          template: content.template.id,
          modules: proposal.suggestions.map(({ moduleId, version }) => versionKey(moduleId, version)),
        },
      };
      return { result: undefined, entries: [drafted, ...(await recordGaps(deps, id, content, proposal))] };
    },
  });
}
