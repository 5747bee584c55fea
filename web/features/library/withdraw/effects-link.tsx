import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type ItemKind, subjectOf } from '../../../../core/library/blast-radius/item.ts';

/** Leads to what the end of an item stops. */
export function EffectsLink({ kind, id }: { kind: ItemKind; id: string }) {
  const { t } = useTranslation();
  return (
    <Anchor
      component={Link}
      to={`/library/${subjectOf(kind)}/${encodeURIComponent(id)}/effects`}
      size="sm"
      underline="always"
      aria-label={t('effects.seeNamed', { id })}
    >
      {t('effects.see')}
    </Anchor>
  );
}
