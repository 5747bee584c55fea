import { purposeOf } from '../../core/assembly/context.ts';
import type { Finding } from '../../core/assembly/checks.ts';
import { defineRule, finding } from '../define-rule.ts';
import { NO_HCP } from '../no-hcp.ts';

const COLLECTED_FOR = { promotional: 'promotion', scientific: 'scientific exchange' } as const;

/**
 * A topic of an email for one HCP relies on that HCP's signals about it. A topic for which there are signals, all of
 * them collected for the other purpose, must not steer the email, whoever typed it; a topic without any signal was a
 * person's own choice.
 */
export default defineRule({
  id: 'CON-005',
  version: 1,
  severity: 'block',
  source:
    'GDPR Art. 5(1)(b) (purpose limitation); Directive 2001/83/EC Art. 86(2) (answers are not advertising)',
  summary: 'No topic of the email relies on signals of the HCP that were collected for another purpose.',
  needs: ['person'],
  notApplicable: ({ content }) => (content.context.hcp === undefined ? NO_HCP : undefined),
  check({ content, person }) {
    const { context } = content;
    const purpose = purposeOf(context);
    const at = Date.parse(person.sendInstant);
    return context.topics.flatMap((topic): Finding[] => {
      const reliedOn = person.signals.filter(
        (signal) =>
          signal.hcp === context.hcp &&
          signal.topic === topic &&
          (signal.product === undefined ||
            context.product === undefined ||
            signal.product === context.product) &&
          Date.parse(signal.at) <= at,
      );
      if (reliedOn.length === 0 || reliedOn.some((signal) => signal.purpose === purpose)) return [];
      const other = purpose === 'promotional' ? 'scientific' : 'promotional';
      return [
        finding(
          `The HCP’s interest in this topic is known from ${COLLECTED_FOR[other]} only, and this email is for ${COLLECTED_FOR[purpose]}.`,
          {
            evidence: `topic ${topic}: ${reliedOn.map(({ id }) => id).join(', ')}`,
            fix: 'Take the topic out of the request and assemble the email again.',
          },
        ),
      ];
    });
  },
});
