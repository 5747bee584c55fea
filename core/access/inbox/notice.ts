import { z } from 'zod';
import { storableText } from '../../library/content.ts';

const shortText = storableText(300);

/** A value of a notice: ids, names, counts. Never data about an HCP, never text that somebody typed. */
const factSchema = z.union([
  shortText,
  z.number().refine(Number.isFinite),
  z.null(),
  z.array(shortText).max(100),
]);
export const factsSchema = z.record(z.string(), factSchema);
export type NoticeFacts = z.output<typeof factsSchema>;

/**
 * Every kind of notice with the sentence that a person reads. `{item}` is the subject; other names come from the facts.
 * The store keeps kind and facts, never the sentence.
 */
export const NOTICES = {
  item_ended: {
    en: '{item} was {to}: stopped {stopped}, drafts that no longer pass {drafts}, released before {released}',
    de: '{item} ist {to}: angehalten {stopped}, Entwürfe ohne bestandene Prüfung {drafts}, zuvor veröffentlicht {released}',
  },
  review_requested: {
    en: '{by} sent {item} to you for review, due {dueOn}',
    de: '{by} hat Ihnen {item} zur Prüfung gesendet, fällig am {dueOn}',
  },
  changes_requested: {
    en: '{by} asked for changes to {item} as {role} reviewer',
    de: '{by} hat in der Rolle {role} Änderungen an {item} verlangt',
  },
  rejected: {
    en: '{by} rejected {item} as {role} reviewer',
    de: '{by} hat {item} in der Rolle {role} abgelehnt',
  },
  approved: {
    en: '{item} is approved',
    de: '{item} ist freigegeben',
  },
  withdrawn: {
    en: '{by} withdrew {item}',
    de: '{by} hat {item} zurückgezogen',
  },
  mentioned: {
    en: '{by} mentioned you in a comment on {item}',
    de: '{by} hat Sie in einem Kommentar zu {item} erwähnt',
  },
  suggestion_made: {
    en: '{by} proposed other words for {module}',
    de: '{by} hat andere Worte für {module} vorgeschlagen',
  },
  suggestion_accepted: {
    en: '{by} accepted your suggestion to {module}; version {resultingVersion} is in review',
    de: '{by} hat Ihren Vorschlag zu {module} angenommen; Version {resultingVersion} ist in Prüfung',
  },
  suggestion_rejected: {
    en: '{by} rejected your suggestion to {module}',
    de: '{by} hat Ihren Vorschlag zu {module} abgelehnt',
  },
  unsubscribed: {
    en: 'A recipient of {item} unsubscribed',
    de: 'Eine Person, die {item} erhielt, hat sich abgemeldet',
  },
  role_delegated: {
    en: '{by} lent you the {role} role from {firstDay} to {lastDay}',
    de: '{by} hat Ihnen die Rolle {role} vom {firstDay} bis {lastDay} übertragen',
  },
  delegation_revoked: {
    en: '{by} took the {role} role back',
    de: '{by} hat die Rolle {role} zurückgenommen',
  },
  account_locked: {
    en: '{item} was locked after {attempts} failed sign-ins',
    de: '{item} wurde nach {attempts} fehlgeschlagenen Anmeldungen gesperrt',
  },
} as const satisfies Record<string, { en: string; de: string }>;

export type NoticeKind = keyof typeof NOTICES;

export const isNoticeKind = (value: string): value is NoticeKind => Object.hasOwn(NOTICES, value);
export const NOTICE_KINDS: readonly NoticeKind[] = Object.keys(NOTICES).filter(isNoticeKind);

export interface NoticeSubject {
  type: string;
  id: string;
}

/** What a notice says, to whomever it goes. */
export interface Notice {
  kind: NoticeKind;
  subject: NoticeSubject;
  facts: NoticeFacts;
}
