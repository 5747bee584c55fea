import type { EventSentences } from './sentences.ts';

/** What happens to the library: items, proposals for other words, the space of the vectors. */
export const LIBRARY_EVENTS = {
  'library.imported': {
    en: '{actor} imported {kind}: {created} new, {updated} changed, {unchanged} unchanged, {rejected} rejected',
    de: '{actor} hat {kind} importiert: {created} neu, {updated} geändert, {unchanged} unverändert, {rejected} abgelehnt',
  },
  'library.item_created': {
    en: '{actor} created {subject}',
    de: '{actor} hat {subject} angelegt',
  },
  'library.item_changed': {
    en: '{actor} changed {subject} to version {revision}',
    de: '{actor} hat {subject} auf Version {revision} geändert',
  },
  'library.status_changed': {
    en: '{actor} changed the status of {subject} from {from} to {to}',
    de: '{actor} hat den Status von {subject} von {from} auf {to} geändert',
  },
  'suggestion.made': {
    en: '{actor} proposed other words for {module} as {subject}',
    de: '{actor} hat für {module} andere Worte vorgeschlagen: {subject}',
  },
  'suggestion.accepted': {
    en: '{actor} accepted {subject} to {module} as version {resultingVersion}',
    de: '{actor} hat {subject} zu {module} als Version {resultingVersion} angenommen',
  },
  'suggestion.rejected': {
    en: '{actor} rejected {subject} to {module}',
    de: '{actor} hat {subject} zu {module} abgelehnt',
  },
  'embedding.space_changed': {
    en: '{actor} changed the embedding space to {space}',
    de: '{actor} hat den Einbettungsraum auf {space} geändert',
  },
} as const satisfies EventSentences;
