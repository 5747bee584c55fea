/** Phrases written one after another, separated by spaces. */
const set = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')));

/**
 * Folded words that stand one typing error away from a word of the vocabulary and mean something else. They are never
 * taken for a typing error.
 */
export const ORDINARY_WORDS = set(
  'studio studios safely patient patients patience patienten patientin benefit chain chains chair chairs',
  'places place marks marked market markets markt marche marches german herman normal normale formal',
  'version versions visit visits visited visiter visites invite invited letter letters latter better',
  'please pleased release relance balance chance second seconds message messages massage passage',
  'mention mentions section sections action actions option options position positions question questions',
  'fragen frage trage wage sache suche suchen besser bessere letzte letzten weitere weiteren',
  'bitte bitten mitte seite seiten worte worten texte texten thema themen name namen dinge',
  'notre votre autre autres entre contre texte textes phrase phrases sujet sujets',
  'first third there where these those their other others might right light night',
  'cover covers mover corner manner dinner winner inner outer after later water',
  'training trainings meeting meetings morning evening starting',
  'closes roses posts hosts lists tests rests',
  'brise crise frise pride prime crime grime',
  'range change changes changed strange arrange orange',
  'pays paye payes payee prayer player players',
  'among doesn belege belegen application applications rename renamed precise presse pressen konten',
  'sendung sendungen installation islands hospitalise hospitalisee hospitalises hospitalised hospitalized',
  'hospitaliers conversation conversations schweren counts counted invitation invitations',
);
