import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { AssemblyPreview } from '../../../ui/email-preview/assembly-preview.tsx';
import { useShownFinding } from '../checks/use-shown-finding.ts';
import { markFinding } from './mark-finding.ts';
import classes from './preview.module.css';

/** The email as its reader will get it, with the place of an open finding marked. */
export function PreviewPane({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  const { shown } = useShownFinding(assembly);
  return (
    <section className={classes['pane']} aria-label={t('assemble.preview')}>
      <AssemblyPreview assembly={assembly} adapt={shown ? (html) => markFinding(html, shown) : undefined} />
    </section>
  );
}
