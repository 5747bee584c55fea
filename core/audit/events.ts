import { ACCESS_EVENTS } from './events/access.ts';
import { ASSEMBLY_EVENTS } from './events/assembly.ts';
import { CERTIFIED_SET_EVENTS } from './events/certified-set.ts';
import { CONVERSATION_EVENTS } from './events/conversation.ts';
import { LIBRARY_EVENTS } from './events/library.ts';
import { LOG_EVENTS } from './events/log.ts';
import { MODEL_EVENTS } from './events/model.ts';
import { PEOPLE_EVENTS } from './events/people.ts';
import { RELEASE_EVENTS } from './events/release.ts';
import { REVIEW_EVENTS } from './events/review.ts';
import type { EventSentences } from './events/sentences.ts';

/**
 * Every event that the log may hold, with the sentence that a person reads; each area has its file in `events/`. The
 * set is closed: an entry of another type is refused. `{actor}`, `{subject}`, `{revision}` and `{market}` come from the
 * entry, other names from its `details`. An event is never renamed or removed, because entries of its type stay in the
 * log.
 */
export const AUDIT_EVENTS = {
  ...LIBRARY_EVENTS,
  ...PEOPLE_EVENTS,
  ...ASSEMBLY_EVENTS,
  ...CONVERSATION_EVENTS,
  ...REVIEW_EVENTS,
  ...CERTIFIED_SET_EVENTS,
  ...RELEASE_EVENTS,
  ...ACCESS_EVENTS,
  ...MODEL_EVENTS,
  ...LOG_EVENTS,
} as const satisfies EventSentences;

export type AuditEventType = keyof typeof AUDIT_EVENTS;

export const isAuditEventType = (value: string): value is AuditEventType =>
  Object.hasOwn(AUDIT_EVENTS, value);

export const AUDIT_EVENT_TYPES: readonly AuditEventType[] =
  Object.keys(AUDIT_EVENTS).filter(isAuditEventType);
