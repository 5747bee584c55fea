import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DelegationView } from '../../../../core/contract/delegations.ts';
import { formatDay, formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { usePerson } from '../../../lib/session.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { useRevoke } from './queries.ts';

/** One delegation as a sentence; who lent the role can take it back. */
export function DelegationRow({ delegation }: { delegation: DelegationView }) {
  const { t } = useTranslation();
  const term = useTerm();
  const language = useLanguage();
  const person = usePerson();
  const revoke = useRevoke();
  const { from, to, role, firstDay, lastDay, revokedAt } = delegation;
  const mine = person?.accountId === from.accountId;
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {t('account.delegation', {
            to: to.printedName,
            from: from.printedName,
            role: term('reviewRole', role),
            first: formatDay(firstDay, language),
            last: formatDay(lastDay, language),
          })}
          {revokedAt !== null && ` · ${t('account.takenBack', { at: formatInstant(revokedAt, language) })}`}
        </Text>
        {mine && revokedAt === null && (
          <Button
            size="xs"
            variant="default"
            loading={revoke.isPending}
            aria-label={t('account.takeBackFrom', { name: to.printedName })}
            onClick={() => revoke.mutate(delegation.id)}
          >
            {t('account.takeBack')}
          </Button>
        )}
      </Group>
      {revoke.isError && <ErrorState error={revoke.error} title={t('account.notTakenBack')} />}
    </div>
  );
}
