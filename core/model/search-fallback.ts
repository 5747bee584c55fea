import type { FallbackReason } from './fallback.ts';

type Kind = 'spent' | 'pace' | 'off' | 'personal' | 'failed';

const KIND: Partial<Record<FallbackReason, Kind>> = {
  budget_spent: 'spent',
  rate_limited: 'pace',
  switched_off: 'off',
  personal_data: 'personal',
};

const SENTENCES: Record<Kind, { en: string; de: string; fr: string }> = {
  spent: {
    en: 'The budget for searching by meaning is spent for this month, so modules were found by their words alone.',
    de: 'Das Budget der Suche nach Bedeutung ist für diesen Monat ausgeschöpft; Bausteine wurden nur nach ihren Wörtern gesucht.',
    fr: 'Le budget de la recherche par le sens est épuisé pour ce mois ; les modules ont été cherchés par leurs mots seuls.',
  },
  pace: {
    en: 'There were too many searches by meaning in a short time, so modules were found by their words alone.',
    de: 'Es gab in kurzer Zeit zu viele Suchen nach Bedeutung; Bausteine wurden nur nach ihren Wörtern gesucht.',
    fr: 'Il y a eu trop de recherches par le sens en peu de temps ; les modules ont été cherchés par leurs mots seuls.',
  },
  off: {
    en: 'Searching by meaning is switched off, so modules were found by their words alone.',
    de: 'Die Suche nach Bedeutung ist abgeschaltet; Bausteine wurden nur nach ihren Wörtern gesucht.',
    fr: 'La recherche par le sens est désactivée ; les modules ont été cherchés par leurs mots seuls.',
  },
  personal: {
    en: 'The request may name a person, so it was not searched by meaning; modules were found by their words alone.',
    de: 'Die Anfrage nennt vielleicht eine Person und wurde deshalb nicht nach Bedeutung gesucht; Bausteine wurden nur nach ihren Wörtern gesucht.',
    fr: 'La demande nomme peut-être une personne et n’a pas été cherchée par le sens ; les modules ont été cherchés par leurs mots seuls.',
  },
  failed: {
    en: 'Searching by meaning did not answer, so modules were found by their words alone.',
    de: 'Die Suche nach Bedeutung hat nicht geantwortet; Bausteine wurden nur nach ihren Wörtern gesucht.',
    fr: 'La recherche par le sens n’a pas répondu ; les modules ont été cherchés par leurs mots seuls.',
  },
};

/** Why vectors took no part in a search, as one sentence. */
export const describeSearchFallback = (reason: FallbackReason, language: 'en' | 'de' | 'fr'): string =>
  SENTENCES[KIND[reason] ?? 'failed'][language];
