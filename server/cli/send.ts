import { readFile } from 'node:fs/promises';
import { COMMAND_LINE } from '../../core/access/actor.ts';
import type { SendPlan } from '../../core/contract/sending.ts';
import { CodedError } from '../../core/errors.ts';
import { readRecipients } from '../../core/release/delivery/read-recipients.ts';
import { planSend } from '../release/send/plan-send.ts';
import type { SendDeps } from '../release/send/send-deps.ts';
import { type ReleaseWay, sendDue } from '../release/send/send-due.ts';
import { startSend } from '../release/send/start-send.ts';
import { viewSend } from '../release/send/view-send.ts';
import type { CommandOutcome } from './command-outcome.ts';

export interface SendOptions {
  recipients: string;
  dryRun?: boolean;
  repetitionReason?: string;
}

/**
 * `send ID --recipients FILE [--dry-run]`: says who may get an approved email now, and sends it unless it is a dry run.
 * Exit code 1 when nobody may, or when the mail server did not take every permitted email.
 *
 * @throws CodedError invalid_request (the file, or sending is not set up) and those of `planSend` and `startSend`
 */
export async function sendCommand(
  deps: SendDeps,
  way: ReleaseWay | undefined,
  assemblyId: string,
  options: SendOptions,
): Promise<CommandOutcome> {
  const recipients = await recipientsIn(options.recipients);
  const request = { assemblyId, recipients, repetitionReason: options.repetitionReason };
  const plan = await planSend(deps, COMMAND_LINE, request);
  if (options.dryRun === true || plan.permitted === 0)
    return {
      exitCode: plan.permitted === 0 ? 1 : 0,
      result: { ok: plan.permitted > 0, sent: false, ...plan },
      text: `${describe(plan)}\nNothing was sent.`,
    };
  const { contentHash, permitted } = plan;
  const { id } = await startSend(deps, COMMAND_LINE, { ...request, contentHash, permitted });
  if (way) await sendDue(deps, way);
  const { states, lastFailure } = await viewSend(deps.database, id);
  return {
    exitCode: states.sent === permitted ? 0 : 1,
    result: { ok: states.sent === permitted, sent: true, send: id, ...plan, states, lastFailure },
    text:
      `${describe(plan)}\nSent ${states.sent}, waiting ${states.waiting}, refused ${states.refused}, ` +
      `blocked ${states.blocked}, unknown ${states.unknown} (send ${id}).` +
      (states.waiting > 0 ? ' What waits is sent while the server runs.' : ''),
  };
}

async function recipientsIn(file: string): Promise<string[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new CodedError('invalid_request', `The file ${file} cannot be read.`, { cause });
  }
  const { ids, faults } = readRecipients(text);
  const [fault] = faults;
  if (fault)
    throw new CodedError(
      'invalid_request',
      `Line ${fault.line} of ${file} holds no HCP id, so nothing was sent: ${fault.text}.`,
      { details: { faults: faults.slice(0, 50) } },
    );
  if (ids.length === 0) throw new CodedError('invalid_request', `The file ${file} names no HCP.`);
  return ids;
}

const describe = ({ permitted, blocked, reasons }: SendPlan): string =>
  [
    `${permitted} permitted, ${blocked} left out.`,
    ...reasons.map(({ reason, count }) => `  ${reason}: ${count}`),
  ].join('\n');
