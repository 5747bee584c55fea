import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Step } from '../../../../core/contract/assembly.ts';
import { sendMessage, setUnderstanding, stopAnswer } from '../../../../core/contract/conversation.ts';
import type { ConversationEvent, Quotation } from '../../../../core/contract/conversation.ts';
import type { UnderstoodPart } from '../../../../core/assembly/understanding.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { call } from '../../../lib/api/call.ts';
import { hasCode } from '../../../lib/api/problem.ts';
import { applyEvent } from './apply-event.ts';
import { streamTurn } from './stream-turn.ts';
import { conversationQuery } from './queries.ts';

/** An exchange that is under way. */
export interface LiveTurn {
  /** What the person said and the server has not stored yet. */
  text: string | null;
  steps: Step[];
  /** The person wants it stopped; the server has not answered yet. */
  stopping: boolean;
}

export interface Turn {
  live: LiveTurn | null;
  /** Why the last exchange failed; null after a success or a stop. */
  problem: unknown;
  /** Says something; resolves to false where the server did not store it. */
  say: (text: string, quote?: Quotation) => Promise<boolean>;
  setPart: (part: UnderstoodPart, value: string | string[] | null) => Promise<boolean>;
  stop: () => void;
}

/** One exchange of a conversation at a time, with its streamed events put where the screen reads them. */
export function useTurn(id: string): Turn {
  const client = useQueryClient();
  const language = useLanguage();
  const [live, setLive] = useState<LiveTurn | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);

  const run = useCallback(
    async (text: string | null, request: Parameters<typeof streamTurn>[0]) => {
      if (running.current) return false;
      const abort = new AbortController();
      running.current = abort;
      setProblem(null);
      setLive({ text, steps: [], stopping: false });
      let stored = false;
      const onEvent = (event: ConversationEvent) => {
        if (event.type === 'step')
          setLive(
            (now) =>
              now && {
                ...now,
                steps: [...now.steps.filter((one) => one.step !== event.step.step), event.step],
              },
          );
        if (event.type === 'message' && event.message.author === 'person') {
          stored = true;
          setLive((now) => now && { ...now, text: null });
        }
        applyEvent(client, id, event);
      };
      try {
        await streamTurn(request, abort.signal, onEvent);
        return true;
      } catch (error) {
        if (abort.signal.aborted) return true;
        setProblem(error);
        if (hasCode(error, 'not_signed_in')) void client.invalidateQueries({ queryKey: ['session'] });
        return stored;
      } finally {
        running.current = null;
        await client.invalidateQueries({ queryKey: conversationQuery(id).queryKey });
        setLive(null);
      }
    },
    [client, id],
  );

  return {
    live,
    problem,
    say: useCallback(
      (text, quote) =>
        run(text, {
          contract: sendMessage,
          input: { params: { id }, body: { text, language, ...(quote && { quote }) } },
        }),
      [run, id, language],
    ),
    setPart: useCallback(
      (part, value) =>
        run(null, { contract: setUnderstanding, input: { params: { id }, body: { part, value, language } } }),
      [run, id, language],
    ),
    stop: useCallback(() => {
      setLive((now) => now && { ...now, stopping: true });
      // The stream goes on until the server says that it stopped; where it cannot be reached, the page lets go.
      void call(stopAnswer, { params: { id } }).catch(() => running.current?.abort());
    }, [id]),
  };
}
