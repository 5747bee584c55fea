import { useLanguage } from '../i18n/use-language.ts';
import { germanSentence } from './german-sentence.ts';

/**
 * Gives what guardrails, prompts and records of questions say in the language of the interface; what has no
 * translation stays in the stored words, which are English.
 */
export function useServerWords(): (sentence: string) => string {
  const language = useLanguage();
  return (sentence) => (language === 'de' ? (germanSentence(sentence) ?? sentence) : sentence);
}
