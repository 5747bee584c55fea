import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n/use-language.ts';

/** Switches the interface between English and German. */
export function LanguageToggle() {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  const other = language === 'en' ? 'de' : 'en';
  return (
    <Button
      size="compact-md"
      variant="subtle"
      px={8}
      style={{ flexShrink: 0 }}
      aria-label={t('shell.language')}
      onClick={() => void i18n.changeLanguage(other)}
    >
      {language.toUpperCase()}
    </Button>
  );
}
