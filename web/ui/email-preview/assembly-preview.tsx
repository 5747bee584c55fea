import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { previewAssembly } from '../../../core/contract/assembly.ts';
import type { AssemblyView } from '../../../core/contract/assembly.ts';
import { call } from '../../lib/api/call.ts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { ErrorState } from '../error-state.tsx';
import { ListSkeleton } from '../list-skeleton.tsx';
import { EmailPreview } from './email-preview.tsx';
import { useEmailView } from './use-email-view.ts';
import { ViewToolbar } from './view-toolbar.tsx';

interface Properties {
  assembly: AssemblyView;
  /** Changes the HTML that is shown, for example to mark a place; the marks of origin are drawn then too. */
  adapt?: ((html: string) => string) | undefined;
  /** Class of a box around the email. */
  frame?: string | undefined;
}

/** The email of an assembly as its reader will get it, with the ways of looking at it; drawn again after each change. */
export function AssemblyPreview({ assembly, adapt, frame }: Properties) {
  const { t } = useTranslation();
  const view = useEmailView({ marks: true });
  const preview = usePreview(assembly, view.marks === true || adapt !== undefined);
  const shown = preview.data && (
    <EmailPreview view={view} email={preview.data} {...(adapt ? { adapt } : {})} />
  );
  return (
    <>
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
      {shown && frame !== undefined ? <div className={frame}>{shown}</div> : shown}
    </>
  );
}

/** The rendered email of one revision; the one before stays on view until the next is there. */
function usePreview({ id, revision, contentHash }: AssemblyView, marks: boolean) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['preview', id, revision, contentHash, marks, language],
    queryFn: async ({ signal }) => {
      const query = { marks: marks ? 'true' : 'false', language } as const;
      return (await call(previewAssembly, { params: { id }, query, signal })).body;
    },
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
}
