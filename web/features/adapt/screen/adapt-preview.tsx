import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { EmailPreview } from '../../../ui/email-preview/email-preview.tsx';
import { useEmailView } from '../../../ui/email-preview/use-email-view.ts';
import { ViewToolbar } from '../../../ui/email-preview/view-toolbar.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { usePreview } from '../data/queries.ts';
import classes from './adapt.module.css';

/** The adapted email as its reader will get it, drawn again after every saved change. */
export function AdaptPreview({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  const view = useEmailView({ marks: true });
  const preview = usePreview(assembly, view.marks === true, useLanguage());
  return (
    <section className={classes['preview']} aria-label={t('adapt.pane.preview')}>
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
      {preview.data && <EmailPreview view={view} email={preview.data} />}
    </section>
  );
}
