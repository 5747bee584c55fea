import type { EventSentences } from './sentences.ts';

/** Questions to a language model, its switch and its budgets. */
export const MODEL_EVENTS = {
  'model.asked': {
    en: '{actor} asked the language model {model} with {prompt}: {outcome}',
    de: '{actor} hat das Sprachmodell {model} mit {prompt} befragt: {outcome}',
  },
  'model.call_stopped': {
    en: 'A question of {actor} to the language model was stopped, because it held personal data: {kinds}',
    de: 'Eine Frage von {actor} an das Sprachmodell wurde angehalten, weil sie personenbezogene Daten enthielt: {kinds}',
  },
  'model.not_asked': {
    en: 'A question of {actor} to the language model {model} with {prompt} was not sent: {reason}',
    de: 'Eine Frage von {actor} an das Sprachmodell {model} mit {prompt} wurde nicht gesendet: {reason}',
  },
  'model.switched': {
    en: '{actor} switched the language model {to}',
    de: '{actor} hat das Sprachmodell auf {to} geschaltet',
  },
  'model.budget_changed': {
    en: '{actor} changed the language model budget of {team}',
    de: '{actor} hat das Budget des Sprachmodells für {team} geändert',
  },
} as const satisfies EventSentences;
