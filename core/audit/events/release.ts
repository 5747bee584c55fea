import type { EventSentences } from './sentences.ts';

/** Sending, delivery by delivery. */
export const RELEASE_EVENTS = {
  'release.send_started': {
    en: '{actor} started sending {subject} to {permitted} HCPs and left {blocked} out',
    de: '{actor} hat den Versand von {subject} an {permitted} HCPs gestartet und {blocked} ausgelassen',
  },
  'release.send_stopped': {
    en: '{actor} stopped sending {subject}: {stopped} emails stayed here',
    de: '{actor} hat den Versand von {subject} angehalten: {stopped} E-Mails blieben hier',
  },
  'release.delivery_started': {
    en: '{subject} of {email} began after consent and approval were checked',
    de: '{subject} von {email} begann, nachdem Einwilligung und Freigabe geprüft waren',
  },
  'release.delivery_blocked': {
    en: '{subject} of {email} was not sent: {reason}',
    de: '{subject} von {email} wurde nicht gesendet: {reason}',
  },
  'release.delivery_sent': {
    en: 'The mail server took {subject} of {email}',
    de: 'Der Mailserver hat {subject} von {email} angenommen',
  },
  'release.delivery_deferred': {
    en: 'The mail server did not take {subject} of {email} yet: {code}',
    de: 'Der Mailserver hat {subject} von {email} noch nicht angenommen: {code}',
  },
  'release.delivery_refused': {
    en: 'The mail server refused {subject} of {email}: {code}',
    de: 'Der Mailserver hat {subject} von {email} abgelehnt: {code}',
  },
  'release.delivery_unknown': {
    en: 'It is not known whether {subject} of {email} arrived; it is not sent again by itself',
    de: 'Ob {subject} von {email} ankam, ist nicht bekannt; sie wird nicht von selbst noch einmal gesendet',
  },
  'release.delivery_confirmed': {
    en: '{actor} recorded that {subject} of {email}, whose outcome was unknown, arrived',
    de: '{actor} hat vermerkt, dass {subject} von {email} mit unbekanntem Ausgang ankam',
  },
  'release.delivery_repeated': {
    en: '{actor} recorded that {subject} of {email}, whose outcome was unknown, did not arrive, and had it sent again',
    de: '{actor} hat vermerkt, dass {subject} von {email} mit unbekanntem Ausgang nicht ankam, und lässt sie noch einmal senden',
  },
} as const satisfies EventSentences;
