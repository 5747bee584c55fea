import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { TableFrame } from '../../../ui/table-frame.tsx';

interface Properties {
  label: string;
  heads: readonly string[];
  /** Each row with its key; the first cell names the row. */
  rows: readonly (readonly [key: string, ...cells: ReactNode[]])[];
  minWidth?: number;
}

/** A table of texts and links. */
export function SimpleTable({ label, heads, rows, minWidth = 480 }: Properties) {
  return (
    <TableFrame label={label} minWidth={minWidth}>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head} scope="col">
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([key, ...cells]) => (
          <Table.Tr key={key}>
            {cells.map((cell, index) => (
              <Table.Td key={heads[index]}>{cell}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}
