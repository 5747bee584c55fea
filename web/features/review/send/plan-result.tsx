import { Button, Checkbox, Stack, Table, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SendPlan } from '../../../../core/contract/sending.ts';
import { TableFrame } from '../../../ui/table-frame.tsx';
import { ReasonList } from './reason-list.tsx';
import classes from './send.module.css';

interface Properties {
  plan: SendPlan;
  starting: boolean;
  onStart: () => void;
}

/** Who may get the email now, who may not and why, and the start that has to be confirmed. */
export function PlanResult({ plan, starting, onStart }: Properties) {
  const { t } = useTranslation();
  const [confirmed, setConfirmed] = useState(false);
  const { permitted, blocked, reasons, recipients, ready, realAddresses } = plan;
  return (
    <Stack gap="xs" className={classes['plan']} role="group" aria-label={t('send.plan')}>
      <Text fw={600} role="status">
        {t('send.figures', { permitted, blocked })}
      </Text>
      <ReasonList reasons={reasons} />
      <details>
        <summary>{t('send.each')}</summary>
        <TableFrame label={t('send.each')} minWidth={360}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('send.hcp')}</Table.Th>
              <Table.Th scope="col">{t('send.verdict')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {recipients.map(({ hcp, reason }) => (
              <Table.Tr key={hcp}>
                <Table.Th scope="row">{hcp}</Table.Th>
                <Table.Td>{reason === null ? t('send.permitted') : t(`send.reason.${reason}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </TableFrame>
      </details>
      {ready && !realAddresses && (
        <Text size="sm" c="dimmed">
          {t('send.demonstration')}
        </Text>
      )}
      {ready && permitted > 0 && (
        <>
          <Checkbox
            checked={confirmed}
            onChange={(event) => setConfirmed(event.currentTarget.checked)}
            label={t('send.confirm', { count: permitted })}
          />
          <Button
            className={classes['start']}
            disabled={!confirmed}
            loading={starting}
            leftSection={<IconSend size={16} aria-hidden />}
            onClick={onStart}
          >
            {t('send.start', { count: permitted })}
          </Button>
        </>
      )}
    </Stack>
  );
}
