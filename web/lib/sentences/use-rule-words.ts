import { useLanguage } from '../i18n/use-language.ts';
import { germanFinding } from './german-finding.ts';

/**
 * Gives what a guardrail says (summary, message, fix) in the language of the interface; what has no translation stays
 * in the words of the stored report, which are English.
 */
export function useRuleWords(): (sentence: string) => string {
  const language = useLanguage();
  return (sentence) => (language === 'de' ? (germanFinding(sentence) ?? sentence) : sentence);
}
