import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SignatureView } from '../../../../core/contract/review.ts';
import { REVIEW_ROLES } from '../../../../core/review/signature.ts';
import { SignatureCard } from './signature-card.tsx';
import classes from './signatures.module.css';

/** The three decisions over the present content, then signatures over earlier content, which count no more. */
export function Signatures({ signatures }: { signatures: readonly SignatureView[] }) {
  const { t } = useTranslation();
  const present = signatures.filter((signature) => signature.coversPresentContent);
  const earlier = signatures.filter((signature) => !signature.coversPresentContent);
  return (
    <Stack gap="xs">
      <ul className={classes['cards']} aria-label={t('review.decisions')}>
        {REVIEW_ROLES.map((role) => (
          <SignatureCard
            key={role}
            role={role}
            signature={present.findLast((signature) => signature.role === role)}
          />
        ))}
      </ul>
      {earlier.length > 0 && (
        <details>
          <summary>{t('review.earlier', { count: earlier.length })}</summary>
          <Text size="sm" c="dimmed" my={6}>
            {t('review.earlierDetail')}
          </Text>
          <ul className={classes['cards']}>
            {earlier.map((signature) => (
              <SignatureCard key={signature.id} role={signature.role} signature={signature} />
            ))}
          </ul>
        </details>
      )}
    </Stack>
  );
}
