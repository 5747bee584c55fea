import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SignatureView } from '../../../../core/contract/review.ts';
import type { ReviewRole } from '../../../../core/review/signature.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { QuoteText } from '../../../ui/quote-text.tsx';
import { RoleIcon } from '../role-icon.tsx';
import classes from './signatures.module.css';
import { signedTime } from './signed-time.ts';

interface Properties {
  role: ReviewRole;
  /** Absent while nobody decided in this role. */
  signature: SignatureView | undefined;
}

/** One role with the signature put in it: who, in which capacity, what it means, when and in which zone. */
export function SignatureCard({ role, signature }: Properties) {
  const { t } = useTranslation();
  const term = useTerm();
  const language = useLanguage();
  return (
    <li className={classes['card']} data-meaning={signature?.meaning ?? 'open'}>
      <Text size="sm" className={classes['role'] ?? ''}>
        <RoleIcon role={role} /> {term('reviewRole', role)}:{' '}
        <strong>{t(`review.decided.${signature?.meaning ?? 'open'}`)}</strong>
      </Text>
      {signature && (
        <>
          <Text fw={600}>{signature.printedName}</Text>
          {signature.onBehalfOf !== null && (
            <Text size="sm">{t('review.onBehalfOf', { name: signature.onBehalfOf })}</Text>
          )}
          {signature.title !== '' && <Text size="sm">{signature.title}</Text>}
          <Text size="sm">
            {t('review.meaning')}: {term('meaning', signature.meaning)}
          </Text>
          <Text size="sm">{signedTime(signature.signedAt, signature.timeZone, language)}</Text>
          {signature.reason !== null && <QuoteText>{signature.reason}</QuoteText>}
          <Text size="xs" c="dimmed">
            {t('review.over', { hash: signature.contentHash.slice(0, 12) })}
          </Text>
        </>
      )}
    </li>
  );
}
