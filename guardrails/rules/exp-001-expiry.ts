import type { Finding } from '../../core/assembly/checks.ts';
import { addDays, type CalendarDate } from '../../core/clock.ts';
import { clearanceOf } from '../clearance.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import { usedPictures } from '../used-pictures.ts';
import { citedReferences, usedClaims, usedModules } from '../used.ts';

/** Something with a last day; it may be used through the whole of that day. */
interface Dated {
  name: string;
  slotId?: string;
  lastDay: CalendarDate | undefined;
  /** The library already marks it as expired. */
  markedExpired?: boolean;
}

/** An email outlives its sending: it is opened, kept and shared for some weeks. */
export default defineRule({
  id: 'EXP-001',
  version: 2,
  severity: 'block',
  source:
    'ABPI Code 2024 cl. 8.5 (material is re-certified at intervals) and cl. 6.1 (up to date); company policy',
  summary: 'Nothing used expires before the planned send date, nor soon after it.',
  needs: ['pack'],
  check(facts) {
    const sendDate = facts.content.context.plannedSendDate;
    const shelfEnd = addDays(sendDate, facts.pack.shelf.days);
    return datedItems(facts).flatMap(({ name, slotId, lastDay, markedExpired }): Finding[] => {
      const where = slotId === undefined ? {} : { slotId };
      const evidence = `${name}, ${lastDay === undefined ? 'marked as expired' : `last day ${lastDay}`}, planned send date ${sendDate}`;
      const fix = 'Choose something that stays valid, renew it in the library, or send earlier.';
      if (markedExpired || (lastDay !== undefined && lastDay < sendDate))
        return [finding('This is expired on the planned send date.', { ...where, evidence, fix })];
      if (lastDay === undefined || lastDay >= shelfEnd) return [];
      const message = `This expires within ${facts.pack.shelf.days} days after the planned send date.`;
      return [finding(message, { ...where, evidence, fix, level: 'warn' })];
    });
  },
});

function datedItems(facts: Facts): Dated[] {
  const { template } = facts;
  const items: Dated[] = [
    ...(template
      ? [
          {
            name: `Template ${template.id}`,
            lastDay: template.expires,
            markedExpired: template.status === 'expired',
          },
        ]
      : []),
    ...usedModules(facts).map(({ fill, module }) => ({
      name: `Module ${module.id}`,
      slotId: fill.slotId,
      lastDay: module.expires,
      markedExpired: module.status === 'expired',
    })),
    ...usedModules(facts).flatMap(({ fill, module }) => {
      const clearance = clearanceOf(module.approvals, facts.content.context);
      // APP-002 judges a module without an approval on the day.
      if ('reason' in clearance) return [];
      const latest = clearance.approvals.reduce((a, b) => (b.until > a.until ? b : a));
      const name = `Approval ${latest.approvalId} of module ${module.id}`;
      return [{ name, slotId: fill.slotId, lastDay: latest.until }];
    }),
    ...usedClaims(facts).map(({ fill, claim }) => ({
      name: `Claim ${claim.id}`,
      slotId: fill.slotId,
      lastDay: claim.expires,
      markedExpired: claim.status === 'expired',
    })),
    ...[...citedReferences(facts)].flatMap(([id, slotId]) => {
      const reference = facts.references.get(id);
      if (!reference) return [];
      const markedExpired = reference.status === 'expired';
      return [{ name: `Reference ${id}`, slotId, lastDay: reference.expires, markedExpired }];
    }),
    ...usedPictures(facts).flatMap(({ slotId, visual }) =>
      visual
        ? [
            {
              name: `Rights to the visual ${visual.id}`,
              ...(slotId !== undefined && { slotId }),
              lastDay: visual.rights.until,
              markedExpired: visual.status === 'expired',
            },
          ]
        : [],
    ),
  ];
  return items;
}
