import { chooseModules } from './choose-modules/schema.ts';
import type { Prompt } from './define-prompt.ts';
import { explainChoice } from './explain-choice/schema.ts';
import { nameGaps } from './name-gaps/schema.ts';
import { suggestAdaptation } from './suggest-adaptation/schema.ts';
import { suggestSubject } from './suggest-subject/schema.ts';
import { understandRequest } from './understand-request/schema.ts';

/** Every prompt in use; nothing else is ever sent to a chat model. */
export const PROMPTS: readonly Prompt<unknown, unknown>[] = [
  understandRequest,
  chooseModules,
  explainChoice,
  nameGaps,
  suggestSubject,
  suggestAdaptation,
];
