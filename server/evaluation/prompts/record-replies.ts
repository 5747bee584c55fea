import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../../core/clock.ts';
import { CodedError } from '../../../core/errors.ts';
import { findPersonalData, knowPersons, textsOf } from '../../../core/model/personal-data.ts';
import { createSender } from '../../model/create-sender.ts';
import { exchange } from '../../model/exchange.ts';
import { judgeReply } from '../../model/judge-reply.ts';
import type { ModelSettings } from '../../model/model-settings.ts';
import { DIGEST_FILE, PROMPTS_FOLDER, storedDigests } from '../../model/prompt-files.ts';
import type { LoadedPrompt } from '../../model/prompt-files.ts';
import { dataOf } from '../../model/render-prompt.ts';
import { evaluatePrompt, evaluationOf } from './evaluate-prompts.ts';
import { readPromptCases, recordedFileOf } from './read-prompt-cases.ts';
import type { RecordedReply } from './read-prompt-cases.ts';

/** No library is open here: patterns alone are looked for. */
const NOBODY = knowPersons([]);
const patternGuard = {
  refresh: () => Promise.resolve(),
  check: (body: string) => textsOf(JSON.parse(body)).flatMap((text) => findPersonalData(text, NOBODY)),
};

/**
 * Asks the configured model every case of a prompt and keeps its replies, the evaluation and, for a new version, its
 * digest.
 *
 * @throws CodedError conflict when the text of a version was changed: a changed text needs a new version.
 */
export async function recordReplies(
  loaded: LoadedPrompt,
  settings: ModelSettings,
  clock: Clock,
): Promise<void> {
  const { prompt, digest } = loaded;
  const digests = storedDigests();
  const known = digests[prompt.version];
  if (known !== undefined && known !== digest)
    throw new CodedError(
      'conflict',
      `${prompt.version} was changed without a new version; give it the next number.`,
    );
  const replies: RecordedReply[] = [];
  for (const each of readPromptCases(prompt.name)) {
    if (each.hostileReply !== undefined) continue;
    const reply = await ask(loaded, each.variables, settings, clock);
    replies.push({ id: each.id, model: settings.model, reply });
  }
  writeFileSync(recordedFileOf(prompt.name), replies.map((each) => `${JSON.stringify(each)}\n`).join(''));
  const evaluation = evaluationOf(loaded, evaluatePrompt(loaded), clock().toISOString().slice(0, 10));
  writeFileSync(
    join(PROMPTS_FOLDER, prompt.name, 'evaluation.json'),
    `${JSON.stringify(evaluation, null, 2)}\n`,
  );
  const all = Object.entries({ ...digests, [prompt.version]: digest }).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  writeFileSync(DIGEST_FILE, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}

/** The reply as it would be used: after the repair, where one was needed; what came last where none was usable. */
async function ask(
  loaded: LoadedPrompt,
  given: unknown,
  settings: ModelSettings,
  clock: Clock,
): Promise<string> {
  const variables = loaded.prompt.variables.parse(given);
  const data = dataOf(variables);
  const { reply } = await exchange({
    send: createSender(settings, patternGuard)(loaded, data),
    judge: (raw) => judgeReply(loaded.prompt, variables, raw, undefined),
    characters: loaded.instructions.length + data.length,
    timeoutMs: settings.timeoutMs,
    signal: new AbortController().signal,
    clock,
  });
  return reply?.text ?? '';
}
