import type { Finding } from '../../core/assembly/checks.ts';
import { AUDIENCES, TOPICS } from '../../core/library/vocabulary/terms.ts';
import { defineRule, finding } from '../define-rule.ts';
import { usedModules } from '../used.ts';

const KNOWN_TOPICS: ReadonlySet<string> = new Set(TOPICS);
const KNOWN_AUDIENCES: ReadonlySet<string> = new Set([...AUDIENCES, '*']);

const outside = (known: ReadonlySet<string>, tags: readonly string[]): string[] => [
  ...new Set(tags.filter((tag) => !known.has(tag))),
];

/** A tag outside the vocabulary is invisible to search, eligibility and reports. */
export default defineRule({
  id: 'META-002',
  version: 1,
  severity: 'block',
  source: 'Company policy on the controlled vocabulary (docs: product vocabulary)',
  summary: 'Every topic and audience is a term of the controlled vocabulary.',
  needs: [],
  check(facts) {
    const { context } = facts.content;
    return [
      ...report('Context', undefined, context.topics, [context.audience]),
      ...(facts.template
        ? report(`Template ${facts.template.id}`, undefined, facts.template.topics, [])
        : []),
      ...usedModules(facts).flatMap(({ fill, module }) =>
        report(
          `Module ${module.id}`,
          fill.slotId,
          module.topics,
          module.approvals.flatMap((approval) => approval.audience),
        ),
      ),
    ];
  },
});

function report(owner: string, slotId: string | undefined, topics: string[], audiences: string[]): Finding[] {
  return [...outside(KNOWN_TOPICS, topics), ...outside(KNOWN_AUDIENCES, audiences)].map((tag) =>
    finding('A tag is not in the controlled vocabulary.', {
      ...(slotId === undefined ? {} : { slotId }),
      evidence: `${owner}: ${tag}`,
      fix: 'Use a term of the vocabulary, or have the term added to it.',
    }),
  );
}
