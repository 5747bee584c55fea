import { CodedError, isCodedError } from '../../core/errors.ts';
import { systemClock } from '../compose.ts';
import type { Config } from '../config.ts';
import { evaluatePrompt } from '../evaluation/prompts/evaluate-prompts.ts';
import type { PromptFigures } from '../evaluation/prompts/evaluate-prompts.ts';
import { loadPrompts } from '../model/prompt-files.ts';
import type { CommandOutcome } from './command-outcome.ts';

/**
 * `eval prompts [--record]`: judges the recorded replies to the cases of every prompt; with `record` the configured model
 * is asked first. Exit code 1 when a case fails or a prompt may not be used.
 */
export async function evalPromptsCommand(
  config: Config,
  { record }: { record: boolean },
): Promise<CommandOutcome> {
  try {
    if (record) await recordAll(config);
    const figures = [...loadPrompts().values()].map(evaluatePrompt);
    const good = figures.every(({ usable, faults }) => usable && faults.length === 0);
    return { exitCode: good ? 0 : 1, result: { prompts: figures }, text: figures.map(textOf).join('\n') };
  } catch (error) {
    if (!isCodedError(error)) throw error;
    return { exitCode: 2, result: { code: error.code, message: error.message }, text: error.message };
  }
}

async function recordAll({ model }: Config): Promise<void> {
  if (!model) throw new CodedError('invalid_request', 'No model is configured: set IMPRIMATUR_CHAT_MODEL.');
  const { recordReplies } = await import('../evaluation/prompts/record-replies.ts');
  for (const loaded of loadPrompts().values()) await recordReplies(loaded, model, systemClock);
}

const textOf = ({ promptVersion, model, cases, passed, usable, faults }: PromptFigures): string =>
  [
    `${promptVersion}: ${passed} of ${cases} cases, replies of ${model || 'nobody'}, ${usable ? 'usable' : 'not usable'}`,
    ...faults.map(({ id, fault }) => `  ${id}: ${fault}`),
  ].join('\n');
