import { Paper, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../core/contract/access.ts';
import { useTerm } from '../../lib/i18n/use-term.ts';

/** One demonstration person: name, roles and markets. */
export function PersonCard({
  person,
  busy,
  onChoose,
}: {
  person: Person;
  busy: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation();
  const term = useTerm();
  const markets = person.markets.includes('*')
    ? t('access.allMarkets')
    : person.markets.map((market) => term('market', market)).join(', ');
  return (
    <UnstyledButton disabled={busy} onClick={onChoose} h="100%">
      <Paper withBorder p="md" h="100%">
        <Text fw={600}>{person.printedName}</Text>
        <Text size="sm">{person.roles.map((role) => term('role', role)).join(', ')}</Text>
        <Text size="sm" c="dimmed">
          {markets}
        </Text>
      </Paper>
    </UnstyledButton>
  );
}
