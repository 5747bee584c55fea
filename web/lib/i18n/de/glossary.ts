/** Wörter der Glossarseite. */
export const glossaryWords = {
  title: 'Glossar',
  purpose: 'Wie Begriffe in anderen Sprachen heißen, welche Wörter zu meiden sind und welche Namen bleiben.',
  search: 'Im Glossar suchen',
  language: 'Sprache',
  source: 'Begriff',
  target: 'Heißt',
  fixed: 'Bleibt, wie er ist',
  forbidden: 'Nicht',
  product: 'Produkt',
  everyProduct: 'Jedes Produkt',
  note: 'Anmerkung',
  failed: 'Das Glossar konnte nicht geladen werden',
  empty: 'Es gibt keinen Eintrag',
  emptyCause:
    'Noch hat niemand ein Glossar importiert. Bibliotheksverantwortliche importieren eines als CSV, JSON oder JSON Lines.',
  emptyNarrowed: 'Kein Eintrag passt zur Suche.',
};
