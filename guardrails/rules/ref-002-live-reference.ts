import { defineRule, finding } from '../define-rule.ts';
import { whyNotLive } from '../reference-state.ts';
import { citedReferences, usedClaims } from '../used.ts';

/** A claim is only as good as a source that is approved and valid on the day of sending. */
export default defineRule({
  id: 'REF-002',
  version: 1,
  severity: 'block',
  source: 'ABPI Code 2024 cl. 6.1 (up-to-date evidence) and cl. 14.1; 21 CFR 202.1(e)(6)',
  summary:
    'Every claim has a reference that is approved and valid on the planned send date, and so has every marker.',
  needs: [],
  check(facts) {
    const date = facts.content.context.plannedSendDate;
    const unbacked = usedClaims(facts).flatMap(({ fill, claim }) => {
      const reasons = claim.references.map(({ reference }) => whyNotLive(facts, reference, date));
      if (reasons.length === 0 || reasons.includes(undefined)) return [];
      return finding('No live reference backs this claim.', {
        slotId: fill.slotId,
        evidence: `Claim ${claim.id}: ${[...new Set(reasons)].join('; ')}`,
        fix: 'Choose a module whose claim has a live reference, or renew the reference in the library.',
      });
    });
    const deadMarkers = [...citedReferences(facts)].flatMap(([id, slotId]) => {
      const reason = facts.references.has(id) ? whyNotLive(facts, id, date) : undefined;
      if (reason === undefined) return [];
      return finding('The text cites a reference that may not be used.', {
        slotId,
        evidence: reason,
        fix: 'Choose another module, or renew the reference in the library.',
      });
    });
    return [...unbacked, ...deadMarkers];
  },
});
