import { describeExclusion, isExclusionReason } from '../../../core/library/exclusion-reasons.ts';
import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { useLanguage } from './use-language.ts';

export type TermKind = keyof typeof ENGLISH.terms;

const capitalised = (code: string) => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('_', ' ');

/** The word for a code of the vocabulary; a code that the interface does not know yet is shown as readable text. */
export function termOf(language: 'en' | 'de', kind: TermKind, code: string): string {
  const words: Readonly<Record<string, string>> = (language === 'de' ? GERMAN : ENGLISH).terms[kind];
  // The name of a model is a name: it stays as it is written.
  return words[code] ?? (kind === 'engine' ? code : capitalised(code));
}

/** Why a module may not be used, in the language of the interface. */
export function useExclusionWords(): (reason: string) => string {
  const language = useLanguage();
  return (reason) => (isExclusionReason(reason) ? describeExclusion(reason, language) : capitalised(reason));
}

/** `termOf` in the language of the interface. */
export function useTerm(): (kind: TermKind, code: string) => string {
  const language = useLanguage();
  return (kind, code) => termOf(language, kind, code);
}
