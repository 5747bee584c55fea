import type { Finding } from '../../core/assembly/checks.ts';
import type { Claim } from '../../core/library/content.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import { analyseText, type TextAnalysis } from '../text/analyse-text.ts';
import { MEASURED_KINDS } from '../text/quantity.ts';
import type { Quantity } from '../text/quantity.ts';
import { replacements, statedBy } from '../text/stated-quantities.ts';
import type { UsedModule } from '../used.ts';
import { approvedText, usedModules } from '../used.ts';

/**
 * One wrong digit turns a true claim into a false one. A measured number must stand in a claim of the module; a module
 * without claims, and any other number, is held against the module's approved words too.
 */
export default defineRule({
  id: 'REF-005',
  version: 3,
  severity: 'block',
  source: 'ABPI Code 2024 cl. 6.1 and 14.1 (accurate, capable of substantiation); 21 CFR 202.1(e)(6)',
  summary: 'Every number, comparison and population in a slot is stated by the claims of its module.',
  needs: [],
  check: (facts) => usedModules(facts).flatMap((used) => findingsOf(facts, used)),
});

function findingsOf(facts: Facts, { fill, module }: UsedModule): Finding[] {
  const approvedWords = approvedText(module, fill.language);
  const approved = approvedWords === undefined ? undefined : analyseText(approvedWords, fill.language);
  const isVerbatim = approved !== undefined && fill.text === approvedWords;
  const text = isVerbatim ? approved : analyseText(fill.text, fill.language);
  const known = module.claims.flatMap((id) => facts.claims.get(id) ?? []);
  const claims = known.flatMap((claim) => claimAnalyses(claim, fill.language));
  const byClaims = statedBy(claims, text);
  const byApproved = approved && statedBy([approved], text);
  const replacing = isVerbatim || !approved ? undefined : replacements(text.quantities, approved.quantities);
  const wrong = text.quantities.flatMap((quantity) => {
    const mayBeApproved = known.length === 0 || !MEASURED_KINDS.has(quantity.kind);
    const isStated = byClaims.has(quantity) || (mayBeApproved && byApproved?.has(quantity) === true);
    if (isStated && !replacing?.has(quantity)) return [];
    return numberFinding(fill, quantity, isStated);
  });
  return isVerbatim
    ? wrong
    : [...wrong, ...wordFindings(fill, text, approved ? [approved, ...claims] : claims)];
}

const numberFinding = (fill: UsedModule['fill'], { kind, span }: Quantity, isStated: boolean): Finding =>
  finding(
    isStated
      ? `This ${kind} stands in place of another one of the approved text.`
      : `No claim of this module states this ${kind}.`,
    {
      slotId: fill.slotId,
      span,
      evidence: fill.text.slice(span.start, span.end),
      fix: 'Restore the approved number, or link the claim that states it.',
    },
  );

/** Comparisons (`less than`, `up to`) and populations that an edit brought in. */
function wordFindings(
  fill: UsedModule['fill'],
  text: TextAnalysis,
  backing: readonly TextAnalysis[],
): Finding[] {
  const stated = new Set(
    backing.flatMap(({ meanings }) => meanings.map(({ kind, meaning }) => `${kind} ${meaning}`)),
  );
  return text.meanings
    .filter(
      ({ kind, scope }) => scope === 'every language' && (kind === 'comparison' || kind === 'population'),
    )
    .filter(({ kind, meaning }) => !stated.has(`${kind} ${meaning}`))
    .map(({ kind, span }) =>
      finding(`No claim of this module states this ${kind}.`, {
        slotId: fill.slotId,
        span,
        evidence: fill.text.slice(span.start, span.end),
        fix: 'Restore the approved words, or link the claim that states it.',
      }),
    );
}

/**
 * Statement in the language of the text; every language where it has none, because numbers are the same in all.
 * Qualifiers and footnotes have no language of their own: they are read as English too.
 */
function claimAnalyses(claim: Claim, language: string): TextAnalysis[] {
  const own = claim.statements[language];
  const statements = own === undefined ? Object.entries(claim.statements) : [[language, own] as const];
  const notes = [...claim.qualifiers, ...claim.footnotes];
  return [
    ...statements.map(([spoken, text]) => analyseText(text, spoken)),
    ...notes.map((note) => analyseText(note, language)),
    ...(language === 'en' ? [] : notes.map((note) => analyseText(note, 'en'))),
  ];
}
