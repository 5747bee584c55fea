import { useTranslation } from 'react-i18next';

/** Where in a source: a number or range reads as "p. 95", anything else ("Section 4.8") as it is written. */
export function usePageWords(): (page: string) => string {
  const { t } = useTranslation();
  return (page) => (/^\d/u.test(page) ? t('lists.page', { page }) : page);
}
