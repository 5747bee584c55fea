import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { COMMAND_LINE } from '../../core/access/actor.ts';
import type { CheckReport } from '../../core/assembly/checks.ts';
import { CodedError } from '../../core/errors.ts';
import type { JudgeDeps } from '../assembly/assembly-deps.ts';
import { judgeContent } from '../assembly/judge-content.ts';
import { readAssemblyFile } from '../assembly/read-assembly-file.ts';
import { recordCheck } from '../assembly/record-check.ts';
import { findAssembly } from '../assembly/stored-assembly.ts';
import type { CommandOutcome } from './command-outcome.ts';

const LARGEST_FILE_BYTES = 20 * 1024 * 1024;

/**
 * `check ID|FILE`: a stored assembly is judged as it stands and the report kept; a file is judged against this library
 * and nothing is kept. Exit code 1 when something stops submission.
 */
export async function checkCommand(deps: JudgeDeps, target: string): Promise<CommandOutcome> {
  const stored = await findAssembly(deps.database, target);
  if (stored) return outcomeOfCheck(await recordCheck(deps, COMMAND_LINE, target));
  if (!existsSync(target)) {
    throw new CodedError('not_found', `${target} is neither a stored assembly nor a file.`);
  }
  const { id, content, referenceList } = readAssemblyFile(await readText(target), target);
  const { report } = await judgeContent(deps, content, { assemblyId: id, referenceList });
  return outcomeOfCheck(report);
}

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new CodedError('invalid_request', `The file ${file} cannot be read.`, { cause });
  });
  if (bytes.length > LARGEST_FILE_BYTES) {
    throw new CodedError('too_large', `${file} is larger than an assembly can be (20 MiB).`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CodedError('invalid_request', `${file} is not UTF-8 text.`, { cause });
  }
}

/** What a report says to a person: every rule with its verdict as it is, and what was found. */
export function outcomeOfCheck(report: CheckReport): CommandOutcome {
  const lines = report.results.map(({ ruleId, ruleVersion, verdict, notApplicable, findings }) =>
    [
      `${notApplicable === undefined ? verdict : 'not applicable'}  ${ruleId}@${ruleVersion}  ${notApplicable ?? ''}`.trimEnd(),
      ...findings.map(({ slotId, message, fix }) =>
        `    ${slotId ? `${slotId}: ` : ''}${message} ${fix ?? ''}`.trimEnd(),
      ),
    ].join('\n'),
  );
  return {
    exitCode: report.verdict === 'block' ? 1 : 0,
    result: report,
    text: [`Verdict: ${report.verdict}`, ...lines].join('\n'),
  };
}
