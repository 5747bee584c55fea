import type { ImportSource } from './source.ts';
import { refuseFile } from './source.ts';
import { readText, readWholeText, refuseEmptyOrLarge } from './read-text.ts';
import type { RowFile, SourceRow } from './rows.ts';

/** A JSON document is parsed as a whole, so it has a limit; JSON Lines has none worth naming. */
const WHOLE_JSON_MEBIBYTES = 32;
const JSON_LINES_MEBIBYTES = 4096;
const LONGEST_LINE = 8_000_000;

/** Reads a JSON file: a list, `{"items": […]}`, or one object. */
export async function readJsonFile(source: ImportSource): Promise<RowFile> {
  const text = await readWholeText(
    source,
    WHOLE_JSON_MEBIBYTES,
    'Use JSON Lines (.jsonl), which is read line by line.',
  );
  const values = itemsOf(parseJson(source.name, text));
  if (values === undefined) throw refuseFile(source.name, 'holds neither an object nor a list of objects.');
  return {
    name: source.name,
    total: values.length,
    rows: async function* () {
      for (const [index, value] of values.entries()) yield { row: index + 1, value };
    },
    remarks: [],
  };
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message.replace(/\s+/gu, ' ').slice(0, 160) : '';
    throw refuseFile(name, `is not complete JSON (${detail}).`, error);
  }
}

function itemsOf(document: unknown): unknown[] | undefined {
  if (Array.isArray(document)) return document;
  if (typeof document !== 'object' || document === null) return undefined;
  if ('items' in document && Array.isArray(document.items)) return document.items;
  return [document];
}

/** Reads JSON Lines: one object per line, blank lines skipped. A line that is not JSON is a bad row. */
export async function readJsonLinesFile(source: ImportSource): Promise<RowFile> {
  refuseEmptyOrLarge(source, JSON_LINES_MEBIBYTES, 'Split it.');
  let total = 0;
  for await (const line of linesOf(source)) if (line.trim() !== '') total += 1;
  if (total === 0) throw refuseFile(source.name, 'is empty.');
  return { name: source.name, total, rows: () => jsonRows(source), remarks: [] };
}

async function* jsonRows(source: ImportSource): AsyncGenerator<SourceRow> {
  let row = 0;
  for await (const line of linesOf(source)) {
    if (line.trim() === '') continue;
    row += 1;
    yield rowOf(row, line);
  }
}

function rowOf(row: number, line: string): SourceRow {
  try {
    return { row, value: JSON.parse(line) };
  } catch {
    return { row, problem: { field: '', reason: 'is not complete JSON' } };
  }
}

async function* linesOf(source: ImportSource): AsyncGenerator<string> {
  let rest = '';
  for await (const text of readText(source)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > LONGEST_LINE) {
      throw refuseFile(source.name, `has a line of more than ${LONGEST_LINE} characters.`);
    }
  }
  if (rest !== '') yield rest;
}
