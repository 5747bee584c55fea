import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CitedClaim } from '../../../../core/contract/library-items.ts';
import { Section } from '../../../ui/section.tsx';
import { ClaimItem } from './claim-item.tsx';
import classes from './module.module.css';

/** The claims that the module makes, each with what backs it. */
export function Claims({ claims }: { claims: readonly CitedClaim[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('library.claims', { count: claims.length })}>
      {claims.length === 0 && <Text size="sm">{t('library.noClaims')}</Text>}
      <ul className={classes['items']}>
        {claims.map((cited) => (
          <ClaimItem key={cited.claim.id} cited={cited} />
        ))}
      </ul>
    </Section>
  );
}
