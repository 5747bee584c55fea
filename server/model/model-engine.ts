import type { Actor } from '../../core/access/actor.ts';
import type { ModelCallRecord } from '../../core/model/call-record.ts';
import type { FallbackReason } from '../../core/model/fallback.ts';
import type { Prompt } from '../../prompts/define-prompt.ts';

export type { FallbackReason } from '../../core/model/fallback.ts';

export type ModelAnswer<Reply> =
  | { outcome: 'answered'; value: Reply; call: ModelCallRecord }
  | { outcome: 'fallback'; reason: FallbackReason; call?: ModelCallRecord };

export interface AskOptions<Reply> {
  actor: Actor;
  /** What the question belongs to; the record names it. */
  subject?: { type: 'conversation' | 'assembly'; id: string };
  /** Ids that the model may name, for the record; what the prompt finds in its variables unless given. */
  offered?: readonly string[];
  /** A fault in plain words makes the reply a failed one; the prompt's own judgement comes first. */
  judge?: (reply: Reply) => string | undefined;
  /** Ends the question: the person stopped or left. */
  signal?: AbortSignal;
}

/** A language model as the rest of the server sees it: it answers one versioned prompt at a time, or says why not. */
export interface ModelEngine {
  /** What records name, for example `gpt-5.2`. */
  readonly name: string;
  /** Why nothing would be asked now (switch, budget of the actor's team, open circuit); `undefined` when it would. */
  unavailable(actor?: Actor): Promise<FallbackReason | undefined>;
  /**
   * Asks once, with one repair, inside the configured time; never throws for what the model does. Every question that
   * was sent is stored, and every one that was not, with its reason and without its words.
   *
   * @throws Error when called inside a database transaction (a slow model would hold the one embedded connection), and
   * for variables that the prompt's schema refuses: both are mistakes of the program.
   */
  ask<Variables, Reply>(
    prompt: Prompt<Variables, Reply>,
    variables: Variables,
    options: AskOptions<Reply>,
  ): Promise<ModelAnswer<Reply>>;
}
