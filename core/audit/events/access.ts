import type { EventSentences } from './sentences.ts';

/** Accounts, sessions, roles and notices. */
export const ACCESS_EVENTS = {
  'inbox.read': {
    en: '{actor} read {count} notices',
    de: '{actor} hat {count} Mitteilungen gelesen',
  },
  'inbox.address_changed': {
    en: '{actor} changed where notices are sent by email: {state}',
    de: '{actor} hat geändert, wohin Mitteilungen per E-Mail gehen: {state}',
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
} as const satisfies EventSentences;
