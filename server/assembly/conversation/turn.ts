import type { Actor } from '../../../core/access/actor.ts';
import type { Understood } from '../../../core/assembly/understand/understand-request.ts';
import type { Step } from '../../../core/contract/assembly.ts';
import type { AssistantMessage } from '../../../core/contract/conversation.ts';
import type { Understanding } from '../../../core/assembly/understanding.ts';
import type { AssemblyDeps } from '../assembly-deps.ts';
import type { StoredAssembly } from '../stored-assembly.ts';
import type { InterfaceLanguage } from './sentences.ts';
import type { StoredConversation } from './stored-conversation.ts';

/** One thing the person said, with everything needed to answer it. */
export interface Turn {
  deps: AssemblyDeps;
  actor: Actor;
  conversation: StoredConversation;
  /** The assembly made so far in this conversation. */
  assembly: StoredAssembly | undefined;
  understood: Understood;
  /** The person's own words; empty when a chip was edited. */
  text: string;
  language: InterfaceLanguage;
  onStep: (step: Step) => void;
}

export interface Answer {
  message: Omit<AssistantMessage, 'steps' | 'questions' | 'suggestedReplies'> &
    Partial<Pick<AssistantMessage, 'steps' | 'questions' | 'suggestedReplies'>>;
  /** What the conversation knows from now on; unchanged when absent. */
  understanding?: Understanding;
}
