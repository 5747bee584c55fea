import type { EventSentences } from './sentences.ts';

/** The log itself, and the database that holds it. */
export const LOG_EVENTS = {
  'log.exported': {
    en: '{actor} exported the log with {entries} entries',
    de: '{actor} hat das Protokoll mit {entries} Einträgen exportiert',
  },
  'log.compared': {
    en: '{actor} compared the log with {anchors} checkpoints kept elsewhere',
    de: '{actor} hat das Protokoll mit {anchors} andernorts aufbewahrten Prüfpunkten verglichen',
  },
  'log.copy_damaged': {
    en: '{actor} tried the verification on a damaged copy of the log',
    de: '{actor} hat die Prüfung an einer beschädigten Kopie des Protokolls ausprobiert',
  },
  'data.restored': {
    en: '{actor} restored a backup',
    de: '{actor} hat eine Sicherung wiederhergestellt',
  },
} as const satisfies EventSentences;
