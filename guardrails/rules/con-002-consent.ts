import type { Finding } from '../../core/assembly/checks.ts';
import { purposeOf } from '../../core/assembly/context.ts';
import { NO_HCP } from '../no-hcp.ts';
import type { ConsentState } from '../consent.ts';
import { consentAt } from '../consent.ts';
import { defineRule, finding } from '../define-rule.ts';
import { productsOf } from '../used.ts';

const REFUSALS: Record<Exclude<ConsentState, 'opt_in' | 'pending'>, string> = {
  none: 'The HCP has given no consent for this use.',
  opt_out: 'The HCP has withdrawn consent for this use.',
  expired: 'The consent of the HCP for this use has expired.',
};

/** An email needs an opt-in for its channel, its purpose and each product it speaks of. */
export default defineRule({
  id: 'CON-002',
  version: 3,
  severity: 'block',
  source: 'GDPR Art. 6, 7 and 21; ABPI Code 2024 cl. 15.5; UWG § 7 Abs. 2 Nr. 2; CPCE art. L34-5',
  summary: 'The HCP has opted in to this channel, purpose and product at the moment of sending.',
  needs: ['person', 'pack'],
  notApplicable: ({ content }) => (content.context.hcp === undefined ? NO_HCP : undefined),
  check(facts) {
    const { person, pack, content } = facts;
    const own = person.consents.filter((consent) => consent.hcp === content.context.hcp);
    const products = productsOf(facts);
    const purpose = purposeOf(content.context);
    return (products.length > 0 ? products : ['*']).flatMap((product): Finding[] => {
      const use = { channel: content.context.channel, purpose, product };
      const state = consentAt(own, use, person.sendInstant, pack.consentExpiry.days);
      if (state === 'opt_in') return [];
      const evidence = `channel ${use.channel}, purpose ${purpose}, product ${product}, at ${person.sendInstant}`;
      const fix = 'Do not send. Ask for consent outside of promotion, or leave this HCP out.';
      if (state !== 'pending') return [finding(REFUSALS[state], { evidence, fix })];
      const level = pack.doubleOptIn.required ? 'block' : 'warn';
      return [finding('The HCP has not yet confirmed the opt-in.', { evidence, fix, level })];
    });
  },
});
