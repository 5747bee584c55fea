import type { LoadedPrompt, PromptEvaluation } from '../../model/prompt-files.ts';
import { faultOfCase } from './judge-case.ts';
import { readPromptCases, readRecorded } from './read-prompt-cases.ts';

/** What came of all cases of one prompt. */
export interface PromptFigures {
  promptVersion: string;
  /** Whose replies were judged; several where recordings were mixed. */
  model: string;
  cases: number;
  passed: number;
  /** The stored evaluation lets this version be used. */
  usable: boolean;
  faults: { id: string; fault: string }[];
}

/** Judges the recorded replies and the hostile ones. Asks nobody and needs no network. */
export function evaluatePrompt(loaded: LoadedPrompt): PromptFigures {
  const recorded = readRecorded(loaded.prompt.name);
  const cases = readPromptCases(loaded.prompt.name);
  const faults = cases.flatMap((each) => {
    const fault = faultOfCase(loaded, each, recorded.get(each.id)?.reply);
    return fault === undefined ? [] : [{ id: each.id, fault }];
  });
  return {
    promptVersion: loaded.prompt.version,
    model: [...new Set([...recorded.values()].map(({ model }) => model))].join(', '),
    cases: cases.length,
    passed: cases.length - faults.length,
    usable: loaded.usable,
    faults,
  };
}

/** What is kept beside the prompt. */
export const evaluationOf = (
  { digest }: LoadedPrompt,
  { promptVersion, model, cases, passed }: PromptFigures,
  evaluatedOn: string,
): PromptEvaluation => ({ promptVersion, digest, model, evaluatedOn, cases, passed });
