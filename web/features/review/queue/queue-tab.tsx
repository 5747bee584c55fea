import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { QueueItem } from '../../../../core/contract/review.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { RowList } from '../../../ui/row-list.tsx';
import { QUEUE_LIMIT } from '../queries.ts';
import { IdenticalGroups } from './identical-groups.tsx';
import { QueueRow } from './queue-row.tsx';
import type { QueueTabName } from './queue-tabs.ts';

interface Properties {
  tab: QueueTabName;
  items: readonly QueueItem[];
  /** Whether filters leave something out. */
  narrowed: boolean;
  onWiden: () => void;
}

/** The rows of one tab, or why there are none. */
export function QueueTab({ tab, items, narrowed, onWiden }: Properties) {
  const { t } = useTranslation();
  const assembles = mayDo(usePerson(), 'assembly.write');
  const action = narrowed ? (
    <Button variant="default" onClick={onWiden}>
      {t('review.allMarkets')}
    </Button>
  ) : assembles ? (
    <Button component={Link} to="/assemble" variant="default">
      {t('review.toAssemble')}
    </Button>
  ) : undefined;
  if (items.length === 0)
    return (
      <EmptyState
        title={t(`review.empty.${tab}.title`)}
        cause={narrowed ? t('review.empty.narrowed') : t(`review.empty.${tab}.cause`)}
        action={action}
      />
    );
  return (
    <Stack gap="xs">
      <IdenticalGroups items={items} />
      <RowList label={t(`review.tab.${tab}`)}>
        {items.map((item) => (
          <QueueRow key={item.id} item={item} />
        ))}
      </RowList>
      {items.length === QUEUE_LIMIT && (
        <Text size="sm" c="dimmed">
          {t('review.onlyFirst', { count: QUEUE_LIMIT })}
        </Text>
      )}
    </Stack>
  );
}
