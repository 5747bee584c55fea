import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Prompt } from '../../prompts/define-prompt.ts';
import { PROMPTS } from '../../prompts/prompts.ts';
import { canonicalBytes } from '../audit/canonical-bytes.ts';

export const PROMPTS_FOLDER = fileURLToPath(new URL('../../prompts', import.meta.url));
export const DIGEST_FILE = join(PROMPTS_FOLDER, 'digests.json');

/** The result of the last evaluation of a prompt, kept beside it as `evaluation.json`. */
const evaluationSchema = z.strictObject({
  promptVersion: z.string(),
  digest: z.string(),
  /** Whose replies were judged. */
  model: z.string(),
  evaluatedOn: z.iso.date(),
  cases: z.int().min(0),
  passed: z.int().min(0),
});
export type PromptEvaluation = z.output<typeof evaluationSchema>;

/** A prompt with its instructions, and whether it may be used. */
export interface LoadedPrompt {
  prompt: Prompt<unknown, unknown>;
  instructions: string;
  /** SHA-256 over instructions and both schemas. */
  digest: string;
  evaluation: PromptEvaluation | undefined;
  /** The text is that of its version, and all cases of that version passed. */
  usable: boolean;
}

const textFileOf = ({ name, version }: Pick<Prompt<unknown, unknown>, 'name' | 'version'>): string =>
  join(PROMPTS_FOLDER, name, `v${version.slice(name.length + 1)}.md`);

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });

function digestOf(prompt: Prompt<unknown, unknown>, instructions: string): string {
  const schemas = canonicalBytes({ variables: schemaOf(prompt.variables), reply: schemaOf(prompt.reply) });
  return createHash('sha256').update(instructions, 'utf8').update('\0').update(schemas).digest('hex');
}

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Digests by version, as they were when the version was made. */
export const storedDigests = (): Record<string, string> =>
  z.record(z.string(), z.string()).catch({}).parse(readJson(DIGEST_FILE));

/** Whether an evaluation lets this text be used. */
export const isPassed = (
  evaluation: PromptEvaluation | undefined,
  version: string,
  digest: string,
): boolean =>
  evaluation !== undefined &&
  evaluation.promptVersion === version &&
  evaluation.digest === digest &&
  evaluation.cases > 0 &&
  evaluation.passed === evaluation.cases;

/** Reads every prompt from its folder; one that was changed or did not pass is there, but not usable. */
export function loadPrompts(): ReadonlyMap<string, LoadedPrompt> {
  const digests = storedDigests();
  return new Map(
    PROMPTS.map((prompt) => {
      const instructions = readFileSync(textFileOf(prompt), 'utf8').trim();
      const digest = digestOf(prompt, instructions);
      const stored = evaluationSchema.safeParse(
        readJson(join(PROMPTS_FOLDER, prompt.name, 'evaluation.json')),
      );
      const evaluation = stored.success ? stored.data : undefined;
      const usable = digests[prompt.version] === digest && isPassed(evaluation, prompt.version, digest);
      return [prompt.version, { prompt, instructions, digest, evaluation, usable }];
    }),
  );
}

/** What the pages and the model card say about a prompt. */
export const describePrompt = ({ prompt, usable, evaluation }: LoadedPrompt) => ({
  version: prompt.version,
  purpose: prompt.purpose,
  usable,
  evaluation: evaluation
    ? {
        model: evaluation.model,
        evaluatedOn: evaluation.evaluatedOn,
        cases: evaluation.cases,
        passed: evaluation.passed,
      }
    : null,
});
