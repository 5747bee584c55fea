/** Wörter der drei Messwerte des Praxistests. */
export const measureWords = {
  title: 'Zeit für die Adaption',
  measure: 'Messwert',
  thisEmail: 'Diese E-Mail',
  market: 'Median für {{market}}',
  activeTime: 'Aktive Zeit',
  comments: 'Kommentare',
  reuse: 'Wörter wie freigegeben',
  minutes: '{{minutes}} min',
  percent: '{{percent}} %',
  median: '{{value}} (n = {{n}})',
  none: 'noch keine',
  definition:
    'Aktive Zeit aller Personen zusammen: Eine Pause von mehr als einer Minute zählt nicht, und Seiten nebeneinander zählen einmal. Wörter wie freigegeben: von allen Wörtern außerhalb der Vorlage die, die niemand geändert hat.',
  cut: 'Die Mediane umfassen die 500 zuletzt bearbeiteten E-Mails.',
  download: 'Als CSV herunterladen',
  failed: 'Die Messwerte konnten nicht geladen werden',
  kept: 'Sie werden trotzdem aufgezeichnet.',
};
