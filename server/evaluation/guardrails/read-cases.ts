import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { z } from 'zod';
import { CodedError } from '../../../core/errors.ts';
import { caseFiles, LARGEST_FILE_BYTES } from '../case-files.ts';
import { guardrailCaseSchema } from './case-schema.ts';
import type { GuardrailCase } from './case-schema.ts';

export interface ReadCases {
  cases: GuardrailCase[];
  /** Files that hold no case, each with the reason. */
  unreadable: { file: string; reason: string }[];
}

const CASE_FILE = /(?:^|[/\\.])case\.json$/u;
const oneOrMany = z.union([z.array(z.json()), z.json()]);

/**
 * Reads every `case.json` and `*.case.json` below a folder, in the order of their paths, or one such file; a file holds
 * one case or a list of them.
 *
 * @throws CodedError invalid_request when the folder cannot be read or holds no case file.
 */
export async function readCases(folder: string): Promise<ReadCases> {
  const files = await caseFiles(folder, CASE_FILE);
  if (files.length === 0) {
    throw new CodedError('invalid_request', `${folder} holds no file called case.json or *.case.json.`);
  }
  const result: ReadCases = { cases: [], unreadable: [] };
  for (const file of files) {
    const name = relative(folder, file) || file;
    const parsed = await parseFile(file);
    if ('reason' in parsed) {
      result.unreadable.push({ file: name, reason: parsed.reason });
      continue;
    }
    for (const [index, source] of parsed.sources.entries()) {
      const place = parsed.sources.length > 1 ? `${name}, case ${index + 1}` : name;
      const judged = guardrailCaseSchema.safeParse(source);
      if (judged.success) result.cases.push(judged.data);
      else result.unreadable.push({ file: place, reason: firstIssue(judged.error) });
    }
  }
  return result;
}

async function parseFile(file: string): Promise<{ sources: unknown[] } | { reason: string }> {
  const bytes = await readFile(file);
  if (bytes.length > LARGEST_FILE_BYTES) return { reason: 'is larger than 20 MiB' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const document = oneOrMany.parse(JSON.parse(text));
    return { sources: Array.isArray(document) ? document : [document] };
  } catch (error) {
    return { reason: `is not JSON in UTF-8: ${error instanceof Error ? error.message : ''}` };
  }
}

const firstIssue = ({ issues: [issue] }: z.ZodError): string =>
  issue === undefined ? 'is not a case' : describeIssue(issue, []);

/** Of a choice between forms the first one counts: the others have no field to name. */
function describeIssue(issue: z.core.$ZodIssue, outer: readonly PropertyKey[]): string {
  const path = [...outer, ...issue.path];
  const inner = issue.code === 'invalid_union' ? issue.errors[0]?.[0] : undefined;
  if (inner !== undefined) return describeIssue(inner, path);
  return `${path.map(String).join('.') || 'the case'}: ${issue.message}`;
}
