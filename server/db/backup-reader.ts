import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { CodedError } from '../../core/errors.ts';
import { BACKUP_FORMAT, backupHeaderSchema, backupTrailerSchema } from './backup-format.ts';
import type { BackupHeader } from './backup-format.ts';

/** What a backup file yields: the header first, then every row with the position of its table in the header. */
export type BackupItem =
  { kind: 'header'; header: BackupHeader } | { kind: 'row'; table: number; line: string };

/**
 * Reads a backup file as a stream. Whoever consumes it to the end knows that the file is whole and unaltered.
 * @throws CodedError `invalid_request` with one sentence, possibly only at the end
 */
export async function* readBackup(file: string): AsyncGenerator<BackupItem, void> {
  const hash = createHash('sha256');
  let left: number[] | undefined;
  let table = 0;
  let complete = false;
  for await (const line of linesOf(file)) {
    if (complete) throw altered(file);
    if (!left) {
      const header = parseHeader(file, line);
      left = header.tables.map(({ rows }) => rows);
      yield { kind: 'header', header };
    } else {
      while (left[table] === 0) table += 1;
      if (table === left.length) {
        const trailer = backupTrailerSchema.safeParse(parseJson(line));
        if (trailer.data?.sha256 !== hash.digest('hex')) throw altered(file);
        complete = true;
        continue;
      }
      left[table] = (left[table] ?? 0) - 1;
      yield { kind: 'row', table, line };
    }
    hash.update(`${line}\n`);
  }
  if (!complete) throw altered(file);
}

function parseHeader(file: string, line: string): BackupHeader {
  const json = parseJson(line);
  const format = json instanceof Object && 'format' in json ? json.format : undefined;
  if (typeof format === 'number' && format > BACKUP_FORMAT) {
    throw new CodedError(
      'invalid_request',
      `The backup ${file} was made by a newer version; restore it with that one.`,
    );
  }
  const header = backupHeaderSchema.safeParse(json);
  if (!header.success) throw altered(file, header.error);
  return header.data;
}

async function* linesOf(file: string): AsyncGenerator<string, void> {
  const bytes = createGunzip();
  pipeline(createReadStream(file), bytes, () => undefined);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const chunk of bytes) {
      const lines = (rest + decoder.write(chunk)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing) throw new CodedError('not_found', `There is no file ${file}.`);
    throw altered(file, error);
  }
  if (rest !== '') throw altered(file);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const altered = (file: string, cause?: unknown): CodedError =>
  new CodedError(
    'invalid_request',
    `The file ${file} is not a whole, unaltered backup; nothing was restored.`,
    {
      cause,
    },
  );
