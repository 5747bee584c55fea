import { Button, Group, Table, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RowRemark } from '../../../../core/library/import-result.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { Section } from '../../../ui/section.tsx';
import { TableFrame } from '../../../ui/table-frame.tsx';
import { remarksAsCsv, remarksAsJson } from './remarks-files.ts';

/** Most rows that are drawn; the files hold all. */
const DRAWN = 500;

interface Properties {
  title: string;
  /** Name of the saved file, without ending. */
  name: string;
  remarks: readonly RowRemark[];
}

/** Remarks by file and row, to read here or to take along as CSV or JSON. */
export function RemarksTable({ title, name, remarks }: Properties) {
  const { t } = useTranslation();
  const save = (ending: string, type: string, text: string) =>
    saveFile(`${name}.${ending}`, new Blob([text], { type }));
  const download = <IconDownload size={14} aria-hidden />;
  return (
    <Section
      title={title}
      action={
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            leftSection={download}
            onClick={() => save('csv', 'text/csv;charset=utf-8', remarksAsCsv(remarks))}
          >
            CSV
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={download}
            onClick={() => save('json', 'application/json', remarksAsJson(remarks))}
          >
            JSON
          </Button>
        </Group>
      }
    >
      <TableFrame label={title} minWidth={560}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('library.remark.file')}</Table.Th>
            <Table.Th>{t('library.remark.row')}</Table.Th>
            <Table.Th>{t('library.remark.field')}</Table.Th>
            <Table.Th>{t('library.remark.reason')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {remarks.slice(0, DRAWN).map((remark, index) => (
            <Table.Tr key={index}>
              <Table.Td>{remark.file}</Table.Td>
              <Table.Td>{remark.row}</Table.Td>
              <Table.Td>{remark.field}</Table.Td>
              <Table.Td>{remark.reason}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableFrame>
      {remarks.length > DRAWN && (
        <Text size="sm" c="dimmed">
          {t('library.moreRemarks', { count: remarks.length - DRAWN })}
        </Text>
      )}
    </Section>
  );
}
