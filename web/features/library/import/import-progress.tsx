import { Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { Section } from '../../../ui/section.tsx';

interface Properties {
  step: 'reading' | 'importing';
  files: readonly File[];
}

/** What the import is doing now; the server answers when every row was looked at. */
export function ImportProgress({ step, files }: Properties) {
  const { t } = useTranslation();
  const language = useLanguage();
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return (
    <Section title={t('library.importing')}>
      <Progress value={step === 'reading' ? 30 : 70} animated aria-label={t('library.importing')} />
      <Text size="sm" role="status">
        {t(`library.step.${step}`, {
          count: files.length,
          size: formatNumber(Math.ceil(bytes / 1024), language),
        })}
      </Text>
    </Section>
  );
}
