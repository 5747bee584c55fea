import type { EventSentences } from './sentences.ts';

/** The life of a certified set. */
export const CERTIFIED_SET_EVENTS = {
  'certified_set.drafted': {
    en: '{actor} kept {permitted} permitted emails of campaign {campaign} as {subject}',
    de: '{actor} hat {permitted} zulässige E-Mails der Kampagne {campaign} als {subject} festgehalten',
  },
  'certified_set.submitted': {
    en: '{actor} sent {subject} to review',
    de: '{actor} hat {subject} zur Prüfung gesendet',
  },
  'certified_set.signed': {
    en: '{actor} signed {subject} as {role} reviewer',
    de: '{actor} hat {subject} in der Rolle {role} unterschrieben',
  },
  'certified_set.rejected': {
    en: '{actor} rejected {subject} as {role} reviewer',
    de: '{actor} hat {subject} in der Rolle {role} abgelehnt',
  },
  'certified_set.approved': {
    en: '{subject} was approved with the signature of {actor}',
    de: '{subject} wurde mit der Unterschrift von {actor} freigegeben',
  },
  'certified_set.stopped': {
    en: '{actor} took {subject} out of review, because it cannot be used any more: {cause}',
    de: '{actor} hat {subject} aus der Prüfung genommen, weil nicht mehr verwendbar ist: {cause}',
  },
  'certified_set.withdrawn': {
    en: '{actor} withdrew {subject}',
    de: '{actor} hat {subject} zurückgezogen',
  },
  'certified_set.blocks_ticked': {
    en: '{actor} ticked {count} blocks of {subject} as read',
    de: '{actor} hat {count} Blöcke von {subject} als gelesen abgehakt',
  },
  'certified_set.ticks_taken_back': {
    en: '{actor} took {count} ticks on {subject} back',
    de: '{actor} hat {count} Haken an {subject} zurückgenommen',
  },
} as const satisfies EventSentences;
