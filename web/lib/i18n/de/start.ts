/** Wörter der Startseite. */
export const startWords = {
  title: 'Start',
  purpose: 'Wählen Sie eine Situation; die E-Mail entsteht in etwa einer Sekunde aus freigegebenen Modulen.',
  contexts: 'Situationen von Ärztinnen und Ärzten',
  contextsFailed: 'Die Situationen konnten nicht geladen werden',
  noContexts: 'Keine Situationen zum Anfangen',
  noContextsCause:
    'Sie gehören zur Vorführbibliothek. Öffnen Sie „Erstellen“ und sagen Sie in eigenen Worten, was Sie brauchen.',
  signals: 'Signale',
  signalCount_one: '{{count}} Signal',
  signalCount_other: '{{count}} Signale',
  assemble: 'Erstellen',
  assembleFor: 'Erstellen: {{title}}',
  mayNotAssemble: 'Ihre Rolle liest E-Mails; Brand Manager und lokales Marketing stellen sie zusammen.',
  startFailed: 'Das Gespräch konnte nicht begonnen werden',
  myTurn: 'Ich bin dran',
  myTurnFailed: 'Die Liste Ihrer E-Mails konnte nicht geladen werden',
  nothing: 'Nichts wartet auf Sie',
  nothingCause:
    'Kein Entwurf von Ihnen ist offen, nichts ist gesperrt, niemand verlangt Änderungen. Wählen Sie oben eine Situation.',
  firstSteps: 'Erste Schritte',
  done: 'erledigt',
  step: {
    signIn: 'Anmelden',
    assemble: 'Eine E-Mail aus einer Situation erstellen',
    submit: 'Zur Prüfung senden',
    sign: 'Medizin, Recht und Zulassung unterschreiben lassen',
    export: 'Die E-Mail mit ihrem Nachweis ausgeben',
  },
};
