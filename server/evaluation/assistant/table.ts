import { faultsOf } from './figures.ts';
import type { AssistantFigures, Figures, Share } from './figures.ts';

const percent = ({ right, of }: Share): string =>
  of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} % (${right}/${of})`;

/** What is printed of the figures, row by row: its name and how it is read. */
const ROWS: readonly [string, (figures: Figures) => string][] = [
  ['cases', ({ cases }) => String(cases)],
  ['understanding, whole', ({ understandingWhole }) => percent(understandingWhole)],
  ['understanding, parts', ({ understanding }) => percent(sumOf(Object.values(understanding)))],
  ['intent', ({ intent }) => percent(intent)],
  ['fill accuracy@1', ({ fillAt1 }) => percent(fillAt1)],
  ['fill accuracy@3', ({ fillAt3 }) => percent(fillAt3)],
  ['gap honesty', ({ gaps }) => percent(gaps)],
  ['refusals', ({ refusals }) => percent(refusals)],
  ['refused for nothing', ({ falseRefusals }) => String(falseRefusals)],
  ['notices', ({ notices }) => percent(notices)],
  ['email or none', ({ emails }) => percent(emails)],
  ['must-not violations', ({ violations }) => String(violations)],
  ['turned down', ({ turnedDown }) => String(turnedDown)],
];

const sumOf = (shares: readonly Share[]): Share => ({
  right: shares.reduce((sum, { right }) => sum + right, 0),
  of: shares.reduce((sum, { of }) => sum + of, 0),
});

/** Name and figures of each column: all cases, each language, each split. */
export const columnsOf = ({
  total,
  byLanguage,
  bySplit,
}: Pick<AssistantFigures, 'total' | 'byLanguage' | 'bySplit'>) => [
  ['all', total] as const,
  ...Object.entries(byLanguage),
  ...(Object.keys(bySplit).length > 1 ? Object.entries(bySplit) : []),
];

/** The cells of the table of figures, the heads first. */
export function cellsOf(figures: Pick<AssistantFigures, 'total' | 'byLanguage' | 'bySplit'>): string[][] {
  const columns = columnsOf(figures);
  return [
    ['', ...columns.map(([name]) => name)],
    ...ROWS.map(([name, read]) => [name, ...columns.map(([, each]) => read(each))]),
    ...Object.keys(figures.total.understanding).map((part) => [
      `  ${part}`,
      ...columns.map(([, each]) => percent(each.understanding[part] ?? { right: 0, of: 0 })),
    ]),
  ];
}

const modelLine = ({ engine, modelCalls }: AssistantFigures): string[] => {
  const counts = Object.entries(modelCalls).map(([became, count]) => `${became} ${count}`);
  return engine === 'deterministic' ? [] : [`questions to the model: ${counts.join(', ') || 'none'}`];
};

/** The figures as a table, then every case that came out otherwise. */
export function tableOf(figures: AssistantFigures): string {
  const cells = cellsOf(figures);
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return [
    `engine: ${figures.engine}`,
    ...cells.map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 2),
        )
        .join(''),
    ),
    ...modelLine(figures),
    '',
    ...figures.unexpected.map(
      (result) => `${result.id}: ${faultsOf(result).join('; ')}${result.failed ? ` (${result.failed})` : ''}`,
    ),
    ...figures.unusable.map(({ place, reason }) => `unusable: ${place}: ${reason}`),
  ].join('\n');
}
