import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Section } from '../../../ui/section.tsx';
import { ImportForm } from './import-form.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { ImportProgress } from './import-progress.tsx';
import { useImport } from './use-import.ts';

/** Choice of files, progress, outcome. */
export function ImportPanel() {
  const { t } = useTranslation();
  const { run, step } = useImport();
  return (
    <>
      <Section title={t('library.chooseFiles')}>
        <ImportForm busy={run.isPending} onImport={(request) => run.mutate(request)} />
      </Section>
      {run.isPending && <ImportProgress step={step} files={run.variables.files} />}
      {run.isError && (
        <ErrorState error={run.error} title={t('library.importFailed')} kept={t('library.importKept')} />
      )}
      {run.data && <ImportOutcome result={run.data} />}
    </>
  );
}
