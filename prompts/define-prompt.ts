import type { z } from 'zod';

/**
 * What one question to the model is made of. Its instructions stand beside it in `v<version>.md`; the variables reach
 * the model as JSON in a message of their own, so that no text in them can be taken for an instruction of ours.
 */
export interface Prompt<Variables, Reply> {
  /** Name of its folder. */
  readonly name: string;
  /** `choose-modules@1`; a changed text or schema needs a new number. */
  readonly version: string;
  /** One sentence on what it is for. */
  readonly purpose: string;
  readonly variables: z.ZodType<Variables>;
  /** Strict: an extra key is a failed reply. All keys are required, because strict tool calls ask for that. */
  readonly reply: z.ZodType<Reply>;
  /** Ids that the variables offer. */
  offered(variables: Variables): string[];
  /** What is wrong with a reply of the right shape, without repeating its text: an id not offered, words not there. */
  faultOf(variables: Variables, reply: Reply): string | undefined;
}

/** Keeps the types of variables and reply together. */
export const definePrompt = <Variables, Reply>(prompt: Prompt<Variables, Reply>): Prompt<Variables, Reply> =>
  prompt;
