import type { generatedWords as english } from '../en/generated.ts';

/** Wörter neben dem, was ein Sprachmodell vorschlägt. */
export const generatedWords: typeof english = {
  suggestWords: 'Andere Worte vorschlagen',
  suggestWording: 'Wortlaut vorschlagen',
  suggestNamed: 'Wortlaut vorschlagen: {{label}}',
  by: '{{engine}}, {{prompt}}; IPTC {{term}}; nicht in der E-Mail',
  take: 'Zur Entscheidung in die E-Mail',
  takeNamed: 'Den Vorschlag zur Entscheidung übernehmen: {{label}}',
  notAvailable: 'Zurzeit keine Vorschläge: {{reason}}',
  checks: 'Prüfungen des Vorschlags für {{label}}',
};
