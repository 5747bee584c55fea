import { defineRule, finding } from '../define-rule.ts';
import { usedClaims } from '../used.ts';

/** A reviewer must be able to open the page and read the quote that backs the claim. */
export default defineRule({
  id: 'REF-003',
  version: 1,
  severity: 'block',
  source:
    'ABPI Code 2024 cl. 14.3 (substantiation on request) and cl. 14.4 (quotations); EFPIA Code 2019 Art. 3',
  summary: 'Every cited anchor exists in its reference and holds a quote.',
  needs: [],
  check: (facts) =>
    usedClaims(facts).flatMap(({ fill, claim }) =>
      claim.references.flatMap(({ reference: referenceId, anchor: anchorId }) => {
        const reference = facts.references.get(referenceId);
        // REF-002 judges a reference that the library does not know.
        if (!reference || anchorId === undefined) return [];
        const anchor = reference.anchors.find((each) => each.id === anchorId);
        if (anchor && anchor.quote.trim() !== '') return [];
        return finding(
          anchor ? 'The cited place in the reference has no quote.' : 'The reference has no such place.',
          {
            slotId: fill.slotId,
            evidence: `Claim ${claim.id} cites anchor ${anchorId} of ${referenceId}`,
            fix: 'Add the page and the quote to the reference, or correct the anchor in the claim.',
          },
        );
      }),
    ),
});
