import { markersOf } from '../../core/library/markup.ts';
import { defineRule, finding } from '../define-rule.ts';
import { usedClaims, usedModules } from '../used.ts';

const ASSERTING_KINDS = ['claim', 'proof_point'];

/** A claim without a reference cannot be substantiated when somebody asks. */
export default defineRule({
  id: 'REF-001',
  version: 1,
  severity: 'block',
  source: 'ABPI Code 2024 cl. 14.1 and 14.3 (claims are capable of substantiation); EFPIA Code 2019 Art. 3',
  summary: 'Every claim carries at least one reference.',
  needs: [],
  check: (facts) => [
    ...usedClaims(facts)
      .filter(({ claim }) => claim.references.length === 0)
      .map(({ fill, claim }) =>
        finding('This claim carries no reference.', {
          slotId: fill.slotId,
          evidence: `Claim ${claim.id}`,
          fix: 'Add a reference with an anchor to the claim in the library, or choose another module.',
        }),
      ),
    ...usedModules(facts)
      .filter(({ module }) => ASSERTING_KINDS.includes(module.kind) && module.claims.length === 0)
      .filter(({ fill }) => markersOf(fill.text).length === 0)
      .map(({ fill, module }) =>
        finding('This module makes a claim, but names neither a claim nor a reference.', {
          slotId: fill.slotId,
          evidence: `Module ${module.id}, kind ${module.kind}`,
          fix: 'Link the module to its claim in the library, or choose another module.',
        }),
      ),
  ],
});
