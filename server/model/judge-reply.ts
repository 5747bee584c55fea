import type { z } from 'zod';
import type { FallbackReason } from '../../core/model/fallback.ts';
import type { Prompt } from '../../prompts/define-prompt.ts';
import type { RawReply } from './read-reply.ts';

export type Judgement<Reply> =
  | { value: Reply }
  | { reason: FallbackReason; /** In words of ours, without any of the reply. */ fault: string };

/**
 * Whether a reply may be used: one whole JSON value of exactly the shape, naming only what was offered. Faults name the
 * place in our schema and never repeat what the model wrote.
 */
export function judgeReply<Variables, Reply>(
  prompt: Prompt<Variables, Reply>,
  variables: Variables,
  raw: RawReply,
  judge: ((reply: Reply) => string | undefined) | undefined,
): Judgement<Reply> {
  if (raw.refused) return { reason: 'refused', fault: 'The reply is a refusal.' };
  if (raw.full)
    return { reason: 'too_long', fault: 'The reply was not finished within the limit of tokens.' };
  if (raw.extra) return invalid('There is text beside the answer.');
  if (raw.text === undefined) return invalid('There is no answer in the form that was asked for.');
  const json = parseJson(raw.text);
  if (!json) return invalid('The answer is not one JSON value.');
  const parsed = prompt.reply.safeParse(json.value);
  if (!parsed.success) return invalid(faultOfShape(parsed.error.issues));
  const fault = prompt.faultOf(variables, parsed.data) ?? judge?.(parsed.data);
  return fault === undefined ? { value: parsed.data } : invalid(fault);
}

const invalid = (fault: string) => ({ reason: 'invalid_reply' as const, fault });

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Paths hold keys of our schema alone, because extra keys stand in the issue and not in its path. */
function faultOfShape(issues: readonly z.core.$ZodIssue[]): string {
  const [first] = issues;
  const place = first?.path.map(String).join('.') ?? '';
  return `The answer has the wrong shape: ${first?.code ?? 'unknown'} at ${place === '' ? 'its top' : place}.`;
}
