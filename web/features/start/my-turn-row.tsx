import { Anchor, Badge, Group, Paper, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatInstant } from '../../lib/format.ts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { useTerm } from '../../lib/i18n/use-term.ts';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import type { ListedAssembly } from './queries.ts';

/** One email that waits: what it is, its state, what its checks say, when it changed. */
export function MyTurnRow({ assembly }: { assembly: ListedAssembly }) {
  const language = useLanguage();
  const term = useTerm();
  const { id, status, market, templateName, brief, verdict, updatedAt } = assembly;
  const path = status === 'in_review' ? 'review' : 'assemble';
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="xs" align="flex-start">
        <div style={{ flex: '1 1 240px', minWidth: 0 }}>
          <Anchor component={Link} to={`/${path}/${encodeURIComponent(id)}`} fw={600} underline="hover">
            {templateName}
          </Anchor>
          <Text size="sm" lineClamp={1}>
            {brief}
          </Text>
          <Text size="sm" c="dimmed">
            {term('market', market)} · {term('language', assembly.language)} ·{' '}
            {formatInstant(updatedAt, language)}
          </Text>
        </div>
        <Group gap={6}>
          {(verdict === 'pass' || verdict === 'warn' || verdict === 'block') && (
            <VerdictBadge verdict={verdict} />
          )}
          {verdict === null && <VerdictBadge verdict="not_run" />}
          <Badge variant="default" tt="none">
            {term('status', status)}
          </Badge>
        </Group>
      </Group>
    </Paper>
  );
}
