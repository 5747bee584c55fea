import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { usePreview } from '../data/queries.ts';
import { EmailFrame } from '../../../ui/email-frame.tsx';
import { useShownFinding } from '../checks/use-shown-finding.ts';
import { EnvelopeLines } from './envelope-lines.tsx';
import { markFinding } from './mark-finding.ts';
import { MarksLegend } from './marks-legend.tsx';
import classes from './preview.module.css';
import { PreviewToolbar } from './preview-toolbar.tsx';
import { usePreviewChoices } from './use-preview-choices.ts';

/** The email as its reader will get it: two widths, two schemes, the text version, and the marks of origin. */
export function PreviewPane({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  const choices = usePreviewChoices();
  const { shown } = useShownFinding(assembly);
  const preview = usePreview(assembly, choices.marks || shown !== null, useLanguage());
  const { data } = preview;
  return (
    <section className={classes['pane']} aria-label={t('assemble.preview')}>
      <PreviewToolbar choices={choices} />
      {preview.isPending && <ListSkeleton rows={4} height={110} />}
      {preview.isError && (
        <ErrorState
          error={preview.error}
          title={t('assemble.previewFailed')}
          kept={t('assemble.previewKept')}
          onRetry={() => void preview.refetch()}
        />
      )}
      {data && (
        <>
          <EnvelopeLines subject={data.subject} preheader={data.preheader} />
          {choices.marks && <MarksLegend />}
          {choices.form === 'text' ? (
            <Text component="pre" className={classes['plain'] ?? ''} tabIndex={0}>
              {data.text}
            </Text>
          ) : (
            <EmailFrame
              html={shown ? markFinding(data.html, shown) : data.html}
              width={choices.mobile ? 390 : 700}
              dark={choices.dark}
            />
          )}
        </>
      )}
    </section>
  );
}
