import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Approval } from '../../../../core/library/content.ts';
import { formatDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { Section } from '../../../ui/section.tsx';
import { TableFrame } from '../../../ui/table-frame.tsx';
import { ExpiryText } from '../expiry-text.tsx';

/** For which market, channel and audience it is cleared, and from when until when. */
export function Approvals({ approvals }: { approvals: readonly Approval[] }) {
  const { t } = useTranslation();
  const term = useTerm();
  const language = useLanguage();
  const audience = (code: string) => (code === '*' ? t('library.everyAudience') : term('audience', code));
  return (
    <Section title={t('library.approvals', { count: approvals.length })}>
      {approvals.length === 0 ? (
        <Text size="sm">{t('library.noApprovals')}</Text>
      ) : (
        <TableFrame label={t('library.approvalsTable')} minWidth={680}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('terms.part.market')}</Table.Th>
              <Table.Th>{t('terms.part.channel')}</Table.Th>
              <Table.Th>{t('terms.part.audience')}</Table.Th>
              <Table.Th>{t('library.from')}</Table.Th>
              <Table.Th>{t('library.until')}</Table.Th>
              <Table.Th>{t('library.approvalId')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {approvals.map((approval) => (
              <Table.Tr key={`${approval.approvalId} ${approval.market.join()} ${approval.channel.join()}`}>
                <Table.Td>{approval.market.map((code) => term('market', code)).join(', ')}</Table.Td>
                <Table.Td>{approval.channel.map((code) => term('channel', code)).join(', ')}</Table.Td>
                <Table.Td>{approval.audience.map(audience).join(', ')}</Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatDay(approval.from, language)}</Table.Td>
                <Table.Td>
                  <ExpiryText day={approval.until} />
                </Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{approval.approvalId}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </TableFrame>
      )}
    </Section>
  );
}
