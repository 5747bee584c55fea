import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Which version of which market pack judged, as a link to the pack. */
export function PackLink({ market, version }: { market: string; version: number }) {
  const { t } = useTranslation();
  return (
    <Anchor component={Link} to={`/library/markets/${market}?judged=${version}`} underline="always" inherit>
      {t('packs.judgedBy', { market, version })}
    </Anchor>
  );
}
