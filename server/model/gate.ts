import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { admit, BREAKER_SETTINGS, CLOSED, isResting, report } from '../../core/model/breaker.ts';
import type { Breaker, BreakerReport } from '../../core/model/breaker.ts';
import { fits, monthOf } from '../../core/model/budget.ts';
import type { Used } from '../../core/model/budget.ts';
import type { FallbackReason } from '../../core/model/fallback.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { limitsOf, reserve, settle, usedBy } from './ledger.ts';
import type { Reservation } from './ledger.ts';
import type { ModelSettings } from './model-settings.ts';
import { switchState } from './model-switch.ts';

/** Decides whether a question may be sent: switch, pace of the person, budget of the team, circuit breaker. */
export interface Gate {
  unavailable(team: string | undefined): Promise<FallbackReason | undefined>;
  /** Counts the question and sets its cost aside, or says why it may not be sent. `pacedBy` is whose pace it counts for. */
  enter(asker: { pacedBy: string; team: string }, mostly: Used): Promise<Reservation | FallbackReason>;
  /** Tells the breaker how a question that had entered ended. */
  leave(ended: BreakerReport): void;
  breaker(): Breaker;
}

const MINUTE_S = 60;
const NOTHING = { calls: 0, tokens: { input: 0, output: 0 }, micros: 0 };

/** The pace and the breaker are of this process; switch and budgets are in the database and hold for all. */
export function createGate(deps: ChangeDeps, settings: Pick<ModelSettings, 'perMinute' | 'limits'>): Gate {
  const { database } = deps;
  const pace = new RateLimiterMemory({ points: settings.perMinute, duration: MINUTE_S });
  const now = (): number => deps.clock().getTime();
  let breaker: Breaker = CLOSED;
  return {
    breaker: () => breaker,
    leave(ended) {
      breaker = report(breaker, ended, now(), BREAKER_SETTINGS);
    },
    async unavailable(team) {
      if ((await switchState(database)) === 'off') return 'switched_off';
      if (isResting(breaker, now())) return 'circuit_open';
      if (team === undefined) return undefined;
      const used = await usedBy(database, team, monthOf(deps.clock()));
      const limits = await limitsOf(database, team, settings.limits);
      // A question needs one token at the least.
      return fits(limits, used, { tokens: 1, micros: 0 }) ? undefined : 'budget_spent';
    },
    async enter({ pacedBy, team }, mostly) {
      if ((await switchState(database)) === 'off') return 'switched_off';
      if (isResting(breaker, now())) return 'circuit_open';
      if (!(await keepsPace(pace, pacedBy))) return 'rate_limited';
      const wanted = { ...mostly, team, now: deps.clock(), usual: settings.limits };
      const reservation = await reserve(database, wanted);
      if (!reservation) return 'budget_spent';
      const admission = admit(breaker, now());
      ({ breaker } = admission);
      if (admission.admitted) return reservation;
      await settle(database, reservation, NOTHING);
      return 'circuit_open';
    },
  };
}

async function keepsPace(pace: RateLimiterMemory, pacedBy: string): Promise<boolean> {
  try {
    await pace.consume(pacedBy);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}
