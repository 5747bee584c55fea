import type { Finding } from '../../core/assembly/checks.ts';
import { timeZoneOf } from '../../core/library/vocabulary/markets.ts';
import type { Preference } from '../../core/people/people.ts';
import { isWithinDays } from '../../core/zoned-days.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { FactsWith } from '../facts.ts';
import { NO_HCP } from '../no-hcp.ts';
import { usedModules } from '../used.ts';

type PersonKnown = FactsWith<'person'>;

const FIX = 'Do not send this email now. Choose what the HCP still wants, a later day, or another HCP.';

/** What the HCP last said counts, at the moment of sending; nobody here can overrule it. */
export default defineRule({
  id: 'CON-003',
  version: 1,
  severity: 'block',
  source: 'GDPR Art. 7(3) and Art. 21(2) and (3) (withdrawal, objection to direct marketing)',
  summary: 'The HCP’s own preferences allow this email at the moment of sending.',
  needs: ['person'],
  notApplicable: ({ content }) => (content.context.hcp === undefined ? NO_HCP : undefined),
  check: (facts) =>
    statedLast(facts).flatMap((preference) => [
      ...pauseFindings(preference, facts),
      ...channelFindings(preference, facts),
      ...contentFindings(preference, facts),
      ...frequencyFindings(preference, facts),
    ]),
});

/** The newest statement at the moment of sending; all of them, when several carry the same moment. */
function statedLast({ content, person }: PersonKnown): Preference[] {
  const at = Date.parse(person.sendInstant);
  const stated = person.preferences.filter(
    ({ hcp, statedAt }) => hcp === content.context.hcp && Date.parse(statedAt) <= at,
  );
  const newest = Math.max(...stated.map(({ statedAt }) => Date.parse(statedAt)));
  return stated.filter(({ statedAt }) => Date.parse(statedAt) === newest);
}

function pauseFindings({ id, stopped, pausedUntil }: Preference, { person }: PersonKnown): Finding[] {
  if (stopped)
    return [finding('The HCP wants no messages at all.', { evidence: `preference ${id}`, fix: FIX })];
  if (pausedUntil === undefined || Date.parse(person.sendInstant) >= Date.parse(pausedUntil)) return [];
  const evidence = `preference ${id}: paused until ${pausedUntil}, sending at ${person.sendInstant}`;
  return [finding('The HCP has paused all messages.', { evidence, fix: FIX })];
}

function channelFindings({ id, channelsOff }: Preference, { content }: PersonKnown): Finding[] {
  const { channel } = content.context;
  if (!channelsOff.includes(channel)) return [];
  const evidence = `preference ${id}: channel ${channel}`;
  return [finding('The HCP does not want messages on this channel.', { evidence, fix: FIX })];
}

/** Safety notes are exempt: they must stand beside what they balance, whatever the HCP wants to read about. */
function contentFindings({ id, topicsOff, formatsOff }: Preference, facts: PersonKnown): Finding[] {
  const asked = facts.content.context.topics.filter((topic) => topicsOff.includes(topic));
  const wanted = usedModules(facts).filter(({ module }) => module.kind !== 'safety_note');
  return [
    ...asked.map((topic) =>
      finding('The email is made for a topic that the HCP does not want.', {
        evidence: `preference ${id}: topic ${topic}`,
        fix: FIX,
      }),
    ),
    ...wanted.flatMap(({ fill: { slotId }, module }) => [
      ...module.topics
        .filter((topic) => topicsOff.includes(topic))
        .map((topic) =>
          finding('This module is about a topic that the HCP does not want.', {
            slotId,
            evidence: `preference ${id}: topic ${topic}, module ${module.id}`,
            fix: 'Choose a module about another topic.',
          }),
        ),
      ...(formatsOff.includes(module.kind)
        ? [
            finding('The HCP does not want content of this format.', {
              slotId,
              evidence: `preference ${id}: format ${module.kind}, module ${module.id}`,
              fix: 'Choose a module of another format, or leave the slot empty.',
            }),
          ]
        : []),
    ]),
  ];
}

/** Days are the calendar days of the market, so that a week is a week when the clocks change. */
function frequencyFindings({ id, frequency }: Preference, { content, person }: PersonKnown): Finding[] {
  if (!frequency) return [];
  const { most, days, channel } = frequency;
  const { context } = content;
  if (channel !== undefined && channel !== context.channel) return [];
  const at = Date.parse(person.sendInstant);
  const received = person.touches.filter(
    (touch) =>
      touch.hcp === context.hcp &&
      (channel === undefined || touch.channel === channel) &&
      isWithinDays(Date.parse(touch.sentAt), at, days, timeZoneOf(context.market)),
  );
  if (received.length < most) return [];
  const where = channel === undefined ? 'on all channels' : `on ${channel}`;
  const evidence = `preference ${id}: at most ${most} in ${days} days ${where}; received ${received.length} before ${person.sendInstant}`;
  return [finding('The HCP has already received as many messages as wanted.', { evidence, fix: FIX })];
}
