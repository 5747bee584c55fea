import type { AuditEntry } from '../../audit/entry.ts';
import type { AuditEventType } from '../../audit/events.ts';
import type { Notice, NoticeFacts, NoticeKind } from './notice.ts';

/** Whom a notice is for; who caused it is never told. */
export type Audience =
  | { who: 'accounts'; ids: readonly string[] }
  /** Who may decide on emails of the market, deputies included, without those who wrote this one. */
  | { who: 'reviewers'; assemblyId: string; market: string }
  | { who: 'authors'; assemblyId: string }
  | { who: 'authors_and_signers'; assemblyId: string }
  | { who: 'library_managers' }
  | { who: 'administrators' };

export interface AddressedNotice extends Notice {
  audience: Audience;
}

type Teller = (entry: AuditEntry) => AddressedNotice | undefined;

const authorsHear =
  (kind: NoticeKind): Teller =>
  (entry) =>
    about(entry, kind, { who: 'authors', assemblyId: entry.subject.id });

const makerOf = ({ details }: AuditEntry): Audience => ({
  who: 'accounts',
  ids: [String(details['maker'] ?? '')],
});

/** Events that somebody else has to hear of. What is not here concerns nobody at once. */
const TELLERS: Readonly<Partial<Record<AuditEventType, Teller>>> = {
  'assembly.submitted': (entry) =>
    entry.details['to'] === 'in_review' && entry.market !== undefined
      ? about(entry, 'review_requested', {
          who: 'reviewers',
          assemblyId: entry.subject.id,
          market: entry.market,
        })
      : undefined,
  'assembly.changes_requested': authorsHear('changes_requested'),
  'assembly.rejected': authorsHear('rejected'),
  'assembly.approved': authorsHear('approved'),
  // With a cause it is part of what a library item stops, and told as one.
  'assembly.withdrawn': (entry) =>
    entry.details['cause'] === null
      ? about(entry, 'withdrawn', { who: 'authors_and_signers', assemblyId: entry.subject.id })
      : undefined,
  'comment.added': (entry) => {
    const { mentions } = entry.details;
    return Array.isArray(mentions) && mentions.length > 0
      ? about(entry, 'mentioned', { who: 'accounts', ids: mentions })
      : undefined;
  },
  'suggestion.made': (entry) => about(entry, 'suggestion_made', { who: 'library_managers' }),
  'suggestion.accepted': (entry) => about(entry, 'suggestion_accepted', makerOf(entry)),
  'suggestion.rejected': (entry) => about(entry, 'suggestion_rejected', makerOf(entry)),
  'people.unsubscribed': (entry) => {
    const { startedBy } = entry.details;
    return typeof startedBy === 'string'
      ? about(entry, 'unsubscribed', { who: 'accounts', ids: [startedBy] })
      : undefined;
  },
  'access.role_delegated': (entry) => delegationNotice(entry, 'role_delegated'),
  'access.delegation_revoked': (entry) => delegationNotice(entry, 'delegation_revoked'),
  'access.locked': (entry) => about(entry, 'account_locked', { who: 'administrators' }),
};

/** The notice that an audit entry gives rise to, from what the entry itself holds. */
export const noticeOfEntry = (entry: AuditEntry): AddressedNotice | undefined => TELLERS[entry.type]?.(entry);

/** Details that a sentence or a page uses. */
const TOLD = [
  'role',
  'dueOn',
  'firstDay',
  'lastDay',
  'attempts',
  'thread',
  'module',
  'resultingVersion',
] as const;

function about(
  { actor, subject, details }: AuditEntry,
  kind: NoticeKind,
  audience: Audience,
): AddressedNotice {
  const facts: NoticeFacts = { by: actor.printedName };
  for (const name of TOLD) {
    const value = details[name];
    if (typeof value === 'string' || typeof value === 'number') facts[name] = value;
  }
  return { kind, subject: { type: subject.type, id: subject.id }, facts, audience };
}

function delegationNotice(entry: AuditEntry, kind: NoticeKind): AddressedNotice {
  const notice = about(entry, kind, { who: 'accounts', ids: [entry.subject.id] });
  return { ...notice, subject: { type: 'delegation', id: String(entry.details['delegation'] ?? '') } };
}
