import type { Finding } from '../../core/assembly/checks.ts';
import { allFills, allFreeTexts } from '../../core/assembly/assembly.ts';
import { clearanceOf } from '../clearance.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import { usedModules } from '../used.ts';

/**
 * An approval clears one market, channel and audience for a window of whole days in the market's calendar, both
 * included; the planned send date is a day of that calendar, so no instant has to be converted here.
 */
export default defineRule({
  id: 'APP-002',
  version: 2,
  severity: 'block',
  source: 'ABPI Code 2024 cl. 8.1 and cl. 11.2 (tailored to the audience); EFPIA Code 2019 Art. 1',
  summary:
    'Template and modules are approved for this market, channel, audience and language on the send date.',
  needs: [],
  check(facts) {
    const { content, template } = facts;
    const { context } = content;
    const ofTemplate = template ? clearanceOf(template.approvals, context) : undefined;
    return [
      ...(ofTemplate && 'reason' in ofTemplate
        ? [
            finding('The template is not approved for this use.', {
              evidence: ofTemplate.reason,
              fix: 'Choose a template that is approved for this market, channel and audience.',
            }),
          ]
        : []),
      ...usedModules(facts).flatMap(({ fill, module }) => {
        const clearance = clearanceOf(module.approvals, context);
        if ('approvals' in clearance) return [];
        return finding('This module is not approved for this use.', {
          slotId: fill.slotId,
          evidence: `Module ${module.id}: ${clearance.reason}`,
          fix: 'Choose a module that is approved for this market, channel, audience and date.',
        });
      }),
      ...languageFindings(facts),
      ...freeTextFindings(facts),
      ...personFindings(facts),
    ];
  },
});

const languageFindings = ({ content }: Facts): Finding[] =>
  allFills(content)
    .filter((fill) => fill.language !== content.context.language)
    .map((fill) =>
      finding('The text is in another language than the email.', {
        slotId: fill.slotId,
        evidence: `text ${fill.language}, email ${content.context.language}`,
        fix: 'Choose a module with approved text in the language of the email.',
      }),
    );

/** Where the market's pack allows approved words only; without a pack the market is blocked by other rules. */
const freeTextFindings = ({ content, pack }: Facts): Finding[] =>
  pack?.freeText.allowed === false
    ? allFreeTexts(content).map(({ slotId }) =>
        finding('This market allows no free text.', {
          slotId,
          evidence: pack.freeText.source,
          fix: 'Take the free text out.',
        }),
      )
    : [];

/** An approval for an audience does not clear the email for a person outside it. */
function personFindings({ content: { context }, person }: Facts): Finding[] {
  const hcp = context.hcp === undefined ? undefined : person?.hcp;
  if (!hcp) return [];
  const fix = 'Assemble an email for the market and specialty of this HCP.';
  return [
    ...(hcp.market === context.market
      ? []
      : [
          finding('The HCP belongs to another market.', {
            evidence: `${hcp.market}, email ${context.market}`,
            fix,
          }),
        ]),
    ...(hcp.specialty === context.audience
      ? []
      : [
          finding('The HCP belongs to another audience.', {
            evidence: `${hcp.specialty}, email ${context.audience}`,
            fix,
          }),
        ]),
  ];
}
