import type { Actor } from '../../../core/access/actor.ts';
import type { Understood } from '../../../core/assembly/understand/understand-request.ts';
import type { Step } from '../../../core/contract/assembly.ts';
import type { AssistantMessage, Notice, Quotation } from '../../../core/contract/conversation.ts';
import type { Understanding } from '../../../core/assembly/understanding.ts';
import type { AssemblyDeps } from '../assembly-deps.ts';
import type { ModelUse } from '../model-use.ts';
import type { StoredAssembly } from '../stored-assembly.ts';
import type { InterfaceLanguage } from './sentences.ts';
import type { StoredConversation } from './stored-conversation.ts';
import type { TurnsUnderWay } from './turns-under-way.ts';

/** What answering needs. */
export interface TurnDeps extends AssemblyDeps {
  turns: TurnsUnderWay;
}

/** One thing the person said, with everything needed to answer it. */
export interface Turn {
  deps: AssemblyDeps;
  actor: Actor;
  conversation: StoredConversation;
  /** The assembly made so far in this conversation. */
  assembly: StoredAssembly | undefined;
  understood: Understood;
  /** The person's own words; empty when a chip was edited. */
  text: string;
  /** The words as a model may see them: without personal data. */
  forModel: string;
  /** The part of the email that the words are about, where one was quoted. */
  quote: Quotation | undefined;
  language: InterfaceLanguage;
  /** How a model is asked within this turn; absent where none may be. */
  model: ModelUse | undefined;
  /** What the person is told beside the answer. */
  notices: readonly Notice[];
  onStep: (step: Step) => void;
}

export interface Answer {
  message: Partial<AssistantMessage> & Pick<AssistantMessage, 'text'>;
  /** What the conversation knows from now on; unchanged when absent. */
  understanding?: Understanding;
}

/**
 * An answer that is ready to be carried out. What takes time (reading, ranking, a model) was done before, outside any
 * transaction; this runs in the transaction that also stores the answer.
 */
export type Prepared = () => Promise<Answer>;

/** For an answer that needs no preparation. */
export const inTransaction =
  (answer: (turn: Turn) => Promise<Answer>) =>
  async (turn: Turn): Promise<Prepared> =>
  () =>
    answer(turn);
