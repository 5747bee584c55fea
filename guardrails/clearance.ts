import type { Context } from '../core/assembly/context.ts';
import { coversDate } from '../core/clock.ts';
import type { Approval } from '../core/library/content.ts';

/** Approvals that clear a context on its planned send date, or the first condition that none of them fulfils. */
export type Clearance = { approvals: [Approval, ...Approval[]] } | { reason: string };

/** `audience: "*"` clears every audience; both days of the window are included. */
export function clearanceOf(approvals: readonly Approval[], context: Context): Clearance {
  const { market, channel, audience, plannedSendDate } = context;
  const here = approvals.filter((each) => each.market.includes(market));
  if (here.length === 0) return { reason: `no approval for market ${market}` };
  const byChannel = here.filter((each) => each.channel.includes(channel));
  if (byChannel.length === 0) return { reason: `no approval for channel ${channel} in ${market}` };
  const byAudience = byChannel.filter((each) =>
    each.audience.some((code) => code === '*' || code === audience),
  );
  if (byAudience.length === 0)
    return { reason: `no approval for audience ${audience} in ${market}, channel ${channel}` };
  const [first, ...more] = byAudience.filter((each) => coversDate(each, plannedSendDate));
  if (first) return { approvals: [first, ...more] };
  const windows = byAudience.map((each) => `${each.approvalId} ${each.from} to ${each.until}`).join(', ');
  return { reason: `no approval on ${plannedSendDate} (${windows})` };
}
