import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatInstant } from '../../lib/format.ts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ListSkeleton } from '../../ui/list-skeleton.tsx';
import { conversationsQuery } from './data/queries.ts';

/** Earlier conversations, newest first. */
export function ConversationList() {
  const { t } = useTranslation();
  const language = useLanguage();
  const list = useQuery(conversationsQuery);
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('assemble.earlier')}
      </Title>
      {list.isPending && <ListSkeleton />}
      {list.isError && (
        <ErrorState
          error={list.error}
          title={t('assemble.earlierFailed')}
          onRetry={() => void list.refetch()}
        />
      )}
      {list.data?.length === 0 && (
        <EmptyState title={t('assemble.earlierNone')} cause={t('assemble.earlierNoneCause')} />
      )}
      {list.data?.map(({ id, title, hasAssembly, updatedAt }) => (
        <Paper key={id} withBorder p="sm">
          <Group justify="space-between" gap="xs">
            <Anchor component={Link} to={`/assemble/${encodeURIComponent(id)}`} fw={600} underline="hover">
              {title === '' ? t('assemble.untitled') : title}
            </Anchor>
            <Text size="sm" c="dimmed">
              {hasAssembly ? t('assemble.hasEmail') : t('assemble.hasNoEmail')} ·{' '}
              {formatInstant(updatedAt, language)}
            </Text>
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}
