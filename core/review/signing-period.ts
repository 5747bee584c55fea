/** Minutes without a request after which a continuous period of controlled access ends, unless configured. */
export const SIGNING_IDLE_MINUTES = 15;

/**
 * Which components a signing asks for (21 CFR 11.200(a)(1)): all of them at the first signing of a continuous period
 * of controlled access, one at each further signing, all again once the period ended.
 */
export const componentsAsked = (signingSince: Date | null): 'all' | 'one' =>
  signingSince === null ? 'all' : 'one';

/**
 * Whether a pause ends the continuous period. The period belongs to one session: signing out, another browser or an
 * ended session ends it too, because the record of it goes with the session.
 */
export const pauseEndsPeriod = (idleMs: number, idleMinutes: number): boolean =>
  idleMs >= idleMinutes * 60_000;
