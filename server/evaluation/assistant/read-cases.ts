import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { CodedError } from '../../../core/errors.ts';
import { caseFiles, LARGEST_FILE_BYTES } from '../case-files.ts';
import type { AssistantCase } from './case-schema.ts';
import { parseCase } from './parse-case.ts';

export interface ReadCases {
  cases: AssistantCase[];
  /** Places that hold no case, each with the reason. */
  unusable: { place: string; reason: string }[];
}

const CASE_FILE = /(?:^|[/\\.])case\.json$|\.jsonl$/u;

/**
 * Reads every `case.json`, `*.case.json` and `*.jsonl` below a folder, in the order of their paths, or one such file. A
 * JSON file holds one case or a list of them, a JSON Lines file one case per line.
 *
 * @throws CodedError invalid_request when the folder cannot be read or holds no case file.
 */
export async function readCases(folder: string): Promise<ReadCases> {
  const files = await caseFiles(folder, CASE_FILE);
  if (files.length === 0)
    throw new CodedError(
      'invalid_request',
      `${folder} holds no file called case.json, *.case.json or *.jsonl.`,
    );
  const read: ReadCases = { cases: [], unusable: [] };
  for (const file of files) {
    const name = relative(folder, file) || file;
    for (const { place, document, reason } of await documentsOf(file, name)) {
      const fallbackId = place.replace(/[/\\]?case\.json$/u, '') || place;
      const parsed = reason === undefined ? parseCase(document, fallbackId) : { reason };
      if ('reason' in parsed) read.unusable.push({ place, reason: parsed.reason });
      else read.cases.push(parsed.case);
    }
  }
  return read;
}

interface Document {
  place: string;
  document?: unknown;
  reason?: string;
}

async function documentsOf(file: string, name: string): Promise<Document[]> {
  const bytes = await readFile(file);
  if (bytes.length > LARGEST_FILE_BYTES) return [{ place: name, reason: 'is larger than 20 MiB' }];
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return [{ place: name, reason: 'is not UTF-8' }];
  }
  if (file.endsWith('.jsonl'))
    return text
      .split(/\r?\n/u)
      .flatMap((line, index) => (line.trim() === '' ? [] : [parsed(line, `${name}, line ${index + 1}`)]));
  const whole = parsed(text, name);
  if (!Array.isArray(whole.document)) return [whole];
  return whole.document.map((document: unknown, index) => ({
    place: `${name}, case ${index + 1}`,
    document,
  }));
}

function parsed(text: string, place: string): Document {
  try {
    return { place, document: JSON.parse(text) };
  } catch (error) {
    return { place, reason: `is not JSON: ${error instanceof Error ? error.message : ''}` };
  }
}
