import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../../../core/library/template-import/report.ts';
import { formatNumber } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/i18n/use-language.ts';
import { Facts } from '../../../../ui/facts.tsx';
import { HashText } from '../../../../ui/hash-text.tsx';
import { ReportTable } from './report-table.tsx';

/** How the email became a draft: what was kept, changed and dropped, each with its line in the imported file. */
export function ReportView({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kept, dropped, changed, links, tokens } = report;
  const number = (value: number) => formatNumber(value, language);
  return (
    <Stack gap="md">
      <Facts
        facts={[
          [t('template.report.file'), report.file],
          [t('template.report.title'), report.title],
          [
            t('template.report.kept'),
            t('template.report.keptCounts', {
              words: number(kept.words),
              links: number(kept.links),
              images: number(kept.images),
            }),
          ],
          [t('template.report.encoding'), report.encoding],
          [t('template.report.digest'), <HashText key="digest" value={report.sha256} />],
        ]}
      />
      <Text size="sm" c="dimmed">
        {t('template.report.lines')}
      </Text>
      <ReportTable
        title={t('template.report.dropped', { count: report.droppedCount })}
        none={t('template.report.droppedNone')}
        what={t('template.report.what')}
        why={t('template.report.why')}
        rows={dropped.map(({ line, what, reason }) => [line, what, t(`template.dropReason.${reason}`)])}
        total={report.droppedCount}
      />
      <ReportTable
        title={t('template.report.changed', { count: report.changedCount })}
        none={t('template.report.changedNone')}
        what={t('template.report.what')}
        why={t('template.report.why')}
        rows={changed.map(({ line, what, reason }) => [line, what, t(`template.changeReason.${reason}`)])}
        total={report.changedCount}
      />
      <ReportTable
        title={t('template.report.tokens', { count: tokens.length })}
        none={t('template.report.tokensNone')}
        what={t('template.report.token')}
        why={t('template.report.became')}
        rows={tokens.map(({ line, token, mappedTo }) => [
          line,
          token,
          mappedTo ?? t('template.report.inert'),
        ])}
        total={tokens.length}
      />
      <ReportTable
        title={t('template.report.links', { count: links.length })}
        none={t('template.report.linksNone')}
        what={t('template.report.label')}
        why={t('template.report.address')}
        rows={links.map(({ line, label, address }) => [line, label, address])}
        total={links.length}
      />
    </Stack>
  );
}
