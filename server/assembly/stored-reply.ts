import { CodedError } from '../../core/errors.ts';
import type { ModelCallRecord } from '../../core/model/call-record.ts';
import type { Prompt } from '../../prompts/define-prompt.ts';

/** What the model answered to this prompt in this version, from the record; undefined when it did not. */
export function replyTo<Variables, Reply>(
  prompt: Prompt<Variables, Reply>,
  { promptVersion, reply, outcome }: ModelCallRecord,
): Reply | undefined {
  if (outcome !== 'answered' || reply === null || promptVersion !== prompt.version) return undefined;
  return prompt.reply.safeParse(parsed(reply)).data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Nobody can pass words of his own off as generated, or the other way round. */
export const notSuggested = (): CodedError =>
  new CodedError(
    'invalid_request',
    'These words were not suggested for this place; ask for suggestions again.',
  );
