import { type Condition, notFound } from '../../access/policy.ts';
import { coversMarket } from '../../access/actor.ts';
import { CodedError, isCodedError } from '../../errors.ts';
import { type AssemblyStatus, type Command, nextStatus } from '../../review/transitions.ts';

/** States of a set: those of an assembly that a set can have. It is never released itself; its members are. */
export const SET_STATUSES = [
  'drafted',
  'in_review',
  'changes_requested',
  'approved',
  'withdrawn',
] as const satisfies readonly AssemblyStatus[];
export type SetStatus = (typeof SET_STATUSES)[number];

const isSetStatus = (status: AssemblyStatus): status is SetStatus =>
  SET_STATUSES.some((one) => one === status);

/** The commands of a set; what it holds is never edited, so a rejected one stays rejected and another set is made. */
const SET_COMMANDS = [
  'submit',
  'approve',
  'reject',
  'complete',
  'stop',
  'withdraw',
] as const satisfies readonly Command[];

/** A state that a decision about a set gave. */
export function asSetStatus(status: AssemblyStatus): SetStatus {
  if (isSetStatus(status)) return status;
  throw new CodedError('internal', `A set cannot be ${status}.`);
}

/** @throws CodedError not_permitted_in_state */
export const nextSetStatus = (command: (typeof SET_COMMANDS)[number], from: SetStatus): SetStatus =>
  inWordsOfASet(() => asSetStatus(nextStatus(command, from)));

/** Who sees or decides on a set has all of its markets in scope; to anybody else it does not exist. */
export const inEveryMarket: Condition<{ markets: readonly string[] }> = (actor, { markets }) =>
  markets.every((market) => coversMarket(actor, market)) ? undefined : notFound();

/** Runs a decision that is made for emails and says its refusal about a set. */
export function inWordsOfASet<Result>(decide: () => Result): Result {
  try {
    return decide();
  } catch (error) {
    if (!isCodedError(error)) throw error;
    const message = error.message.replaceAll('This email', 'This set').replaceAll('this email', 'this set');
    throw new CodedError(error.code, message, {
      cause: error,
      ...(error.details && { details: error.details }),
    });
  }
}
