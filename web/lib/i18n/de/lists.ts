/** Wörter jeder Liste. */
export const listWords = {
  nextRow: 'Nächste Zeile',
  previousRow: 'Vorige Zeile',
  pages: 'Seiten der Liste',
  shown: '{{from}} bis {{to}} von {{total}}',
  pastEnd: 'Die Liste endet auf Seite {{last}}',
  nextPage: 'Weiter',
  previousPage: 'Zurück',
  page: 'S. {{page}}',
  all: 'Alle',
  filters: 'Filter',
  clear: 'Filter aufheben',
};
