import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CodedError } from '../../../core/errors.ts';
import { PROMPTS_FOLDER } from '../../model/prompt-files.ts';

/**
 * One case of `prompts/<name>/cases.jsonl`. Either the model is asked, and its reply has to hold `includes` and must not
 * hold `excludes`; or `hostileReply` stands for what a lying model says, and has to be turned down.
 */
const caseSchema = z
  .strictObject({
    id: z.string().min(1).max(100),
    /** What the case is about, for the reader of a failure. */
    about: z.string().max(300),
    variables: z.unknown(),
    includes: z.array(z.unknown()).default([]),
    excludes: z.array(z.unknown()).default([]),
    hostileReply: z.unknown().optional(),
  })
  .readonly();
export type PromptCase = z.output<typeof caseSchema>;

/** A reply as a model once gave it to a case, in `recorded.jsonl`. */
const recordedSchema = z.strictObject({ id: z.string(), model: z.string(), reply: z.string() });
export type RecordedReply = z.output<typeof recordedSchema>;

function readLines<Item>(file: string, schema: z.ZodType<Item>): Item[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [schema.parse(JSON.parse(line))];
      } catch (cause) {
        throw new CodedError('invalid_request', `Line ${index + 1} of ${file} is not usable.`, { cause });
      }
    });
}

/** @throws CodedError invalid_request with the file and line that cannot be read. */
export const readPromptCases = (name: string): PromptCase[] =>
  readLines(join(PROMPTS_FOLDER, name, 'cases.jsonl'), caseSchema);

export const recordedFileOf = (name: string): string => join(PROMPTS_FOLDER, name, 'recorded.jsonl');

export const readRecorded = (name: string): ReadonlyMap<string, RecordedReply> =>
  new Map(readLines(recordedFileOf(name), recordedSchema).map((each) => [each.id, each]));
