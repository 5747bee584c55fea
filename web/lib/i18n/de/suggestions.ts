import type { suggestionWords as english } from '../en/suggestions.ts';

/** Wörter der Vorschläge für gesperrten Text. */
export const suggestionWords: typeof english = {
  title: 'Vorschläge',
  purpose: 'Änderungen an freigegebenen Worten, die lokale Teams vorschlagen.',
  open: 'Vorschläge',
  state: { open: 'Offen', accepted: 'Angenommen', rejected: 'Abgelehnt' },
  which: 'Welche Vorschläge',
  all: 'Alle',
  list: 'Liste der Vorschläge',
  failed: 'Die Vorschläge konnten nicht geladen werden',
  nothing: 'Keine Vorschläge',
  nothingCause:
    'Sie kommen von der Seite, die eine E-Mail adaptiert: „Änderung vorschlagen“ an gesperrten Worten.',
  showAll: 'Alle Vorschläge zeigen',
  propose: 'Änderung vorschlagen',
  proposeNamed: 'Änderung vorschlagen: {{name}}',
  proposed: 'Vorgeschlagener Wortlaut',
  words: 'Vorgeschlagener Wortlaut ({{name}})',
  wordsHint: 'Marken wie [^REF-1] nennen eine Quelle; lassen Sie sie stehen.',
  reason: 'Warum der Text geändert werden soll',
  send: 'An die Bibliothek senden',
  cancel: 'Abbrechen',
  sent: 'Vorschlag gesendet',
  sentDetail:
    'Die Bibliotheksverwaltung wurde benachrichtigt. Diese E-Mail bleibt bis zur Entscheidung, wie sie ist.',
  notSent: 'Der Vorschlag wurde nicht gesendet',
  kept: 'Ihre Eingaben bleiben erhalten.',
  answer: 'Antwort von {{name}}:',
  by: '{{name}}, {{at}} · {{market}}, {{language}} · Version {{version}}',
  email: 'E-Mail, in der es auffiel',
  outdated: 'Das Modul hat inzwischen Version {{version}}; so kann der Vorschlag nicht angenommen werden.',
  acceptHint:
    'Mit der Annahme entsteht eine neue Version des Moduls in Prüfung. Bis zu ihrer Freigabe kann das Modul in neuen E-Mails nicht verwendet werden.',
  accept: 'Annehmen',
  acceptNamed: 'Den Vorschlag zu {{module}} annehmen',
  reject: 'Ablehnen',
  rejectNamed: 'Den Vorschlag zu {{module}} ablehnen',
  answerField: 'Antwort an {{name}} (zum Ablehnen nötig)',
  became: 'Daraus wurde Version {{version}}.',
  decidedBy: '{{state}} von {{name}}, {{at}}.',
  notDecided: 'Die Entscheidung wurde nicht gespeichert',
};
