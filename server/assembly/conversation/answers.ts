import type { Intent } from '../../../core/assembly/understand/find-intent.ts';
import { answerChecks, answerExplain, answerMissing } from './answer-about.ts';
import { answerUndo, prepareSwap } from './answer-change.ts';
import { prepareProposal } from './answer-proposal.ts';
import { say } from './sentences.ts';
import type { SentenceName } from './sentences.ts';
import { inTransaction } from './turn.ts';
import type { Prepared, Turn } from './turn.ts';

const sayOnly = (sentence: SentenceName) =>
  inTransaction(async ({ language }) => ({ message: { text: say(language, sentence) } }));

const PREPARATIONS: Record<Intent, (turn: Turn) => Promise<Prepared>> = {
  propose: prepareProposal,
  swap: prepareSwap,
  explain: inTransaction(answerExplain),
  list_missing: inTransaction(answerMissing),
  show_checks: inTransaction(answerChecks),
  undo: inTransaction(answerUndo),
  refuse_send: sayOnly('refuseSend'),
  refuse_approve: sayOnly('refuseApprove'),
  refuse_write: sayOnly('refuseWrite'),
  help: sayOnly('help'),
};

/**
 * What the person wants done. With no email yet there is nothing to swap: "something about safety" asks for one. Words
 * about a quoted part that ask for nothing else ask why it is there.
 */
export function intentOf({ understood, assembly, quote }: Turn): Intent {
  const { intent, named } = understood;
  if (intent === 'swap' && !assembly) return 'propose';
  if (intent === 'propose' && quote && assembly && named.length === 0) return 'explain';
  return intent;
}

/** Does everything that can be done before the transaction which carries the answer out. */
export const prepareAnswer = (turn: Turn): Promise<Prepared> => PREPARATIONS[intentOf(turn)](turn);
