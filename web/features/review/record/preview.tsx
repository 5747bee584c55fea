import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { EmailPreview } from '../../../ui/email-preview/email-preview.tsx';
import { useEmailView } from '../../../ui/email-preview/use-email-view.ts';
import { ViewToolbar } from '../../../ui/email-preview/view-toolbar.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { Section } from '../../../ui/section.tsx';
import { usePreview } from '../queries.ts';
import classes from './record.module.css';

/** The email as it will be read, with or without the marks of origin. */
export function Preview({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  const view = useEmailView({ marks: true });
  const preview = usePreview(assembly, view.marks === true, useLanguage());
  return (
    <Section title={t('review.preview')}>
      <ViewToolbar view={view} />
      {preview.isPending && <ListSkeleton rows={4} height={110} />}
      {preview.isError && (
        <ErrorState
          error={preview.error}
          title={t('preview.failed')}
          kept={t('preview.kept')}
          onRetry={() => void preview.refetch()}
        />
      )}
      {preview.data && (
        <div className={classes['frame']}>
          <EmailPreview view={view} email={preview.data} />
        </div>
      )}
    </Section>
  );
}
