import type { AssemblyContent } from '../../core/assembly/assembly.ts';
import { allFills } from '../../core/assembly/assembly.ts';
import type { CheckReport } from '../../core/assembly/checks.ts';
import { numberReferences } from '../../core/assembly/reference-list.ts';
import type { NumberedReference } from '../../core/assembly/reference-list.ts';
import { isCodedError } from '../../core/errors.ts';
import { checkAssembly } from '../../guardrails/check-assembly.ts';
import type { Facts } from '../../guardrails/facts.ts';
import { packOf } from '../../guardrails/packs.ts';
import { ruleSetOf } from '../../guardrails/rule-set.ts';
import { RULES } from '../../guardrails/rules.ts';
import { canonicalBytes } from '../audit/canonical-bytes.ts';
import { renderAssembly } from '../release/render-assembly.ts';
import type { RenderedAssembly } from '../release/render-email.ts';
import { sha256Hex } from '../sha256.ts';
import type { JudgeDeps as AssemblyJudgeDeps } from './assembly-deps.ts';
import { gatherEmailFacts } from './audit-email/gather-email-facts.ts';
import { loadFacts } from './load-facts.ts';
import type { StoredAssembly } from './stored-assembly.ts';

export interface Judged {
  report: CheckReport;
  /** SHA-256 over every rule id@version and the market pack that judged. */
  ruleSet: string;
}

type JudgeDeps = Pick<AssemblyJudgeDeps, 'database' | 'view' | 'clock' | 'auditor' | 'linkHosts'>;

export interface JudgeOptions {
  /** Id under which the assembly is stored in this library, if it is. */
  assemblyId?: string | undefined;
  /** Reference list that came with the content; without it, the one that rendering assembles. */
  referenceList?: readonly NumberedReference[] | undefined;
}

/** Renders a content and judges it by every rule; a content that cannot be rendered is judged without its rendering. */
export async function judgeContent(
  deps: JudgeDeps,
  content: AssemblyContent,
  options: JudgeOptions = {},
): Promise<Judged> {
  const ruleSet = sha256Hex(canonicalBytes(ruleSetOf(RULES, packOf(content.context.market))));
  return { report: checkAssembly(await gatherFacts(deps, content, options)), ruleSet };
}

/** Everything that the rules judge about a content, its rendering included where it can be rendered. */
export async function gatherFacts(
  deps: JudgeDeps,
  content: AssemblyContent,
  options: JudgeOptions = {},
): Promise<Facts> {
  const { rendered, contentHash } = await renderOrHash(deps, content);
  const facts = await loadFacts(deps.database, content, {
    contentHash,
    now: deps.clock(),
    assemblyId: options.assemblyId,
    rendered,
    referenceList: options.referenceList ?? rendered?.references ?? numberReferences(allFills(content)),
  });
  return rendered ? { ...facts, ...(await gatherEmailFacts(deps, content, rendered.html)) } : facts;
}

/** Judges a stored assembly as it stands. */
export const judgeStored = (deps: JudgeDeps, { id, content }: StoredAssembly): Promise<Judged> =>
  judgeContent(deps, content, { assemblyId: id });

/** Renders a content; one that its template cannot render still has a hash, over the content alone. */
export async function renderOrHash(
  deps: JudgeDeps,
  content: AssemblyContent,
): Promise<{ rendered: RenderedAssembly | undefined; contentHash: string }> {
  try {
    return await renderAssembly(deps.database, deps.view, content);
  } catch (error) {
    // An unknown or broken template is for the rules to report (APP-001, EMAIL-001), not a failure of the check.
    if (!isCodedError(error) || !['not_found', 'invalid_request'].includes(error.code)) throw error;
    return { rendered: undefined, contentHash: sha256Hex(canonicalBytes({ content })) };
  }
}
