import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SendPlan } from '../../../../core/contract/sending.ts';
import classes from './send.module.css';

/** How many HCPs were left out for each reason. */
export function ReasonList({ reasons }: { reasons: SendPlan['reasons'] }) {
  const { t } = useTranslation();
  if (reasons.length === 0) return null;
  return (
    <ul className={classes['reasons']}>
      {reasons.map(({ reason, count }) => (
        <Text key={reason} component="li" size="sm">
          {count} · {t(`send.reason.${reason}`)}
        </Text>
      ))}
    </ul>
  );
}
