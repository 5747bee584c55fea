import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../core/contract/access.ts';
import { useBecomePerson } from '../../lib/session.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { PersonCard } from './person-card.tsx';

/** The people of the demonstration; one click becomes one of them. */
export function DemonstrationPeople({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation();
  const become = useBecomePerson();
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('access.demonstrationPeople')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('access.demonstrationPurpose')}
      </Text>
      {become.isError && <ErrorState error={become.error} title={t('access.failed')} />}
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="sm">
        {people.map((person) => (
          <PersonCard
            key={person.accountId}
            person={person}
            busy={become.isPending}
            onChoose={() => become.mutate(person.accountId)}
          />
        ))}
      </SimpleGrid>
    </Stack>
  );
}
