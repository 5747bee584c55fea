/** Wörter für Anmeldung und Passwörter. */
export const accessWords = {
  title: 'Anmelden',
  purpose: 'Melden Sie sich an, um freigegebene Inhalte zusammenzustellen, zu prüfen und auszugeben.',
  expired:
    'Ihre Sitzung ist beendet. Melden Sie sich wieder an: Sie kommen zurück an Ihre Stelle, begonnener Text ist noch da.',
  sessionFailed: 'Es ließ sich nicht feststellen, ob Sie angemeldet sind',
  demonstrationPeople: 'Personen der Vorführung',
  demonstrationPurpose: 'Dies ist eine Vorführung mit erfundenen Marken. Wählen Sie, wer Sie sein möchten.',
  allMarkets: 'Alle Märkte',
  name: 'Anmeldename',
  password: 'Passwort',
  showPassword: 'Passwort zeigen oder verbergen',
  signIn: 'Anmelden',
  signInWithPasskey: 'Mit Passkey anmelden',
  passkeyFailed: 'Der Passkey hat Sie nicht angemeldet',
  passkeyNotUsed:
    'Der Passkey wurde nicht benutzt; versuchen Sie es noch einmal oder nehmen Sie das Passwort.',
  nameMissing: 'Schreiben Sie Ihren Anmeldenamen.',
  passwordMissing: 'Schreiben Sie Ihr Passwort.',
  wrong: 'Name oder Passwort ist falsch',
  failed: 'Die Anmeldung ist fehlgeschlagen',
  changePassword: 'Passwort ändern',
  passwordRule: 'Mindestens {{count}} Zeichen; ein Satz merkt sich leichter als ein Rätsel.',
  presentPassword: 'Bisheriges Passwort',
  newPassword: 'Neues Passwort',
  notChanged: 'Das Passwort wurde nicht geändert',
};
