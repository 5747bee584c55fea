import { useTranslation } from 'react-i18next';
import classes from './email-preview.module.css';

/** Subject and preheader, as the inbox shows them. */
export function EnvelopeLines({ subject, preheader }: { subject: string; preheader: string }) {
  const { t } = useTranslation();
  return (
    <dl className={classes['envelope']}>
      <dt>{t('preview.subject')}</dt>
      <dd className={classes['subject']}>{subject}</dd>
      {preheader !== '' && (
        <>
          <dt>{t('preview.preheader')}</dt>
          <dd>{preheader}</dd>
        </>
      )}
    </dl>
  );
}
