import type { Finding } from '../../core/assembly/checks.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import { productsOf, usedClaims, usedModules } from '../used.ts';

/** Text approved for one product or indication misleads beside another. */
export default defineRule({
  id: 'APP-004',
  version: 1,
  severity: 'block',
  source:
    'ABPI Code 2024 cl. 3.1 and 11.2 (within the marketing authorisation); Directive 2001/83/EC Art. 87(2)',
  summary: 'Template, modules and claims speak of the product of the email, in its licensed indications.',
  needs: [],
  check(facts) {
    const product = facts.content.context.product ?? productsOf(facts)[0];
    if (product === undefined) return [];
    return [...otherProduct(facts, product), ...otherIndication(facts, product)];
  },
});

const FIX = 'Choose content for the product and indication of this email.';

function otherProduct(facts: Facts, product: string): Finding[] {
  const message = 'This speaks of another product than the email.';
  const evidence = (name: string, other: string) => `${name}: ${other}; email: ${product}`;
  const { template } = facts;
  return [
    ...(template?.product !== undefined && template.product !== product
      ? [finding(message, { evidence: evidence(`Template ${template.id}`, template.product), fix: FIX })]
      : []),
    ...usedModules(facts)
      .filter(({ module }) => module.product !== product)
      .map(({ fill: { slotId }, module }) =>
        finding(message, { slotId, evidence: evidence(`Module ${module.id}`, module.product), fix: FIX }),
      ),
    ...usedClaims(facts)
      .filter(({ claim }) => claim.product !== product)
      .map(({ fill: { slotId }, claim }) =>
        finding(message, { slotId, evidence: evidence(`Claim ${claim.id}`, claim.product), fix: FIX }),
      ),
  ];
}

function otherIndication(facts: Facts, product: string): Finding[] {
  const licensed = facts.product?.id === product ? facts.product.indications : undefined;
  return usedModules(facts).flatMap(({ fill: { slotId }, module }) => {
    const unlicensed =
      module.indication !== undefined && licensed !== undefined && !licensed.includes(module.indication);
    const mixed = module.claims.filter((id) => {
      const claimed = facts.claims.get(id)?.indication;
      return claimed !== undefined && module.indication !== undefined && claimed !== module.indication;
    });
    return [
      ...(unlicensed
        ? [
            finding('This indication is not licensed for the product.', {
              slotId,
              evidence: `Module ${module.id}: ${module.indication ?? ''}`,
              fix: FIX,
            }),
          ]
        : []),
      ...mixed.map((id) =>
        finding('A claim belongs to another indication than its module.', {
          slotId,
          evidence: `Claim ${id} in module ${module.id}`,
          fix: FIX,
        }),
      ),
    ];
  });
}
