import { NOTICES, type Notice, type NoticeSubject } from './notice.ts';

export type NoticeLanguage = 'en' | 'de';

const SUBJECTS: Readonly<Record<string, Record<NoticeLanguage, string>>> = {
  account: { en: 'the account', de: 'Das Konto' },
  assembly: { en: 'the email', de: 'die E-Mail' },
  claim: { en: 'the claim', de: 'Die Aussage' },
  module: { en: 'the module', de: 'Das Modul' },
  reference: { en: 'the reference', de: 'Die Quelle' },
  template: { en: 'the template', de: 'Die Vorlage' },
};

/** Values that are words of the program. */
const WORDS: Readonly<Record<string, Record<NoticeLanguage, string>>> = {
  withdrawn: { en: 'withdrawn', de: 'zurückgezogen' },
  expired: { en: 'set to expired', de: 'abgelaufen' },
  medical: { en: 'medical', de: 'Medizin' },
  legal: { en: 'legal', de: 'Recht' },
  regulatory: { en: 'regulatory', de: 'Zulassung' },
};
/** Facts whose values are such words. */
const WORD_FACTS: ReadonlySet<string> = new Set(['to', 'role']);

/** The notice as one plain sentence without a full stop; a fact that is not there reads as “–”. */
export function noticeText({ kind, subject, facts }: Notice, language: NoticeLanguage): string {
  const sentence = NOTICES[kind][language].replace(/\{(\w+)\}/gu, (_, name: string) => {
    if (name === 'item') return `${SUBJECTS[subject.type]?.[language] ?? subject.type} ${subject.id}`;
    const value = Object.hasOwn(facts, name) ? facts[name] : null;
    if (value === null || value === undefined) return '–';
    const text = Array.isArray(value) ? value.join(', ') : String(value);
    return WORD_FACTS.has(name) ? (WORDS[text]?.[language] ?? text) : text;
  });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const ITEM_ADDRESS: Readonly<Record<string, string>> = {
  reference: 'references',
  claim: 'claims',
  module: 'modules',
  template: 'templates',
};

/** Where the page of the subject is, from the root of the site. */
export function noticePath({ type, id }: NoticeSubject): string {
  if (type === 'assembly') return `/review/${encodeURIComponent(id)}`;
  if (type === 'suggestion') return `/library/suggestions#${encodeURIComponent(id)}`;
  const kind = ITEM_ADDRESS[type];
  if (kind !== undefined) return `/library/${kind}/${encodeURIComponent(id)}/effects`;
  return type === 'delegation' ? '/account' : '/admin';
}
