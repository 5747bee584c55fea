/**
 * States of one email to one HCP. `unknown`: it was given to the mail server and no answer came back, so it may have
 * arrived; the program never sends it again by itself, a person may.
 */
export const DELIVERY_STATES = [
  'waiting',
  'started',
  'sent',
  'refused',
  'blocked',
  'unknown',
  'stopped',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What happens to a delivery. */
export const DELIVERY_EVENTS = [
  /** Consent and approval hold at this moment: an attempt begins. */
  'start',
  /** Consent, approval or another condition does not hold at this moment. */
  'block',
  /** The mail server took the message (250). */
  'accept',
  /** It did not take it and may do so later (4xx, or it could not be reached). */
  'defer',
  /** It refused it for good (5xx), or it was deferred too often. */
  'refuse',
  /** No answer after the message was given to it, or the process ended during the attempt. */
  'lose',
  /** A person stopped the send. */
  'stop',
  /** A person found out that a message of unknown outcome arrived. */
  'confirm',
  /** A person found out that it did not arrive, and wants it sent once more. */
  'repeat',
] as const;
export type DeliveryEvent = (typeof DELIVERY_EVENTS)[number];

const NEXT: Readonly<Record<DeliveryState, Partial<Record<DeliveryEvent, DeliveryState>>>> = {
  waiting: { start: 'started', block: 'blocked', stop: 'stopped' },
  started: { accept: 'sent', defer: 'waiting', refuse: 'refused', lose: 'unknown' },
  sent: {},
  refused: {},
  blocked: {},
  unknown: { confirm: 'sent', repeat: 'waiting' },
  stopped: {},
};

/** The state that follows; undefined where nothing of the kind can happen in this state. */
export const nextDeliveryState = (state: DeliveryState, event: DeliveryEvent): DeliveryState | undefined =>
  NEXT[state][event];

/** What a person may find out about a delivery of unknown outcome. */
export const FOUND_OUTCOMES = ['arrived', 'again'] as const;
export type FoundOutcome = (typeof FOUND_OUTCOMES)[number];

/** Attempts after which a server that always asks to come later counts as refusing: about half a day. */
export const MOST_ATTEMPTS = 16;
