import { MODULE_KINDS } from '../../../../../core/library/vocabulary/terms.ts';
import type { Mutation } from '../mutation.ts';
import { harmless } from '../mutation.ts';
import {
  consents,
  coreModule,
  DAY,
  earlier,
  forPerson,
  fromNoon,
  HCP,
  MINUTE,
  optIn,
  preference,
  scientific,
  signals,
  touched,
  usedKinds,
} from './case-person.ts';

/** Harmless changes near the boundaries of the same rules. */
export const HARMLESS_CON: readonly Mutation[] = [
  ...harmless(['CON-001', 'CON-002'], {
    'other-hcp-with-consent': forPerson(() => ({})),
    'other-hcp-with-title-and-address': forPerson(() => ({
      hcp: { title: 'Prof. Dr.', givenName: 'Ana-María', familyName: 'O’Neill', email: 'ana@example.org' },
    })),
    'hcp-verified-in-the-end': (base) => {
      const change = forPerson(() => ({ hcp: { verified: false } }))(base);
      return change && { ...change, laterLibrary: { hcps: [{ id: HCP, verified: true }] } };
    },
  }),
  ...harmless(['CON-002'], {
    'consent-captured-a-minute-before': consents(optIn({ capturedAt: fromNoon(-MINUTE) })),
    'consent-expires-a-minute-later': consents(optIn({ expiresAt: fromNoon(MINUTE) })),
    'consent-withdrawn-and-given-again': consents(
      optIn({ capturedAt: fromNoon(-300 * DAY) }),
      optIn({ decision: 'opt_out', capturedAt: fromNoon(-200 * DAY) }),
      optIn({ capturedAt: fromNoon(-100 * DAY) }),
    ),
    'consent-withdrawn-a-minute-later': consents(
      optIn(),
      optIn({ decision: 'opt_out', capturedAt: fromNoon(MINUTE) }),
    ),
    'other-channel-refused': consents(optIn(), optIn({ channel: 'rep_email', decision: 'opt_out' })),
    'opt-in-confirmed': consents(
      optIn({ decision: 'opt_in_pending', capturedAt: fromNoon(-3 * DAY) }),
      optIn({ capturedAt: fromNoon(-2 * DAY) }),
    ),
    'other-product-refused': consents(optIn(), optIn({ product: 'another-product', decision: 'opt_out' })),
    'consent-in-another-time-zone': consents(optIn({ capturedAt: '2026-11-23T21:59:00+10:00' })),
  }),
  ...harmless(['CON-003'], {
    'pause-over-at-the-moment': preference({ pausedUntil: fromNoon(0) }),
    'other-channel-switched-off': preference({ channelsOff: ['rep_email', 'edetailer'] }),
    'unused-formats-switched-off': forPerson((base) => {
      const used = usedKinds(base);
      return {
        preferences: [
          {
            statedAt: fromNoon(-DAY),
            formatsOff: MODULE_KINDS.filter((kind) => !used.includes(kind) && kind !== 'subject_line'),
          },
        ],
      };
    }),
    'unused-topic-switched-off': preference({ topicsOff: ['access'] }),
    'stopped-and-taken-up-again': forPerson(() => ({
      preferences: [
        { statedAt: fromNoon(-90 * DAY), stopped: true },
        { statedAt: fromNoon(-10 * DAY), frequency: { most: 6, days: 30 } },
      ],
    })),
    'one-message-below-the-frequency': forPerson(() => ({
      preferences: [{ statedAt: fromNoon(-60 * DAY), frequency: { most: 3, days: 30 } }],
      touches: earlier(3, 2),
    })),
    'frequency-used-up-before-the-window': forPerson(() => ({
      preferences: [{ statedAt: fromNoon(-60 * DAY), frequency: { most: 2, days: 14 } }],
      touches: earlier(15, 4),
    })),
    'frequency-of-another-channel': forPerson(() => ({
      preferences: [{ statedAt: fromNoon(-60 * DAY), frequency: { most: 1, days: 30, channel: 'portal' } }],
      touches: earlier(3, 2),
    })),
  }),
  ...harmless(['CON-004'], {
    'message-received-before-the-window': touched(31, (module) => ({ keyMessage: module?.keyMessage })),
    'other-message-received': touched(2, () => ({ keyMessage: 'An invitation to a symposium' })),
    'other-claims-received': touched(2, () => ({ keyMessage: 'Another result', claims: ['ANOTHER-CLAIM'] })),
    'message-received-by-somebody-else': (base) => {
      const change = forPerson(() => ({}))(base);
      const module = coreModule(base);
      if (!change || !module) return undefined;
      const somebody = { id: 'HCP-OTHER', familyName: 'Somebody', verified: true };
      const { market, language, audience } = base.content.context;
      return {
        ...change,
        laterLibrary: {
          hcps: [{ ...somebody, specialty: audience, market, language }],
          touches: [
            {
              id: 'CASE-T',
              hcp: 'HCP-OTHER',
              channel: 'email',
              sentAt: fromNoon(-3 * DAY),
              messages: [{ keyMessage: module.keyMessage }],
            },
          ],
        },
      };
    },
  }),
  ...harmless(['CON-005'], {
    'topic-from-a-promotional-signal': signals({ purpose: 'promotional' }),
    'topic-from-both-purposes': signals(scientific, { purpose: 'promotional' }),
    'scientific-signal-about-another-topic': signals({ ...scientific, topic: 'interactions' }),
    'topic-without-any-signal': forPerson(() => ({}), { topics: ['dosing'] }),
  }),
];
