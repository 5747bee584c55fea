/** Wörter, die mehrere Bereiche benutzen. */
export const commonWords = {
  common: {
    loading: 'Wird geladen',
    retry: 'Erneut versuchen',
    close: 'Schließen',
    noPermission: 'Ihre Rolle öffnet das nicht',
    noPermissionAction:
      'Jemand mit der passenden Rolle kann es tun, oder die Administration kann Ihre Rolle erweitern.',
    offline: 'Der Server ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    unreadable:
      'Die Antwort des Servers war nicht lesbar (Status {{status}}). Versuchen Sie es erneut oder laden Sie die Seite neu.',
    unexpected:
      'Auf dieser Seite ist etwas Unerwartetes geschehen. Versuchen Sie es erneut oder laden Sie neu.',
    notFound: 'Diese Seite gibt es nicht',
    notFoundCause: 'Unter {{path}} liegt nichts. Der Link ist vielleicht alt oder falsch geschrieben.',
    toStart: 'Zum Start',
    fault: 'Auf dieser Seite ist ein Fehler aufgetreten',
    faultDetail: 'Gespeichertes ist sicher, und begonnener Text wurde in diesem Tab aufbewahrt.',
    reload: 'Seite neu laden',
  },
  verdict: {
    pass: 'Bestanden',
    warn: 'Warnung',
    block: 'Gesperrt',
    not_run: 'Nicht geprüft',
    error: 'Fehler',
    not_applicable: 'Nicht anwendbar',
  },
  origin: {
    approved_verbatim: 'Wörtlich freigegeben',
    local_edit: 'Lokal geändert',
    ai_generated: 'Von KI erzeugt',
  },
  choice: {
    ai_suggested: 'Vom System vorgeschlagen',
    human_selected: 'Von einer Person gewählt',
  },
  exportFormat: {
    html: 'HTML-Datei',
    text: 'Reiner Text',
    mjml: 'MJML-Quelle',
    eml: 'E-Mail-Datei (.eml)',
    salesforce: 'HTML-Datei für Salesforce',
    veeva: 'Dateien für Veeva Approved Email (.zip)',
    evidence: 'Nachweispaket (.zip)',
  },
  step: {
    understood_one: '{{shown}} Angabe verstanden',
    understood_other: '{{shown}} Angaben verstanden',
    library_one: '{{shown}} Modul',
    library_other: '{{shown}} Module',
    eligible_one: '{{shown}} zulässig',
    eligible_other: '{{shown}} zulässig',
    ranked_one: '{{shown}} gereiht',
    ranked_other: '{{shown}} gereiht',
    ordered_one: '{{shown}} vom Modell geordnet',
    ordered_other: '{{shown}} vom Modell geordnet',
    chosen_one: '{{shown}} gewählt',
    chosen_other: '{{shown}} gewählt',
    checked_one: '{{shown}} Prüfung',
    checked_other: '{{shown}} Prüfungen',
  },
};
