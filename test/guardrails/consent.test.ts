import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONSENT_DECISIONS, type Consent } from '../../core/people/people.ts';
import { consentAt } from '../../guardrails/consent.ts';

const use = { channel: 'email', purpose: 'promotional', product: 'cardexa' } as const;
const instantOf = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();

const captures = fc.array(
  fc.record({
    minute: fc.integer({ min: 0, max: 1000 }),
    product: fc.constantFrom('*', 'cardexa', 'otherol'),
    decision: fc.constantFrom(...CONSENT_DECISIONS),
    expires: fc.option(fc.integer({ min: 0, max: 1500 }), { nil: undefined }),
  }),
);
const consentsOf = (drawn: typeof captures extends fc.Arbitrary<infer Value> ? Value : never): Consent[] =>
  drawn.map(({ minute, product, decision, expires }, index) => ({
    id: `C-${index}`,
    hcp: 'HCP-1',
    channel: 'email',
    purpose: 'promotional',
    product,
    decision,
    capturedAt: instantOf(minute),
    ...(expires === undefined ? {} : { expiresAt: instantOf(expires) }),
    source: '',
  }));

test('a refusal captured last always ends consent, whatever came before it', () => {
  fc.assert(
    fc.property(captures, fc.constantFrom('*', 'cardexa'), (drawn, product) => {
      const refusal = { minute: 1001, product, decision: 'opt_out', expires: undefined } as const;
      expect(consentAt(consentsOf([...drawn, refusal]), use, instantOf(1001))).toBe('opt_out');
    }),
  );
});

test('consent never comes from anything but an opt-in in force for the product or for all products', () => {
  fc.assert(
    fc.property(captures, fc.integer({ min: 0, max: 1500 }), (drawn, minute) => {
      const state = consentAt(consentsOf(drawn), use, instantOf(minute));
      const hasOptIn = drawn.some(
        (each) =>
          each.decision === 'opt_in' &&
          each.product !== 'otherol' &&
          each.minute <= minute &&
          (each.expires === undefined || minute < each.expires),
      );
      if (!hasOptIn) expect(state).not.toBe('opt_in');
    }),
  );
});

test('the order of the captures in the list does not matter', () => {
  fc.assert(
    fc.property(captures, fc.integer({ min: 0, max: 1500 }), (drawn, minute) => {
      const consents = consentsOf([
        ...new Map(drawn.map((each) => [`${each.minute} ${each.product}`, each])).values(),
      ]);
      expect(consentAt(consents.toReversed(), use, instantOf(minute))).toBe(
        consentAt(consents, use, instantOf(minute)),
      );
    }),
  );
});

test.each([
  ['2026-03-10T07:59:59.999Z', 'none'],
  ['2026-03-10T08:00:00.000Z', 'opt_in'],
  ['2026-03-11T07:59:59.999Z', 'opt_in'],
  ['2026-03-11T08:00:00.000Z', 'expired'],
])('an opt-in of one day is at %s: %s', (instant, state) => {
  const consent: Consent = {
    id: 'C-1',
    hcp: 'HCP-1',
    ...use,
    decision: 'opt_in',
    capturedAt: '2026-03-10T09:00:00+01:00',
    expiresAt: '2026-03-11T09:00:00+01:00',
    source: '',
  };
  expect(consentAt([consent], use, instant)).toBe(state);
});

test('a moment that is no date is refused instead of judged', () => {
  expect(() => consentAt([], use, 'tomorrow')).toThrow('not a date');
});
