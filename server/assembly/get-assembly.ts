import type { Actor } from '../../core/access/actor.ts';
import { and, authorise, holds, inMarketScope, notFound } from '../../core/access/policy.ts';
import type { AssemblyView } from '../../core/contract/assembly.ts';
import { CodedError } from '../../core/errors.ts';
import type { JudgeDeps } from './assembly-deps.ts';
import { judgeStored } from './judge-content.ts';
import { findTemplate } from './load-templates.ts';
import { latestReport } from './latest-report.ts';
import type { RecordedReport } from './record-check.ts';
import { findAssembly } from './stored-assembly.ts';
import type { StoredAssembly } from './stored-assembly.ts';
import { viewAssembly } from './view-assembly.ts';

/** Reads an assembly that the actor may see; what does not exist and what lies in another market answer alike. */
export async function readAssembly(deps: JudgeDeps, actor: Actor, id: string): Promise<StoredAssembly> {
  const assembly = await findAssembly(deps.database, id);
  if (!assembly) throw notFound();
  authorise(actor, and(inMarketScope, holds('assembly.read')), assembly);
  return assembly;
}

/** The assembly with its latest report; a report over an earlier content is replaced by a fresh judgement. */
export async function getAssembly(deps: JudgeDeps, actor: Actor, id: string): Promise<AssemblyView> {
  const assembly = await readAssembly(deps, actor, id);
  const latest = await latestReport(deps.database, id);
  const report =
    latest?.contentHash === assembly.contentHash ? latest : (await judgeStored(deps, assembly)).report;
  return viewOf(deps, assembly, report);
}

/** The view of an assembly with a report at hand. */
export async function viewOf(
  deps: JudgeDeps,
  assembly: StoredAssembly,
  { verdict, contentHash, packVersion, results }: Omit<RecordedReport, 'reportId'>,
): Promise<AssemblyView> {
  const { id, version } = assembly.content.template;
  const template = await findTemplate(deps.database, id, version);
  if (!template)
    throw new CodedError('not_found', `The library no longer has template ${id} in version ${version}.`);
  return viewAssembly(deps.database, assembly, template.template, {
    verdict,
    contentHash,
    packVersion,
    results,
  });
}
