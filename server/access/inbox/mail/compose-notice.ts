import { type Notice } from '../../../../core/access/inbox/notice.ts';
import { noticePath, noticeText } from '../../../../core/access/inbox/notice-text.ts';
import type { NoticeLanguage } from '../../../../core/access/inbox/notice-text.ts';

export interface NoticeEmail {
  from: string;
  to: string;
  subject: string;
  text: string;
  /** The same at every attempt, so that a server or reader can drop a repetition (RFC 5322 section 3.6.4). */
  messageId: string;
  date: Date;
}

const CLOSING = {
  en: 'You get this because you chose this address for notices in Imprimatur. Change it at: ',
  de: 'Sie erhalten dies, weil Sie diese Adresse in Imprimatur für Mitteilungen gewählt haben. Ändern unter: ',
} as const;

const SUBJECT_LENGTH = 200;

/** Nothing of a notice can begin a new header line (RFC 5322 section 2.2). */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

export interface StoredNotice {
  id: string;
  notice: Notice;
  createdAt: Date;
  to: string;
  language: NoticeLanguage;
}

/** The email of one notice: its sentence, and where to look; nothing of the email or item itself leaves the program. */
export function composeNotice(
  { id, notice, createdAt, to, language }: StoredNotice,
  { from, publicUrl }: { from: string; publicUrl: string },
): NoticeEmail {
  const sentence = oneLine(noticeText(notice, language));
  const root = publicUrl.replace(/\/+$/u, '');
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    from,
    to,
    subject: `Imprimatur: ${sentence}`.slice(0, SUBJECT_LENGTH),
    text: `${sentence}.\n\n${root}${noticePath(notice.subject)}\n\n-- \n${CLOSING[language]}${root}/inbox\n`,
    messageId: `<notice.${oneLine(id).replaceAll(/[^\w.-]/gu, '')}@${domain}>`,
    date: createdAt,
  };
}
