import { readFile } from 'node:fs/promises';
import { CodedError } from '../../core/errors.ts';
import { lintSalesforceFile, type SalesforceFinding } from '../../core/release/salesforce/lint-file.ts';
import type { CommandOutcome } from './command-outcome.ts';

interface LintedFile {
  file: string;
  ok: boolean;
  findings: SalesforceFinding[];
}

/**
 * `lint-salesforce FILE…`: judges the tokens of emails for Salesforce without a database. Exit code 1 when a file has
 * a token that Salesforce does not fill.
 *
 * @throws CodedError invalid_request (a file that cannot be read as UTF-8 text)
 */
export async function lintSalesforceCommand(files: readonly string[]): Promise<CommandOutcome> {
  const linted: LintedFile[] = [];
  for (const file of files) {
    const findings = lintSalesforceFile(await readHtml(file));
    linted.push({ file, ok: findings.length === 0, findings });
  }
  const ok = linted.every((one) => one.ok);
  return { exitCode: ok ? 0 : 1, result: { ok, files: linted }, text: linted.map(describe).join('\n') };
}

async function readHtml(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (cause) {
    throw new CodedError('invalid_request', `The file ${file} cannot be read as UTF-8 text.`, { cause });
  }
}

const describe = ({ file, ok, findings }: LintedFile): string =>
  [
    `${file}: ${ok ? 'accepted' : 'refused'}`,
    ...findings.map(({ line, column, reason }) => `  ${line}:${column} ${reason}`),
  ].join('\n');
