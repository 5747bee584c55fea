import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DELIVERY_EVENTS,
  type DeliveryState,
  nextDeliveryState,
} from '../../../../core/release/delivery/states.ts';

describe('states of a delivery', () => {
  it('give an email to the mail server again only after it was deferred, or a person said so', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...DELIVERY_EVENTS), { maxLength: 40 }), (events) => {
        let state: DeliveryState = 'waiting';
        let attempts = 0;
        let again = 0;
        for (const event of events) {
          const next: DeliveryState | undefined = nextDeliveryState(state, event);
          if (next === undefined) continue;
          if (event === 'start') attempts += 1;
          if (event === 'defer' || event === 'repeat') again += 1;
          state = next;
        }
        expect(attempts - again).toBeLessThanOrEqual(1);
        if (['sent', 'refused', 'unknown'].includes(state)) expect(attempts - again).toBe(1);
        if (['waiting', 'blocked', 'stopped'].includes(state)) expect(attempts).toBe(again);
      }),
    );
  });

  it('have no way on from an end', () => {
    for (const state of ['sent', 'refused', 'blocked', 'stopped'] as const)
      for (const event of DELIVERY_EVENTS) expect(nextDeliveryState(state, event)).toBeUndefined();
  });

  it('leave an unknown outcome only by what a person found out', () => {
    const ways = DELIVERY_EVENTS.filter((event) => nextDeliveryState('unknown', event) !== undefined);
    expect(ways).toEqual(['confirm', 'repeat']);
  });
});
