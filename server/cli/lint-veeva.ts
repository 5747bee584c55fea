import { readFile } from 'node:fs/promises';
import { CodedError } from '../../core/errors.ts';
import {
  isVeevaFileKind,
  KIND_NAMES,
  kindOfHtml,
  VEEVA_FILE_KINDS,
} from '../../core/release/veeva/file-kinds.ts';
import type { VeevaFileKind } from '../../core/release/veeva/file-kinds.ts';
import { lintVeevaFile } from '../../core/release/veeva/lint-file.ts';
import type { VeevaFinding } from '../../core/release/veeva/lint-file.ts';
import type { CommandOutcome } from './command-outcome.ts';

interface LintedFile {
  file: string;
  kind: VeevaFileKind;
  /** No error; warnings may stand. */
  ok: boolean;
  findings: VeevaFinding[];
}

/**
 * `lint-veeva FILE…`: judges Approved Email templates and fragments without a database. Exit code 1 when a file has an
 * error.
 *
 * @throws CodedError invalid_request (a file that cannot be read as UTF-8 text, an unknown kind)
 */
export async function lintVeevaCommand(
  files: readonly string[],
  options: { kind?: string },
): Promise<CommandOutcome> {
  const { kind } = options;
  if (kind !== undefined && !isVeevaFileKind(kind))
    throw new CodedError(
      'invalid_request',
      `There is no kind of file ${kind}; choose one of ${VEEVA_FILE_KINDS.join(', ')}.`,
    );
  const linted: LintedFile[] = [];
  for (const file of files) linted.push(lint(file, await readHtml(file), kind));
  const ok = linted.every((one) => one.ok);
  return { exitCode: ok ? 0 : 1, result: { ok, files: linted }, text: linted.map(describe).join('\n') };
}

function lint(file: string, html: string, given: VeevaFileKind | undefined): LintedFile {
  const kind = given ?? kindOfHtml(html);
  const findings = lintVeevaFile(html, kind);
  return { file, kind, ok: findings.every(({ severity }) => severity !== 'error'), findings };
}

async function readHtml(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (cause) {
    throw new CodedError('invalid_request', `The file ${file} cannot be read as UTF-8 text.`, { cause });
  }
}

function describe({ file, kind, ok, findings }: LintedFile): string {
  const head = `${file}: ${ok ? 'accepted' : 'refused'} as ${KIND_NAMES[kind]}`;
  const lines = findings.map(
    ({ line, column, severity, reason }) => `  ${line}:${column} ${severity}: ${reason}`,
  );
  return [head, ...lines].join('\n');
}
