/** One question that a bench answers with tables on standard output. */
export interface Bench {
  name: string;
  run(options: BenchOptions): Promise<void>;
}

export interface BenchOptions {
  /** Small sizes only, for continuous integration. */
  quick: boolean;
  print: (line: string) => void;
}

/** A table with aligned columns; numbers to the right. */
export function tableOf(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const cells = [names, ...rows.map((row) => names.map((name) => String(row[name] ?? '')))];
  const widths = names.map((_, column) => Math.max(...cells.map((line) => (line[column] ?? '').length)));
  const isNumber = names.map((name) => typeof rows[0]?.[name] === 'number');
  return cells
    .map((line) =>
      line
        .map((cell, column) =>
          isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Milliseconds that the work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export const round = (value: number, decimals = 1): number => Number(value.toFixed(decimals));
