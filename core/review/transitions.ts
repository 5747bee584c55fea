import type { Permission } from '../access/roles.ts';
import { CodedError } from '../errors.ts';

/** States of an assembly, in the order of its life (product.md). */
export const ASSEMBLY_STATUSES = [
  'drafted',
  'in_review',
  'changes_requested',
  'approved',
  'released',
  'expired',
  'withdrawn',
] as const;
export type AssemblyStatus = (typeof ASSEMBLY_STATUSES)[number];

export const isAssemblyStatus = (value: string): value is AssemblyStatus =>
  ASSEMBLY_STATUSES.some((status) => status === value);

/** What has to hold before a transition, each checked by the decision of the same command. */
export type Need =
  /** No block, error or blocking rule that could not run, in a report over the present content. */
  | 'checks_do_not_block'
  /** A written reason for each warning. */
  | 'warnings_justified'
  /** No rejection stands over the present content. */
  | 'not_rejected'
  /** The person is the author. */
  | 'author'
  /** The person neither wrote nor changed the content, through no account of theirs. */
  | 'not_author'
  /** The person has not decided on this content in another role, unless the installation allows it. */
  | 'one_role_each'
  /** Password or passkey given for this act (21 CFR 11.200). */
  | 'identity_confirmed'
  /** The content hash that was shown is the present one. */
  | 'content_as_shown'
  /** The role has not decided on this content yet. */
  | 'role_open'
  | 'reason'
  /** Medical, legal and regulatory approval over exactly the present content. */
  | 'three_approvals'
  /** The content hash made again from the library equals the signed one. */
  | 'content_as_signed';

interface Transition {
  command: string;
  from: readonly AssemblyStatus[];
  to: AssemblyStatus;
  /** Permission that the person needs; `system` for what follows by itself. */
  by: Permission | 'system';
  needs: readonly Need[];
}

/** Every transition that exists. What is not in this table is refused. */
const TRANSITIONS = [
  {
    command: 'edit',
    from: ['drafted', 'changes_requested'],
    to: 'drafted',
    by: 'assembly.write',
    needs: [],
  },
  {
    command: 'submit',
    from: ['drafted'],
    to: 'in_review',
    by: 'assembly.submit',
    needs: ['checks_do_not_block', 'warnings_justified', 'not_rejected'],
  },
  {
    command: 'recall',
    from: ['in_review', 'changes_requested', 'approved'],
    to: 'drafted',
    by: 'assembly.submit',
    needs: ['author'],
  },
  {
    command: 'approve',
    from: ['in_review'],
    to: 'in_review',
    by: 'assembly.sign',
    needs: [
      'not_author',
      'one_role_each',
      'content_as_shown',
      'role_open',
      'checks_do_not_block',
      'identity_confirmed',
    ],
  },
  {
    command: 'reject',
    from: ['in_review'],
    to: 'changes_requested',
    by: 'assembly.sign',
    needs: ['not_author', 'one_role_each', 'content_as_shown', 'role_open', 'reason', 'identity_confirmed'],
  },
  {
    command: 'request_changes',
    from: ['in_review'],
    to: 'changes_requested',
    by: 'assembly.sign',
    needs: ['not_author', 'content_as_shown', 'role_open', 'reason'],
  },
  /** Something that the email uses was withdrawn or has expired. */
  {
    command: 'stop',
    from: ['in_review'],
    to: 'changes_requested',
    by: 'library.change',
    needs: [],
  },
  { command: 'complete', from: ['in_review'], to: 'approved', by: 'system', needs: ['three_approvals'] },
  {
    command: 'export',
    from: ['approved', 'released'],
    to: 'released',
    by: 'assembly.export',
    needs: ['three_approvals', 'not_author', 'content_as_signed', 'checks_do_not_block'],
  },
  { command: 'expire', from: ['approved', 'released'], to: 'expired', by: 'system', needs: [] },
  {
    command: 'withdraw',
    from: ['approved', 'released'],
    to: 'withdrawn',
    by: 'library.change',
    needs: ['reason'],
  },
] as const satisfies readonly Transition[];

export type Command = (typeof TRANSITIONS)[number]['command'];

const STATUS_WORDS: Readonly<Record<AssemblyStatus, string>> = {
  drafted: 'a draft',
  in_review: 'in review',
  changes_requested: 'sent back for changes',
  approved: 'approved',
  released: 'released',
  expired: 'expired',
  withdrawn: 'withdrawn',
};

const COMMAND_WORDS: Readonly<Record<Command, string>> = {
  edit: 'changed',
  submit: 'sent to review',
  recall: 'taken back',
  approve: 'signed',
  reject: 'rejected',
  request_changes: 'sent back',
  stop: 'taken out of review',
  complete: 'approved',
  export: 'exported',
  expire: 'set to expired',
  withdraw: 'withdrawn',
};

/** Whether the table has this command for an assembly in this state. */
export const isPermitted = (command: Command, from: AssemblyStatus): boolean =>
  TRANSITIONS.some((row) => row.command === command && row.from.some((status) => status === from));

/**
 * The state that a command leads to.
 *
 * @throws CodedError `not_permitted_in_state` where the table has no such transition.
 */
export function nextStatus(command: Command, from: AssemblyStatus): AssemblyStatus {
  const transition = TRANSITIONS.find(
    (row) => row.command === command && row.from.some((status) => status === from),
  );
  if (transition) return transition.to;
  throw new CodedError(
    'not_permitted_in_state',
    `This email is ${STATUS_WORDS[from]}, so it cannot be ${COMMAND_WORDS[command]}; nothing was done.`,
    { details: { status: from, command } },
  );
}
