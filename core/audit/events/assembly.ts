import type { EventSentences } from './sentences.ts';

/** The life of an email, from its draft to its release. */
export const ASSEMBLY_EVENTS = {
  'assembly.drafted': { en: '{actor} drafted {subject}', de: '{actor} hat {subject} entworfen' },
  'assembly.changed': {
    en: '{actor} changed {subject} to revision {revision}',
    de: '{actor} hat {subject} auf Revision {revision} geändert',
  },
  'assembly.submitted': {
    en: '{actor} sent {subject} to review',
    de: '{actor} hat {subject} zur Prüfung gesendet',
  },
  'assembly.recalled': {
    en: '{actor} took {subject} back from review',
    de: '{actor} hat {subject} aus der Prüfung zurückgeholt',
  },
  'assembly.signed': {
    en: '{actor} signed {subject} as {role} reviewer',
    de: '{actor} hat {subject} in der Rolle {role} unterschrieben',
  },
  'assembly.rejected': {
    en: '{actor} rejected {subject} as {role} reviewer',
    de: '{actor} hat {subject} in der Rolle {role} abgelehnt',
  },
  'assembly.changes_requested': {
    en: '{actor} asked for changes to {subject} as {role} reviewer',
    de: '{actor} hat in der Rolle {role} Änderungen an {subject} verlangt',
  },
  'assembly.withdrawn': {
    en: '{actor} withdrew {subject}',
    de: '{actor} hat {subject} zurückgezogen',
  },
  'assembly.expired': {
    en: '{subject} expired: {cause}',
    de: '{subject} ist abgelaufen: {cause}',
  },
  'assembly.stopped': {
    en: '{actor} took {subject} out of review, because it cannot be used any more: {cause}',
    de: '{actor} hat {subject} aus der Prüfung genommen, weil nicht mehr verwendbar ist: {cause}',
  },
  'assembly.approved': {
    en: '{subject} was approved with the signature of {actor}',
    de: '{subject} wurde mit der Unterschrift von {actor} freigegeben',
  },
  'assembly.approved_as_member': {
    en: '{subject} was approved as a member of the certified set {set}',
    de: '{subject} wurde als Teil der zertifizierten Menge {set} freigegeben',
  },
  'assembly.test_send_started': {
    en: '{actor} started a test send of {subject} to {count} addresses',
    de: '{actor} hat einen Testversand von {subject} an {count} Adressen gestartet',
  },
  'assembly.exported': {
    en: '{actor} exported {subject} as {format}',
    de: '{actor} hat {subject} als {format} exportiert',
  },
  'assembly.export_downloaded': {
    en: '{actor} downloaded the export of {subject} as {format}',
    de: '{actor} hat den Export von {subject} als {format} heruntergeladen',
  },
  'assembly.released': {
    en: '{subject} was released with the export by {actor}',
    de: '{subject} wurde mit dem Export durch {actor} veröffentlicht',
  },
  'adaptation.created': {
    en: '{actor} adapted {source} for {market} as {subject}',
    de: '{actor} hat {source} für {market} als {subject} adaptiert',
  },
  'adaptation.change_considered': {
    en: '{actor} considered a change of the source in block {block} of {subject}',
    de: '{actor} hat eine Änderung der Vorlage in Block {block} von {subject} berücksichtigt',
  },
  'gap.recorded': {
    en: '{actor} found a gap in slot {slot} of {subject}',
    de: '{actor} hat eine Lücke im Platz {slot} von {subject} festgestellt',
  },
  'check.recorded': {
    en: '{subject} was checked for {actor}: {verdict}',
    de: '{subject} wurde für {actor} geprüft: {verdict}',
  },
  'generated_text.accepted': {
    en: '{actor} checked and accepted a generated text in {slot} of {subject}',
    de: '{actor} hat einen generierten Text im Platz {slot} von {subject} geprüft und angenommen',
  },
  'generated_text.rejected': {
    en: '{actor} rejected a generated text in {slot} of {subject}',
    de: '{actor} hat einen generierten Text im Platz {slot} von {subject} abgelehnt',
  },
  'warning.justified': {
    en: '{actor} accepted the warning {rule} on {subject} with a reason',
    de: '{actor} hat die Warnung {rule} zu {subject} mit Begründung angenommen',
  },
} as const satisfies EventSentences;
