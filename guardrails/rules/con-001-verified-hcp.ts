import { NO_HCP } from '../no-hcp.ts';
import { defineRule, finding } from '../define-rule.ts';

/** Promotion of prescription medicines may reach health professionals only; so who it is comes first. */
export default defineRule({
  id: 'CON-001',
  version: 1,
  severity: 'block',
  source:
    'ABPI Code 2024 cl. 26.1; HWG § 10 Abs. 1; Code de la santé publique, art. L5122-6 (no promotion to the public)',
  summary: 'The HCP is known and the identity is verified.',
  needs: ['person'],
  notApplicable: ({ content }) => (content.context.hcp === undefined ? NO_HCP : undefined),
  check({ content, person: { hcp } }) {
    const evidence = `HCP ${content.context.hcp ?? ''}`;
    if (!hcp || hcp.id !== content.context.hcp)
      return [
        finding('This library does not know the HCP.', {
          evidence,
          fix: 'Import the HCP, or choose another one.',
        }),
      ];
    if (hcp.verified) return [];
    return [
      finding('The identity of the HCP is not verified.', {
        evidence,
        fix: 'Have the identity confirmed by a person or a register, then import the HCP again.',
      }),
    ];
  },
});
