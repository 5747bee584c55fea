import type { Actor } from '../../core/access/actor.ts';
import type { ModelCallRecord } from '../../core/model/call-record.ts';
import type { FallbackReason } from '../../core/model/fallback.ts';
import type { Prompt } from '../../prompts/define-prompt.ts';
import type { ModelEngine } from '../model/model-engine.ts';

/** A reply that passed every judgement, with the record of the question. */
export interface ModelReply<Reply> {
  value: Reply;
  call: ModelCallRecord;
}

/**
 * A model within one piece of work. After its first failure it is not asked again there, so that a slow model adds its
 * time limit once and not for every question.
 */
export interface ModelUse {
  /** What records name. */
  name: string;
  /** Why the deterministic engine went on alone; undefined while the model answers. */
  fallback(): FallbackReason | undefined;
  /** Undefined when the model did not answer; the caller goes on without it. Never inside a transaction. */
  ask<Variables, Reply>(
    prompt: Prompt<Variables, Reply>,
    variables: Variables,
    judge?: (reply: Reply) => string | undefined,
  ): Promise<ModelReply<Reply> | undefined>;
}

interface UseOf {
  actor: Actor;
  subject?: { type: 'conversation' | 'assembly'; id: string };
  signal?: AbortSignal;
}

/** How the configured model is asked on behalf of a person; undefined where none is configured. */
export function modelUse({ model }: { model?: ModelEngine | undefined }, of: UseOf): ModelUse | undefined {
  if (!model) return undefined;
  let fallback: FallbackReason | undefined;
  return {
    name: model.name,
    fallback: () => fallback,
    async ask(prompt, variables, judge) {
      if (fallback !== undefined) return undefined;
      const answer = await model.ask(prompt, variables, { ...of, ...(judge && { judge }) });
      if (answer.outcome === 'answered') return { value: answer.value, call: answer.call };
      fallback = answer.reason;
      return undefined;
    },
  };
}
