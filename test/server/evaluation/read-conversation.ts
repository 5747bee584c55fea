import { completeContext } from '../../../core/assembly/complete-context.ts';
import type { ContextChoices } from '../../../core/assembly/complete-context.ts';
import type { PhraseIndex } from '../../../core/assembly/understand/find-phrases.ts';
import type { Intent } from '../../../core/assembly/understand/find-intent.ts';
import { setPart } from '../../../core/assembly/understand/set-part.ts';
import { understandRequest } from '../../../core/assembly/understand/understand-request.ts';
import type { Question, Understanding } from '../../../core/assembly/understanding.ts';
import type { AssistantCase } from '../../../server/evaluation/assistant/case-schema.ts';

export interface ReadConversation {
  understanding: Understanding;
  /** Parts that the last turn would ask for. */
  questions: Question[];
  intent: Intent;
}

/**
 * Reads the conversation of a case as the engine does, without a database: nothing is proposed, so "undo" and what
 * needs an email change nothing.
 */
export function readConversation(
  { conversation, today }: AssistantCase,
  index: PhraseIndex,
  choicesFor: (understanding: Understanding) => Omit<ContextChoices, 'today'>,
): ReadConversation {
  let proposed = false;
  let read: ReadConversation = { understanding: {}, questions: [], intent: 'propose' };
  for (const turn of conversation) {
    const understood =
      'say' in turn
        ? understandRequest(turn.say, index, read.understanding, today)
        : setPart(read.understanding, turn.chip.part, turn.chip.value);
    const completed = completeContext(understood.understanding, {
      ...choicesFor(understood.understanding),
      today,
    });
    const missing = completed.complete ? [] : completed.questions;
    // With no email yet, "something about safety" asks for one.
    const proposes: boolean = understood.intent === 'propose' || (understood.intent === 'swap' && !proposed);
    read = {
      understanding: proposes ? completed.understanding : read.understanding,
      questions: proposes
        ? [
            ...understood.questions,
            ...missing.filter(({ part }) => !understood.questions.some((asked) => asked.part === part)),
          ]
        : [],
      intent: proposes ? 'propose' : understood.intent,
    };
    proposed ||= proposes && completed.complete && read.questions.length === 0;
  }
  return read;
}
