import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { VisualRow } from '../../../../core/contract/visuals.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { ExpiryText } from '../expiry-text.tsx';
import { wordsOf } from './words-of.ts';
import classes from './visuals.module.css';

/** One picture: what it says, its state, until when it may be used, and how many modules show it. */
export function VisualCard({ row: { visual, usedBy } }: { row: VisualRow }) {
  const { t } = useTranslation();
  const { language, text } = wordsOf(visual, useLanguage());
  return (
    <li className={classes['card']}>
      <img
        className={classes['picture']}
        src={`/visuals/${visual.sha256}`}
        alt={text}
        lang={language}
        loading="lazy"
      />
      <Group justify="space-between" gap="xs">
        <Anchor component={Link} to={`/library/visuals/${encodeURIComponent(visual.id)}`} fw={600} data-row>
          {visual.id}
        </Anchor>
        <StatusBadge status={visual.status} />
      </Group>
      <Text size="sm" c="dimmed">
        {t('visuals.size', {
          width: visual.width,
          height: visual.height,
          kilobytes: Math.ceil(visual.bytes / 1024),
        })}
        {' · '}
        {t('visuals.usedBy', { count: usedBy })}
      </Text>
      <Text size="sm">
        {visual.rights.holder} · <ExpiryText day={visual.rights.until} />
      </Text>
    </li>
  );
}
