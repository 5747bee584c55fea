import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { z } from 'zod';
import type { Conversation } from '../../../../core/contract/conversation.ts';
import type { Turn } from '../data/use-turn.ts';

const stateSchema = z.object({ say: z.string().min(1) });

/**
 * Says what the page was opened with (a start context's brief, or the words typed on the page before), once, and only
 * into a conversation that has not begun, or a branch in which nothing new was said.
 */
export function useFirstMessage(conversation: Conversation, turn: Turn): void {
  const location = useLocation();
  const navigate = useNavigate();
  const begun = useRef(false);
  const given = stateSchema.safeParse(location.state);
  const words = given.success ? given.data.say : null;
  const isNew = conversation.messages.length === (conversation.branchedFrom?.position ?? 0);
  useEffect(() => {
    if (words === null || begun.current) return;
    begun.current = true;
    void navigate({ pathname: location.pathname, search: location.search }, { replace: true, state: null });
    if (isNew) void turn.say(words);
  }, [words, isNew, turn, navigate, location.pathname, location.search]);
}
