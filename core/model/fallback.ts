/** Why a question to the model ended on the deterministic engine; each has its sentence in the interface. */
export const FALLBACK_REASONS = [
  'not_configured',
  'switched_off',
  'prompt_not_evaluated',
  'personal_data',
  'budget_spent',
  'rate_limited',
  'circuit_open',
  'timeout',
  'unreachable',
  'refused',
  'invalid_reply',
  'aborted',
  'too_long',
] as const;
export type FallbackReason = (typeof FALLBACK_REASONS)[number];

const SENTENCES: Record<FallbackReason, { en: string; de: string; fr: string }> = {
  not_configured: {
    en: 'No language model is configured.',
    de: 'Es ist kein Sprachmodell eingerichtet.',
    fr: 'Aucun modèle de langage n’est configuré.',
  },
  switched_off: {
    en: 'The language model is switched off.',
    de: 'Das Sprachmodell ist abgeschaltet.',
    fr: 'Le modèle de langage est désactivé.',
  },
  prompt_not_evaluated: {
    en: 'The prompt has not passed its evaluation, so it is not used.',
    de: 'Der Prompt hat seine Bewertung nicht bestanden und wird deshalb nicht verwendet.',
    fr: 'L’invite n’a pas réussi son évaluation et n’est donc pas utilisée.',
  },
  personal_data: {
    en: 'The request may contain personal data, so it was not sent to the language model.',
    de: 'Die Anfrage enthält möglicherweise personenbezogene Daten und wurde deshalb nicht an das Sprachmodell gesendet.',
    fr: 'La demande contient peut-être des données personnelles ; elle n’a pas été envoyée au modèle de langage.',
  },
  budget_spent: {
    en: 'The language model’s budget of your team is spent for this month.',
    de: 'Das Budget Ihres Teams für das Sprachmodell ist für diesen Monat ausgeschöpft.',
    fr: 'Le budget de votre équipe pour le modèle de langage est épuisé pour ce mois.',
  },
  rate_limited: {
    en: 'There were too many requests to the language model in a short time.',
    de: 'Es gab in kurzer Zeit zu viele Anfragen an das Sprachmodell.',
    fr: 'Il y a eu trop de demandes au modèle de langage en peu de temps.',
  },
  circuit_open: {
    en: 'The language model failed several times, so it rests for a moment.',
    de: 'Das Sprachmodell hat mehrmals versagt und pausiert deshalb kurz.',
    fr: 'Le modèle de langage a échoué plusieurs fois ; il est mis en pause un moment.',
  },
  timeout: {
    en: 'The language model did not answer in time.',
    de: 'Das Sprachmodell hat nicht rechtzeitig geantwortet.',
    fr: 'Le modèle de langage n’a pas répondu à temps.',
  },
  unreachable: {
    en: 'The language model could not be reached.',
    de: 'Das Sprachmodell war nicht erreichbar.',
    fr: 'Le modèle de langage n’était pas joignable.',
  },
  refused: {
    en: 'The language model refused to answer.',
    de: 'Das Sprachmodell hat die Antwort verweigert.',
    fr: 'Le modèle de langage a refusé de répondre.',
  },
  invalid_reply: {
    en: 'The language model’s reply was not usable.',
    de: 'Die Antwort des Sprachmodells war nicht verwendbar.',
    fr: 'La réponse du modèle de langage n’était pas utilisable.',
  },
  aborted: {
    en: 'The question to the language model was stopped.',
    de: 'Die Frage an das Sprachmodell wurde abgebrochen.',
    fr: 'La question au modèle de langage a été interrompue.',
  },
  too_long: {
    en: 'The language model’s reply was too long.',
    de: 'Die Antwort des Sprachmodells war zu lang.',
    fr: 'La réponse du modèle de langage était trop longue.',
  },
};

/** The reason as one sentence. */
export const describeFallback = (reason: FallbackReason, language: 'en' | 'de' | 'fr'): string =>
  SENTENCES[reason][language];
