import type { CheckReport } from '../../../core/assembly/checks.ts';
import { decideExport } from '../../../core/review/decisions.ts';
import type { AssemblyStatus } from '../../../core/review/transitions.ts';
import type { AssemblyUnderReview } from '../../review/load-review-facts.ts';
import { type HashedRendering, renderAssembly } from '../render-assembly.ts';
import type { SendDeps } from './send-deps.ts';

/** An approved assembly that may leave now. */
export interface Sendable {
  hashed: HashedRendering;
  /** State after the first release. */
  status: AssemblyStatus;
}

/**
 * Renders and judges an assembly by everything that an export asks: state, three signatures over exactly this content,
 * the same hash made again from the library, no rule that stops it.
 *
 * @param report of a check that was just run and kept; without it one is run and not kept
 * @throws CodedError not_permitted_in_state, content_changed, blocked_by_guardrails, and those of `renderAssembly`
 */
export async function findSendable(
  deps: SendDeps,
  assembly: AssemblyUnderReview,
  report?: CheckReport,
): Promise<Sendable> {
  const hashed = await renderAssembly(deps.database, deps.view, assembly.content);
  const judged = report ?? (await deps.judgeAssembly(assembly.id));
  return { hashed, status: decideExport(assembly, hashed.contentHash, judged) };
}
