import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { AssemblyPreview } from '../../../ui/email-preview/assembly-preview.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './record.module.css';

/** The email as it will be read, with or without the marks of origin. */
export function Preview({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  return (
    <Section title={t('review.preview')}>
      <AssemblyPreview assembly={assembly} frame={classes['frame']} />
    </Section>
  );
}
