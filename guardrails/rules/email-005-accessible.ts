import type { Finding } from '../../core/assembly/checks.ts';
import { defineRule, finding } from '../define-rule.ts';
import { contrastNeeded, contrastOf } from '../rendered/contrast.ts';
import type { EmailFlaw } from '../rendered/email-audit.ts';
import { EMAIL_VIEWS, type EmailStructure } from '../rendered/email-structure.ts';

/** Everybody can read the email, with every client and every aid. */
export default defineRule({
  id: 'EMAIL-005',
  version: 1,
  severity: 'block',
  source:
    'Directive (EU) 2019/882 (European Accessibility Act) Annex I; WCAG 2.2 levels A and AA; HTML Living Standard',
  summary: 'The rendered email breaks no accessibility or HTML rule, and target clients can show it.',
  needs: ['structure', 'emailAudit'],
  check: ({ structure, emailAudit: { axe, validity, lint } }) => [
    ...contrastFindings(structure),
    ...axe.map((flaw) => flawFinding('accessibility', flaw)),
    ...validity.map((flaw) => flawFinding('HTML', flaw)),
    ...lint.map(({ message, evidence }) =>
      finding(`Lint: ${message}`, {
        evidence,
        fix: 'Look at the email in these clients, or choose a template without this feature.',
        level: 'warn',
      }),
    ),
  ],
});

const flawFinding = (of: string, { rule, impact, message, evidence, count }: EmailFlaw): Finding =>
  finding(`The email breaks an ${of} rule: ${message}.`, {
    evidence: `${rule}, ${impact}, ${count} ${count === 1 ? 'place' : 'places'}: ${evidence}`,
    fix: 'Correct the template or the module that brings it.',
    level: impact === 'serious' || impact === 'critical' ? 'block' : 'warn',
  });

/** One finding per pair of colours and view: the same pair fails for the same reason everywhere. */
function contrastFindings({ views }: EmailStructure): Finding[] {
  const findings = new Map<string, Finding>();
  for (const view of EMAIL_VIEWS)
    for (const text of views[view]) {
      const contrast = contrastOf(text);
      const needed = contrastNeeded(text);
      if (text.hidden !== null || contrast === null || contrast >= needed || !/[\p{L}\p{N}]/u.test(text.text))
        continue;
      const pair = `${hex(text.colour)} on ${text.background ? hex(text.background) : 'unknown'}`;
      findings.set(
        pair,
        findings.get(pair) ??
          finding('A text has too little contrast.', {
            evidence: `${view} view: "${text.text.slice(0, 60)}", ${pair}, ${contrast.toFixed(2)} of ${needed}`,
            fix: 'Choose colours with more contrast in the template.',
          }),
      );
    }
  return [...findings.values()];
}

const hex = (colour: readonly number[]): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
