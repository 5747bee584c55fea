import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SendView } from '../../../../core/contract/sending.ts';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { TableFrame } from '../../../ui/table-frame.tsx';
import { FindOutForm } from './find-out-form.tsx';
import { deliveriesQuery } from './queries.ts';

/** What became of the email for each HCP of a send. */
export function Deliveries({ id, send }: { id: string; send: SendView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const deliveries = useQuery(deliveriesQuery(id, send.id, JSON.stringify(send.states)));
  if (deliveries.isPending) return <ListSkeleton rows={3} height={28} />;
  if (deliveries.isError)
    return (
      <ErrorState
        error={deliveries.error}
        title={t('send.failed')}
        kept={t('send.kept')}
        onRetry={() => void deliveries.refetch()}
      />
    );
  if (deliveries.data.length === 0) return <Text size="sm">{t('send.noRows')}</Text>;
  return (
    <TableFrame label={t('send.each')} minWidth={260}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('send.hcp')}</Table.Th>
          <Table.Th scope="col">{t('send.state')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {deliveries.data.map(({ id: delivery, hcp, state, reason, lastFailure, settledAt, found }) => (
          <Table.Tr key={hcp}>
            <Table.Th scope="row">{hcp}</Table.Th>
            <Table.Td>
              {t(`send.stateName.${state}`)}
              {reason !== null && ` · ${t(`send.reason.${reason}`)}`}
              {state !== 'sent' && lastFailure !== null && ` · ${lastFailure}`}
              {settledAt !== null && (
                <Text size="xs" c="dimmed">
                  {formatInstant(settledAt, language)}
                </Text>
              )}
              {found && (
                <Text size="sm" c="dimmed">
                  {t(`send.found.${found.outcome}`, {
                    name: found.by,
                    at: formatInstant(found.at, language),
                  })}{' '}
                  {found.reason}
                </Text>
              )}
              {state === 'unknown' && <FindOutForm id={id} hcp={hcp} about={{ send: send.id, delivery }} />}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}
