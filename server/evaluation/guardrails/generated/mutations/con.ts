import { MODULE_KINDS } from '../../../../../core/library/vocabulary/terms.ts';
import type { BaseAssembly } from '../base-assembly.ts';
import { usedFills } from '../base-assembly.ts';
import type { Change, Mutation } from '../mutation.ts';
import { harmless, violations } from '../mutation.ts';

type Patch = Record<string, unknown>;
interface Person {
  hcp?: Patch;
  consents?: Patch[];
  signals?: Patch[];
  preferences?: Patch[];
  touches?: Patch[];
}

const HCP = 'HCP-CASE';
/** The moment of sending of these cases: noon of the planned day. */
const NOON = Date.parse('2026-11-23T12:00:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const fromNoon = (milliseconds: number): string => new Date(NOON + milliseconds).toISOString();

const optIn = (more: Patch = {}): Patch => ({
  channel: 'email',
  decision: 'opt_in',
  capturedAt: fromNoon(-90 * DAY),
  ...more,
});

/** An email for a person who is made for the case: verified and opted in, unless it says otherwise. */
const forPerson =
  (personOf: (base: BaseAssembly) => Person | undefined, propose: Patch = {}) =>
  (base: BaseAssembly): Change => {
    const person = personOf(base);
    if (person === undefined || base.content.context.channel !== 'email') return undefined;
    const { market, language, audience } = base.content.context;
    const { hcp = {}, consents = [optIn()], ...rest } = person;
    const own = (items: readonly Patch[] = []) =>
      items.map((item, index) => ({ id: `CASE-${index + 1}`, hcp: HCP, ...item }));
    const whole = { id: HCP, familyName: 'Example', specialty: audience, market, language, verified: true };
    return {
      date: fromNoon(0),
      propose: { hcp: HCP, ...propose },
      library: JSON.parse(
        JSON.stringify({
          hcps: [{ ...whole, ...hcp }],
          consents: own(consents),
          signals: own(rest.signals),
          preferences: own(rest.preferences),
          touches: own(rest.touches),
        }),
      ),
    };
  };

const consents = (...captures: Patch[]) => forPerson(() => ({ consents: captures }));
const preference = (stated: Patch) =>
  forPerson(() => ({ preferences: [{ statedAt: fromNoon(-30 * DAY), ...stated }] }));

const CORE = ['claim', 'message', 'proof_point'];
/** One message received some days ago, about the first core message of the base. */
const touched = (
  days: number,
  messageOf: (module: ReturnType<typeof coreModule>) => Patch,
  more: Patch = {},
) =>
  forPerson((base) => {
    const module = coreModule(base);
    return (
      module && {
        touches: [
          { channel: 'email', sentAt: fromNoon(-days * DAY), messages: [messageOf(module)], ...more },
        ],
      }
    );
  });
const coreModule = (base: BaseAssembly) =>
  usedFills(base)
    .map(({ module }) => module)
    .find(({ kind }) => CORE.includes(kind));

const signals = (...collected: Patch[]) =>
  forPerson(
    () => ({
      signals: collected.map((signal) => ({
        kind: 'question',
        topic: 'dosing',
        at: fromNoon(-20 * DAY),
        ...signal,
      })),
    }),
    { topics: ['dosing'] },
  );
const scientific = { purpose: 'scientific' };

const firstTopic = (base: BaseAssembly) =>
  usedFills(base).find(({ module }) => module.kind !== 'safety_note')?.module.topics[0];
const usedKinds = (base: BaseAssembly) => usedFills(base).map(({ module }) => module.kind);
const firstKind = (base: BaseAssembly) =>
  usedFills(base).find(({ module }) => module.kind !== 'safety_note')?.module.kind;
const earlier = (days: number, count: number): Patch[] =>
  Array.from({ length: count }, (_, index) => ({
    channel: 'email',
    sentAt: fromNoon(-(days + index) * DAY),
    messages: [{ keyMessage: `An invitation, number ${index + 1}` }],
  }));

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
