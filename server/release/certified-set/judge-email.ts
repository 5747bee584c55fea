import { allFills, type AssemblyContent } from '../../../core/assembly/assembly.ts';
import { overallVerdict, type RuleResult } from '../../../core/assembly/checks.ts';
import { calendarDateIn } from '../../../core/clock.ts';
import { markersOf } from '../../../core/library/markup.ts';
import { versionKey } from '../../../core/library/version-key.ts';
import { timeZoneOf } from '../../../core/library/vocabulary/markets.ts';
import type { Rule } from '../../../guardrails/define-rule.ts';
import type { Facts, GatheredFact } from '../../../guardrails/facts.ts';
import { packOf } from '../../../guardrails/packs.ts';
import { RULES } from '../../../guardrails/rules.ts';
import { runRules } from '../../../guardrails/run-rules.ts';
import type { JudgeDeps } from '../../assembly/assembly-deps.ts';
import { deliveryOf } from '../../assembly/audit-email/gather-email-facts.ts';
import { contentHash } from '../content-hash.ts';
import { renderEmail } from '../render-email.ts';
import type { CampaignLibrary } from './load-campaign-library.ts';

/** Facts of a stored assembly, which an email that was only listed does not have yet. */
const OF_RECORDS: readonly GatheredFact[] = ['audit', 'signatures'];
const needsAny = (rule: Rule, facts: readonly GatheredFact[]): boolean =>
  rule.needs.some((need) => facts.includes(need));

/** Rules about records: they judge each email when it is drafted, submitted and released, never here. */
export const RULES_AT_RELEASE: readonly Rule[] = RULES.filter((rule) => needsAny(rule, OF_RECORDS));
/** Every other rule judges each listed email. */
const RULES_HERE: readonly Rule[] = RULES.filter((rule) => !RULES_AT_RELEASE.includes(rule));
/** Rules that do not wait for the slow tools. */
const QUICK_RULES = RULES_HERE.filter((rule) => !needsAny(rule, ['structure', 'emailAudit']));

export interface JudgedEmail {
  /** As people would sign it: equal to that of an assembly with this content. */
  contentHash: string;
  permitted: boolean;
  /** Rules that stop it; without the slow ones where a quick one did already. */
  blockedBy: string[];
  /** Rules that warn of it. */
  warnings: string[];
}

const stops = ({ verdict, severity }: RuleResult): boolean =>
  verdict === 'block' || verdict === 'error' || (verdict === 'not_run' && severity === 'block');

/** Renders and judges one email from what was read; nothing that was not judged counts as permitted. */
export async function judgeEmail(
  deps: Pick<JudgeDeps, 'clock' | 'view' | 'auditor' | 'linkHosts'>,
  library: CampaignLibrary,
  content: AssemblyContent,
): Promise<JudgedEmail> {
  const { render, template } = library;
  const { references, claims, visuals } = render;
  const rendered = await renderEmail({ template, content, references, claims, visuals, view: deps.view });
  const used = new Set(allFills(content).map((fill) => versionKey(fill.moduleId, fill.version)));
  const modules = render.modules.filter(({ id, version }) => used.has(versionKey(id, version)));
  const hash = contentHash({ content, rendered, modules, template: render.templateItem });
  const facts: Facts = {
    content,
    contentHash: hash,
    today: calendarDateIn(deps.clock(), timeZoneOf(content.context.market)),
    ...libraryFactsOf(library, content, used),
    pack: packOf(content.context.market),
    product: library.products.get(content.context.market),
    rendered,
    referenceList: rendered.references,
    // A campaign is a person's plan: no engine suggested or wrote anything.
    engineRecord: null,
    delivery: deliveryOf(deps.view.unsubscribeUrl, deps.linkHosts),
    templateRecord: library.templateRecord,
  };
  const quick = runRules(facts, QUICK_RULES);
  const results = quick.some(stops)
    ? quick
    : runRules({ ...facts, ...(await deps.auditor.audit(rendered.html)) }, RULES_HERE);
  const blockedBy = results.filter(stops).map(({ ruleId }) => ruleId);
  return {
    contentHash: hash,
    permitted: overallVerdict(results) !== 'block',
    blockedBy,
    warnings: results
      .filter((result) => result.verdict !== 'pass' && !stops(result))
      .map(({ ruleId }) => ruleId),
  };
}

/** Of everything that was read, what this email uses: as much as `loadLibraryFacts` would read for it alone. */
function libraryFactsOf(
  { facts }: CampaignLibrary,
  content: AssemblyContent,
  used: ReadonlySet<string>,
): CampaignLibrary['facts'] {
  const modules = new Map([...facts.modules].filter(([key]) => used.has(key)));
  const claimIds = new Set([...modules.values()].flatMap((module) => module.claims));
  const claims = new Map([...facts.claims].filter(([id]) => claimIds.has(id)));
  const referenceIds = new Set([
    ...[...claims.values()].flatMap((claim) => claim.references.map(({ reference }) => reference)),
    ...allFills(content).flatMap((fill) => markersOf(fill.text)),
  ]);
  const references = new Map([...facts.references].filter(([id]) => referenceIds.has(id)));
  return { template: facts.template, modules, claims, references, visuals: facts.visuals };
}
