import { useTranslation } from 'react-i18next';
import type { InterfaceLanguage } from './i18n.ts';

/** The language of the interface, for texts that carry both. */
export function useLanguage(): InterfaceLanguage {
  const { i18n } = useTranslation();
  return i18n.language === 'de' ? 'de' : 'en';
}

/** The text in a language; English or any other where that one is missing. */
export const localText = (texts: Readonly<Record<string, string>>, language: InterfaceLanguage): string =>
  texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? '';
