import type { Intent } from '../../../core/assembly/understand/find-intent.ts';
import { answerChecks, prepareExplain, prepareMissing } from './answer-about.ts';
import { answerUndo, prepareSwap } from './answer-change.ts';
import { prepareProposal } from './answer-proposal.ts';
import { hasNothingNew } from './has-nothing-new.ts';
import { say, suggestedReplies } from './sentences.ts';
import type { SentenceName } from './sentences.ts';
import { inTransaction } from './turn.ts';
import type { Prepared, Turn } from './turn.ts';

const sayOnly = (sentence: SentenceName) =>
  inTransaction(async ({ language }) => ({ message: { text: say(language, sentence) } }));

const PREPARATIONS: Record<Intent, (turn: Turn) => Promise<Prepared>> = {
  propose: prepareProposal,
  swap: prepareSwap,
  explain: prepareExplain,
  list_missing: prepareMissing,
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

/**
 * Who only tells of an adverse event asks for no other email: without a named market, specialty or the like, an email
 * that is there stays as it is.
 */
const onlyReports = ({ notices, assembly, understood }: Turn): boolean =>
  assembly !== undefined &&
  notices.some(({ code }) => code === 'adverse_event') &&
  understood.named.every((part) => part === 'topics');

const keepEmail = inTransaction(async ({ language, conversation }) => ({
  message: { text: say(language, 'unchanged') },
  understanding: conversation.understanding,
}));

/** What was not understood changes nothing, and is told so: with an email that is there, and beside the questions before. */
const tellNothingNew = inTransaction(async ({ language, conversation }) => ({
  message: { text: say(language, 'nothingNew'), suggestedReplies: suggestedReplies(language, false) },
  understanding: conversation.understanding,
}));

/** Does everything that can be done before the transaction which carries the answer out. */
export async function prepareAnswer(turn: Turn): Promise<Prepared> {
  const intent = intentOf(turn);
  if (intent !== 'propose') return PREPARATIONS[intent](turn);
  if (onlyReports(turn)) return keepEmail(turn);
  return turn.assembly && (await hasNothingNew(turn, turn.assembly))
    ? tellNothingNew(turn)
    : prepareProposal(turn);
}
