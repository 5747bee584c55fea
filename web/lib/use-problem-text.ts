import { useTranslation } from 'react-i18next';
import { ApiProblem } from './api/problem.ts';
import { useLanguage } from './i18n/use-language.ts';
import { germanProblem } from './sentences/german-problem.ts';

/** The sentence for an error: the server's own words, translated where known, or ours for what only a browser meets. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (error) => {
    if (!(error instanceof ApiProblem)) return t('common.unexpected');
    if (error.code === 'network') return t('common.offline');
    if (error.code === 'unreadable_answer') return t('common.unreadable', { status: error.status });
    return language === 'de' ? germanProblem(error.code, error.message) : error.message;
  };
}
