import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { readStored, writeStored } from '../stored.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof ENGLISH };
  }
}

const INTERFACE_LANGUAGES = ['en', 'de'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

const STORED_AS = 'imprimatur.language';

/** The language chosen last, else the browser's where we speak it, else English. */
function firstLanguage(): InterfaceLanguage {
  const wanted = [readStored(STORED_AS), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  for (const tag of wanted) {
    const known = INTERFACE_LANGUAGES.find((language) => language === tag);
    if (known) return known;
  }
  return 'en';
}

export const i18n = createInstance();

/** Starts the translations; resolves at once because all words are part of the page. */
export async function startTranslations(): Promise<void> {
  i18n.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    writeStored(STORED_AS, language);
  });
  await i18n.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: 'en',
    resources: { en: { translation: ENGLISH }, de: { translation: GERMAN } },
    interpolation: { escapeValue: false },
  });
}
