/**
 * Every event that the log may hold, with the sentence that a person reads. The set is closed: an entry of another
 * type is refused. `{actor}`, `{subject}`, `{revision}` and `{market}` come from the entry, other names from its
 * `details`. An event is never renamed or removed, because entries of its type stay in the log.
 */
export const AUDIT_EVENTS = {
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
  'people.imported': {
    en: '{actor} imported {kind}: {created} new, {updated} changed, {unchanged} unchanged, {rejected} rejected',
    de: '{actor} hat {kind} importiert: {created} neu, {updated} geändert, {unchanged} unverändert, {rejected} abgelehnt',
  },
  'people.read': {
    en: '{actor} read the data of {count} persons: {subject}',
    de: '{actor} hat die Daten von {count} Personen gelesen: {subject}',
  },
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
  'inbox.read': {
    en: '{actor} read {count} notices',
    de: '{actor} hat {count} Mitteilungen gelesen',
  },
  'inbox.address_changed': {
    en: '{actor} changed where notices are sent by email: {state}',
    de: '{actor} hat geändert, wohin Mitteilungen per E-Mail gehen: {state}',
  },
  'assembly.approved': {
    en: '{subject} was approved with the signature of {actor}',
    de: '{subject} wurde mit der Unterschrift von {actor} freigegeben',
  },
  'assembly.approved_as_member': {
    en: '{subject} was approved as a member of the certified set {set}',
    de: '{subject} wurde als Teil der zertifizierten Menge {set} freigegeben',
  },
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
    en: 'It is not known whether {subject} of {email} arrived; it is not sent again',
    de: 'Ob {subject} von {email} ankam, ist nicht bekannt; sie wird nicht noch einmal gesendet',
  },
  'people.unsubscribed': {
    en: 'A recipient of {subject} unsubscribed: {channel}, {purpose}',
    de: 'Wer {subject} erhielt, hat sich abgemeldet: {channel}, {purpose}',
  },
  'adaptation.created': {
    en: '{actor} adapted {source} for {market} as {subject}',
    de: '{actor} hat {source} für {market} als {subject} adaptiert',
  },
  'adaptation.change_considered': {
    en: '{actor} considered a change of the source in block {block} of {subject}',
    de: '{actor} hat eine Änderung der Vorlage in Block {block} von {subject} berücksichtigt',
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
  'review.blocks_ticked': {
    en: '{actor} ticked {count} blocks of {subject} as read',
    de: '{actor} hat {count} Blöcke von {subject} als gelesen abgehakt',
  },
  'review.ticks_taken_back': {
    en: '{actor} took {count} ticks on {subject} back',
    de: '{actor} hat {count} Haken an {subject} zurückgenommen',
  },
  'comment.added': {
    en: '{actor} commented on block {block} of {subject}',
    de: '{actor} hat Block {block} von {subject} kommentiert',
  },
  'comment.changed': {
    en: '{actor} changed the wording of a comment on {subject}',
    de: '{actor} hat den Wortlaut eines Kommentars zu {subject} geändert',
  },
  'comment.thread_resolved': {
    en: '{actor} resolved a thread on {subject}',
    de: '{actor} hat einen Kommentarverlauf zu {subject} erledigt',
  },
  'comment.thread_reopened': {
    en: '{actor} opened a thread on {subject} again',
    de: '{actor} hat einen Kommentarverlauf zu {subject} wieder geöffnet',
  },
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
  'access.signed_in': { en: '{actor} signed in', de: '{actor} hat sich angemeldet' },
  'access.signed_out': { en: '{actor} signed out', de: '{actor} hat sich abgemeldet' },
  'access.sign_in_failed': {
    en: 'A sign-in to {subject} failed: {reason}',
    de: 'Eine Anmeldung an {subject} ist fehlgeschlagen: {reason}',
  },
  'access.confirmed': {
    en: '{actor} confirmed their identity with the password',
    de: '{actor} hat die eigene Identität mit dem Passwort bestätigt',
  },
  'access.confirmation_failed': {
    en: '{actor} gave a wrong password when asked to confirm their identity',
    de: '{actor} hat bei der Bestätigung der Identität ein falsches Passwort angegeben',
  },
  'access.confirmed_with_passkey': {
    en: '{actor} confirmed their identity with a passkey',
    de: '{actor} hat die eigene Identität mit einem Passkey bestätigt',
  },
  'access.passkey_refused': {
    en: 'A passkey for {subject} was refused: {reason}',
    de: 'Ein Passkey für {subject} wurde abgelehnt: {reason}',
  },
  'access.passkey_added': {
    en: '{actor} added a passkey to {subject}',
    de: '{actor} hat {subject} einen Passkey hinzugefügt',
  },
  'access.passkey_renamed': {
    en: '{actor} renamed a passkey of {subject}',
    de: '{actor} hat einen Passkey von {subject} umbenannt',
  },
  'access.passkey_removed': {
    en: '{actor} removed a passkey from {subject}',
    de: '{actor} hat einen Passkey von {subject} entfernt',
  },
  'access.role_delegated': {
    en: '{actor} lent the {role} role to {subject} from {firstDay} to {lastDay}',
    de: '{actor} hat die Rolle {role} vom {firstDay} bis {lastDay} an {subject} übertragen',
  },
  'access.delegation_revoked': {
    en: '{actor} took the {role} role back from {subject}',
    de: '{actor} hat die Rolle {role} von {subject} zurückgenommen',
  },
  'access.locked': {
    en: '{subject} was locked after {attempts} wrong passwords',
    de: '{subject} wurde nach {attempts} falschen Passwörtern gesperrt',
  },
  'access.account_created': {
    en: '{actor} created {subject} with the roles {grantedRoles}',
    de: '{actor} hat {subject} mit den Rollen {grantedRoles} angelegt',
  },
  'access.account_changed': {
    en: '{actor} changed {subject}: {changed}',
    de: '{actor} hat {subject} geändert: {changed}',
  },
  'access.password_changed': {
    en: '{actor} changed the password of {subject}',
    de: '{actor} hat das Passwort von {subject} geändert',
  },
  'access.sessions_revoked': {
    en: '{actor} ended the sessions of {subject}',
    de: '{actor} hat die Sitzungen von {subject} beendet',
  },
  'model.asked': {
    en: '{actor} asked the language model {model} with {prompt}: {outcome}',
    de: '{actor} hat das Sprachmodell {model} mit {prompt} befragt: {outcome}',
  },
  'model.call_stopped': {
    en: 'A question of {actor} to the language model was stopped, because it held personal data: {kinds}',
    de: 'Eine Frage von {actor} an das Sprachmodell wurde angehalten, weil sie personenbezogene Daten enthielt: {kinds}',
  },
  'model.switched': {
    en: '{actor} switched the language model {to}',
    de: '{actor} hat das Sprachmodell auf {to} geschaltet',
  },
  'model.budget_changed': {
    en: '{actor} changed the language model budget of {team}',
    de: '{actor} hat das Budget des Sprachmodells für {team} geändert',
  },
  'embedding.space_changed': {
    en: '{actor} changed the embedding space to {space}',
    de: '{actor} hat den Einbettungsraum auf {space} geändert',
  },
  'data.restored': {
    en: '{actor} restored a backup',
    de: '{actor} hat eine Sicherung wiederhergestellt',
  },
} as const satisfies Record<string, { en: string; de: string }>;

export type AuditEventType = keyof typeof AUDIT_EVENTS;

export const isAuditEventType = (value: string): value is AuditEventType =>
  Object.hasOwn(AUDIT_EVENTS, value);

export const AUDIT_EVENT_TYPES: readonly AuditEventType[] =
  Object.keys(AUDIT_EVENTS).filter(isAuditEventType);
