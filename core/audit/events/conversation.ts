import type { EventSentences } from './sentences.ts';

/** Messages to the assistant; never what they say. */
export const CONVERSATION_EVENTS = {
  'conversation.started': {
    en: '{actor} started {subject}',
    de: '{actor} hat {subject} begonnen',
  },
  'conversation.continued': {
    en: '{actor} continued {subject}',
    de: '{actor} hat {subject} fortgesetzt',
  },
  'conversation.stopped': {
    en: '{actor} stopped an answer in {subject}',
    de: '{actor} hat eine Antwort in {subject} angehalten',
  },
  'conversation.branched': {
    en: '{actor} edited message {position} of {origin}; {subject} goes on from there',
    de: '{actor} hat Nachricht {position} von {origin} bearbeitet; {subject} geht von dort weiter',
  },
  'conversation.personal_data_found': {
    en: 'A message of {actor} in {subject} held personal data ({kinds}); it was kept from the language model',
    de: 'Eine Nachricht von {actor} in {subject} enthielt personenbezogene Daten ({kinds}); sie wurden dem Sprachmodell vorenthalten',
  },
  'conversation.adverse_event_reported': {
    en: 'A message of {actor} in {subject} seems to report an adverse event; the reporting route was shown',
    de: 'Eine Nachricht von {actor} in {subject} meldet anscheinend ein unerwünschtes Ereignis; der Meldeweg wurde gezeigt',
  },
} as const satisfies EventSentences;
