import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GlossaryEntry } from '../../../../core/library/glossary.ts';
import { writtenTerm } from '../../../../core/library/glossary.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { TableFrame } from '../../../ui/table-frame.tsx';

/** Terms, how they are said, and the words that must not stand for them. */
export function GlossaryTable({ entries }: { entries: readonly GlossaryEntry[] }) {
  const { t } = useTranslation();
  return (
    <TableFrame label={t('glossary.title')} minWidth={640}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('glossary.source')}</Table.Th>
          <Table.Th scope="col">{t('glossary.target')}</Table.Th>
          <Table.Th scope="col">{t('glossary.forbidden')}</Table.Th>
          <Table.Th scope="col">{t('glossary.product')}</Table.Th>
          <Table.Th scope="col">{t('glossary.note')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <Table.Tr key={entry.id}>
            <Table.Th scope="row">
              <Spoken {...entry.source} />
            </Table.Th>
            <Table.Td>{entry.target ? <Spoken {...entry.target} /> : t('glossary.fixed')}</Table.Td>
            <Table.Td lang={entry.target?.language}>{entry.forbidden.map(writtenTerm).join(', ')}</Table.Td>
            <Table.Td>{entry.product ?? t('glossary.everyProduct')}</Table.Td>
            <Table.Td>{entry.note}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}

function Spoken({ language, term }: GlossaryEntry['source']) {
  const nameOf = useTerm();
  return (
    <>
      <span lang={language}>{writtenTerm(term)}</span>
      <Text size="sm" c="dimmed" fw={400}>
        {nameOf('language', language)}
      </Text>
    </>
  );
}
