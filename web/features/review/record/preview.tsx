import { Group, SegmentedControl, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { EmailFrame } from '../../../ui/email-frame.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { Section } from '../../../ui/section.tsx';
import { usePreview } from '../queries.ts';
import classes from './record.module.css';
import { usePreviewChoices } from './use-preview-choices.ts';

/** The email as it will be read, with or without the marks of origin. */
export function Preview({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  const { width, setWidth, marks, toggleMarks } = usePreviewChoices();
  const preview = usePreview(assembly, marks, useLanguage());
  return (
    <Section
      title={t('review.preview')}
      action={
        <Group gap="sm">
          <SegmentedControl
            size="xs"
            aria-label={t('review.width')}
            value={width}
            onChange={setWidth}
            data={[
              { value: 'desktop', label: t('review.desktop') },
              { value: 'mobile', label: t('review.mobile') },
            ]}
          />
          <Switch size="sm" label={t('review.marks')} checked={marks} onChange={toggleMarks} />
        </Group>
      }
    >
      {preview.isPending && <ListSkeleton rows={4} height={110} />}
      {preview.isError && (
        <ErrorState
          error={preview.error}
          title={t('review.previewFailed')}
          kept={t('review.previewKept')}
          onRetry={() => void preview.refetch()}
        />
      )}
      {preview.data && (
        <>
          <Text size="sm">
            {t('review.subject')}: <strong>{preview.data.subject}</strong>
          </Text>
          <div className={classes['frame']}>
            <EmailFrame html={preview.data.html} width={width === 'mobile' ? 390 : 700} dark={false} />
          </div>
        </>
      )}
    </Section>
  );
}
