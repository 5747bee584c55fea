import { usedFills } from '../base-assembly.ts';
import type { Mutation } from '../mutation.ts';
import { violations } from '../mutation.ts';
import {
  consents,
  CORE,
  DAY,
  earlier,
  firstKind,
  firstTopic,
  forPerson,
  fromNoon,
  HCP,
  MINUTE,
  optIn,
  preference,
  scientific,
  signals,
  touched,
} from './case-person.ts';

/** Seeded violations of the rules about the HCP. */
export const CON_MUTATIONS: readonly Mutation[] = [
  ...violations(['CON-001'], {
    'hcp-not-verified': forPerson(() => ({ hcp: { verified: false } })),
    'hcp-not-in-the-library': (base) => {
      const change = forPerson(() => ({}))(base);
      return change && { ...change, records: { person: { hcp: null } } };
    },
    'hcp-no-longer-verified': (base) => {
      const change = forPerson(() => ({}))(base);
      return change && { ...change, laterLibrary: { hcps: [{ id: HCP, verified: false }] } };
    },
  }),
  ...violations(['CON-002'], {
    'consent-never-given': consents(),
    'consent-withdrawn-a-minute-before': consents(optIn(), {
      channel: 'email',
      decision: 'opt_out',
      capturedAt: fromNoon(-MINUTE),
    }),
    'consent-expired-at-the-moment': consents(optIn({ expiresAt: fromNoon(0) })),
    'consent-for-another-channel': consents(optIn({ channel: 'rep_email' })),
    'consent-for-science-only': consents(optIn(scientific)),
    'consent-for-another-product': consents(optIn({ product: 'another-product' })),
    'consent-given-a-minute-after': consents(optIn({ capturedAt: fromNoon(MINUTE) })),
    'consent-not-yet-confirmed': consents(optIn({ decision: 'opt_in_pending' })),
    'product-refused-after-general-consent': forPerson((base) => ({
      consents: [
        optIn(),
        optIn({ product: base.content.context.product, decision: 'opt_out', capturedAt: fromNoon(-DAY) }),
      ],
    })),
  }),
  ...violations(['CON-003'], {
    'hcp-wants-nothing': preference({ stopped: true }),
    'hcp-paused-until-a-minute-later': preference({ pausedUntil: fromNoon(MINUTE) }),
    'channel-switched-off': preference({ channelsOff: ['email'] }),
    'topic-switched-off': forPerson((base) => {
      const topic = firstTopic(base);
      return topic === undefined
        ? undefined
        : { preferences: [{ statedAt: fromNoon(-DAY), topicsOff: [topic] }] };
    }),
    'format-switched-off': forPerson((base) => {
      const kind = firstKind(base);
      return kind && { preferences: [{ statedAt: fromNoon(-DAY), formatsOff: [kind] }] };
    }),
    'frequency-used-up': forPerson(() => ({
      preferences: [{ statedAt: fromNoon(-60 * DAY), frequency: { most: 2, days: 30 } }],
      touches: earlier(3, 2),
    })),
  }),
  ...violations(['CON-004'], {
    'message-received-last-week': touched(6, (module) => ({ keyMessage: module?.keyMessage })),
    'module-received-on-another-channel': touched(10, (module) => ({ module: module?.id }), {
      channel: 'portal',
    }),
    'message-received-in-capitals': touched(20, (module) => ({
      keyMessage: `${module?.keyMessage.toUpperCase()}.`,
    })),
    'claims-received-in-other-words': forPerson((base) => {
      const module = usedFills(base)
        .map((used) => used.module)
        .find(({ kind, claims }) => CORE.includes(kind) && claims.length > 0);
      return (
        module && {
          touches: [
            {
              channel: 'email',
              sentAt: fromNoon(-12 * DAY),
              messages: [{ keyMessage: 'Other words', claims: module.claims }],
            },
          ],
        }
      );
    }),
  }),
  ...violations(['CON-005'], {
    'topic-from-scientific-exchange': signals(scientific),
    'topic-from-two-scientific-questions': signals(scientific, { ...scientific, kind: 'event_attended' }),
    'scientific-email-on-a-promotional-signal': forPerson(
      () => ({
        consents: [optIn(scientific)],
        signals: [{ kind: 'email_clicked', topic: 'dosing', at: fromNoon(-DAY) }],
      }),
      { topics: ['dosing'], purpose: 'scientific' },
    ),
  }),
];
