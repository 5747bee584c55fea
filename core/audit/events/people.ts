import type { EventSentences } from './sentences.ts';

/** What happens to the data of HCPs. */
export const PEOPLE_EVENTS = {
  'people.imported': {
    en: '{actor} imported {kind}: {created} new, {updated} changed, {unchanged} unchanged, {rejected} rejected',
    de: '{actor} hat {kind} importiert: {created} neu, {updated} geändert, {unchanged} unverändert, {rejected} abgelehnt',
  },
  'people.read': {
    en: '{actor} read the data of {count} persons: {subject}',
    de: '{actor} hat die Daten von {count} Personen gelesen: {subject}',
  },
  'people.unsubscribed': {
    en: 'A recipient of {subject} unsubscribed: {channel}, {purpose}',
    de: 'Wer {subject} erhielt, hat sich abgemeldet: {channel}, {purpose}',
  },
} as const satisfies EventSentences;
