import type { Claim } from '../../core/library/content.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import type { Quantity } from '../quantities.ts';
import { quantitiesOf } from '../quantities.ts';
import type { UsedModule } from '../used.ts';
import { approvedText, usedModules } from '../used.ts';

/**
 * One wrong digit turns a true claim into a false one. A measured number must stand in a claim of the module; a module
 * without claims, and any other number, is held against the module's approved words.
 */
export default defineRule({
  id: 'REF-005',
  version: 1,
  severity: 'block',
  source: 'ABPI Code 2024 cl. 6.1 and 14.1 (accurate, capable of substantiation); 21 CFR 202.1(e)(6)',
  summary: 'Every number in a slot is stated by the claims of its module.',
  needs: [],
  check: (facts) =>
    usedModules(facts).flatMap((used) => {
      const { fill, module } = used;
      const approvedWords = approvedText(module, fill.language);
      const approved = approvedWords === undefined ? undefined : quantitiesOf(approvedWords, fill.language);
      const isVerbatim = fill.text === approvedWords;
      const quantities = isVerbatim && approved ? approved : quantitiesOf(fill.text, fill.language);
      const stated = statedBy(facts, used, approved ?? []);
      const replacing = isVerbatim || !approved ? new Set() : replacements(quantities, approved);
      return quantities.flatMap((quantity) => {
        const isStated = stated.has(keyOf(quantity));
        if (isStated && !replacing.has(quantity)) return [];
        const { kind, span } = quantity;
        const message = isStated
          ? `This ${kind} stands in place of another one of the approved text.`
          : `No claim of this module states this ${kind}.`;
        return finding(message, {
          slotId: fill.slotId,
          span,
          evidence: fill.text.slice(span.start, span.end),
          fix: 'Restore the approved number, or link the claim that states it.',
        });
      });
    }),
});

/** Numbers that are there once too often while another one of the approved text is gone: 20 mg where 10 mg stood. */
function replacements(quantities: readonly Quantity[], approved: readonly Quantity[]): ReadonlySet<Quantity> {
  const left = new Map<string, number>();
  for (const key of approved.map(keyOf)) left.set(key, (left.get(key) ?? 0) + 1);
  const tooMany = quantities.filter((quantity) => {
    const rest = left.get(keyOf(quantity)) ?? 0;
    left.set(keyOf(quantity), rest - 1);
    return rest <= 0;
  });
  const someGone = [...left.values()].some((rest) => rest > 0);
  return new Set(someGone ? tooMany : []);
}

const keyOf = ({ kind, value }: Pick<Quantity, 'kind' | 'value'>): string => `${kind}: ${value}`;

function statedBy(facts: Facts, { fill, module }: UsedModule, approved: readonly Quantity[]): Set<string> {
  const claims = module.claims.flatMap((id) => facts.claims.get(id) ?? []);
  const fromClaims = claims.flatMap((claim) => claimQuantities(claim, fill.language));
  const fromApproved = approved.filter(({ kind }) => kind === 'number' || claims.length === 0);
  // A claim may name a number by its unit where the text names it without, but not the other way round.
  const bare = fromClaims.map(({ value }) => ({
    kind: 'number' as const,
    value: value.replaceAll(/[^\d.]/gu, ''),
  }));
  return new Set([...fromClaims, ...fromApproved, ...bare].map(keyOf));
}

/** Statement in the language of the text; every language where it has none, because numbers are the same in all. */
function claimQuantities(claim: Claim, language: string): Quantity[] {
  const own = claim.statements[language];
  const statements = own === undefined ? Object.entries(claim.statements) : [[language, own] as const];
  const notes = [...claim.qualifiers, ...claim.footnotes].map((note) => [language, note] as const);
  return [...statements, ...notes].flatMap(([spoken, text]) => quantitiesOf(text, spoken));
}
