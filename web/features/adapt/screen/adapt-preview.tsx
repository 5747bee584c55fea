import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { AssemblyPreview } from '../../../ui/email-preview/assembly-preview.tsx';
import classes from './adapt.module.css';

/** The adapted email as its reader will get it, drawn again after every saved change. */
export function AdaptPreview({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  return (
    <section className={classes['preview']} aria-label={t('adapt.pane.preview')}>
      <AssemblyPreview assembly={assembly} />
    </section>
  );
}
