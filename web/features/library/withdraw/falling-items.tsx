import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BlastRadius } from '../../../../core/contract/blast-radius.ts';
import { Section } from '../../../ui/section.tsx';
import classes from './effects.module.css';

/** Claims and modules that fall with the item, and claims that do not; nothing where none rest on it. */
export function FallingItems({ radius: { item, claims, modules } }: { radius: BlastRadius }) {
  const { t } = useTranslation();
  const parts = [
    {
      title: t('effects.unbacked'),
      items: claims
        .filter(({ stillBacked }) => !stillBacked)
        .map(({ id }) => ({ id, to: `/library/claims/${encodeURIComponent(id)}/effects` })),
      shown: item.kind === 'reference',
    },
    {
      title: t('effects.stillBacked'),
      items: claims
        .filter(({ stillBacked }) => stillBacked)
        .map(({ id }) => ({ id, to: `/library/claims/${encodeURIComponent(id)}/effects` })),
      shown: item.kind === 'reference',
    },
    {
      title: t('effects.modules'),
      items: modules.map(({ id }) => ({ id, to: `/library/${encodeURIComponent(id)}` })),
      shown: item.kind === 'reference' || item.kind === 'claim',
    },
  ];
  return parts
    .filter(({ shown }) => shown)
    .map(({ title, items }) => (
      <Section key={title} title={`${title} (${items.length})`}>
        {items.length === 0 && <Text size="sm">{t('effects.none')}</Text>}
        <ul className={classes['plain']}>
          {items.map(({ id, to }) => (
            <li key={id}>
              <Anchor component={Link} to={to} underline="always">
                {id}
              </Anchor>
            </li>
          ))}
        </ul>
      </Section>
    ));
}
