import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TableFrame } from '../../../../ui/table-frame.tsx';

interface Properties {
  title: string;
  /** Said in place of the table when it has no rows. */
  none: string;
  what: string;
  why: string;
  rows: readonly (readonly [line: number, what: string, why: string])[];
  /** All there were; the report lists the first of them. */
  total: number;
}

/** One list of the import report, by line. */
export function ReportTable({ title, none, what, why, rows, total }: Properties) {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={3} size="h5">
        {title}
      </Title>
      {rows.length === 0 ? (
        <Text size="sm">{none}</Text>
      ) : (
        <TableFrame label={title} minWidth={480}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={70}>{t('template.report.line')}</Table.Th>
              <Table.Th>{what}</Table.Th>
              <Table.Th>{why}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(([line, shown, reason], index) => (
              <Table.Tr key={index}>
                <Table.Td>{line === 0 ? '–' : line}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{shown}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{reason}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </TableFrame>
      )}
      {total > rows.length && (
        <Text size="sm" c="dimmed">
          {t('template.report.more', { count: total - rows.length })}
        </Text>
      )}
    </section>
  );
}
