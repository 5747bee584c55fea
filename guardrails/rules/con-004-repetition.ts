import type { Finding } from '../../core/assembly/checks.ts';
import type { ContentModule } from '../../core/library/content.ts';
import { normaliseMessage } from '../../core/library/key-message.ts';
import { timeZoneOf } from '../../core/library/vocabulary/markets.ts';
import type { Touch } from '../../core/people/people.ts';
import { isWithinDays } from '../../core/zoned-days.ts';
import { defineRule, finding } from '../define-rule.ts';
import { NO_HCP } from '../no-hcp.ts';
import { usedModules } from '../used.ts';

/** Company policy where the pack sets none; no clause names a number of days. */
const DEFAULT_WINDOW_DAYS = 30;

/** Kinds that carry a core message. Safety notes have to come again with what they balance. */
const CORE_KINDS: ReadonlySet<string> = new Set(['claim', 'message', 'proof_point']);

/** An HCP who heard a message is not told it again soon, whatever the channel and the system that sent it. */
export default defineRule({
  id: 'CON-004',
  version: 1,
  severity: 'warn',
  source: 'Company policy on repetition; no clause sets a number of days',
  summary: 'The HCP has not received the same core message within the repetition window, on any channel.',
  needs: ['person', 'pack'],
  notApplicable: ({ content }) => (content.context.hcp === undefined ? NO_HCP : undefined),
  check(facts) {
    const { content, person, pack } = facts;
    const { hcp, market } = content.context;
    const days = pack.repetition?.days ?? DEFAULT_WINDOW_DAYS;
    const at = Date.parse(person.sendInstant);
    const recent = person.touches
      .filter((touch) => touch.hcp === hcp)
      .filter((touch) => isWithinDays(Date.parse(touch.sentAt), at, days, timeZoneOf(market)))
      .toSorted((a, b) => Date.parse(b.sentAt) - Date.parse(a.sentAt));
    return usedModules(facts)
      .filter(({ module }) => CORE_KINDS.has(module.kind))
      .flatMap(({ fill: { slotId }, module }): Finding[] => {
        const last = recent.find((touch) => touch.messages.some((message) => isSame(module, message)));
        if (!last) return [];
        return [
          finding('The HCP has received this core message already.', {
            slotId,
            evidence: `${last.channel} on ${last.sentAt}: ${module.keyMessage}; window ${days} days`,
            fix: 'Choose a module with another message, or write why it is told again.',
          }),
        ];
      });
  },
});

/** The same words, the same module, or exactly the same claims behind other words. */
function isSame(module: ContentModule, message: Touch['messages'][number]): boolean {
  if (message.module === module.id) return true;
  const words = normaliseMessage(module.keyMessage);
  if (words !== '' && words === normaliseMessage(message.keyMessage)) return true;
  const claims = new Set(module.claims);
  return claims.size > 0 && claims.symmetricDifference(new Set(message.claims)).size === 0;
}
