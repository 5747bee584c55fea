/** Why an answer under way is given up: the person said so, or the page that waited for it is gone. */
export type StopReason = 'stopped' | 'left';

interface UnderWay {
  abort: AbortController;
  leaving: NodeJS.Timeout | undefined;
}

/** What the next message of a conversation waits for; neither rejects. */
interface Last {
  arrived: Promise<unknown>;
  answered: Promise<unknown>;
}

const NOTHING_BEFORE: Last = { arrived: Promise.resolve(), answered: Promise.resolve() };

/**
 * The answers that this process is making. Those of one conversation are made one after the other; each can be stopped.
 * What another process makes is stopped through the conversation's row (`stops`), when it is about to be stored.
 */
export interface TurnsUnderWay {
  /**
   * Takes a message in, as soon as those before it are in, and answers it when those before it are answered: both in
   * the order of these calls. The signal aborts with a `StopReason` as its reason, from the call on.
   */
  run<Message>(
    conversationId: string,
    takeIn: () => Promise<Message>,
    answer: (message: Message, signal: AbortSignal) => Promise<void>,
  ): Promise<void>;
  /** Whether an answer of the conversation is being made. */
  isRunning(conversationId: string): boolean;
  /** Gives the answers under way up. */
  stop(conversationId: string): void;
  /** The waiting page is gone: unless one is seen again within the grace period, the answer is given up. */
  left(conversationId: string): void;
  /** A page asked for the conversation. A page that waits asks again and again, so the period begins anew. */
  seen(conversationId: string): void;
}

/** @param graceMs longer than a reload of the page takes */
export function createTurnsUnderWay(graceMs = 6_000): TurnsUnderWay {
  const last = new Map<string, Last>();
  const running = new Map<string, Set<UnderWay>>();
  const each = (conversationId: string, act: (turn: UnderWay) => void): void =>
    running.get(conversationId)?.forEach(act);
  const abort = (turn: UnderWay, reason: StopReason): void => {
    clearTimeout(turn.leaving);
    turn.abort.abort(reason);
  };
  const waitForPage = (turn: UnderWay): void => {
    clearTimeout(turn.leaving);
    turn.leaving = setTimeout(() => abort(turn, 'left'), graceMs).unref();
  };
  return {
    async run(conversationId, takeIn, answer) {
      const turn: UnderWay = { abort: new AbortController(), leaving: undefined };
      const turns = running.get(conversationId) ?? new Set();
      running.set(conversationId, turns.add(turn));
      const before = last.get(conversationId) ?? NOTHING_BEFORE;
      const arrival = before.arrived.then(takeIn);
      const arrived = arrival.catch(() => undefined);
      const result = Promise.all([arrival, before.answered]).then(([message]) =>
        answer(message, turn.abort.signal),
      );
      const own = { arrived, answered: before.answered.then(() => result).catch(() => undefined) };
      last.set(conversationId, own);
      void own.answered.finally(() => {
        if (last.get(conversationId) === own) last.delete(conversationId);
      });
      try {
        await result;
      } finally {
        clearTimeout(turn.leaving);
        turns.delete(turn);
        if (turns.size === 0) running.delete(conversationId);
      }
    },
    isRunning: (conversationId) => running.has(conversationId),
    stop: (conversationId) => each(conversationId, (turn) => abort(turn, 'stopped')),
    left: (conversationId) => each(conversationId, waitForPage),
    seen: (conversationId) =>
      each(conversationId, (turn) => {
        if (turn.leaving !== undefined) waitForPage(turn);
      }),
  };
}
