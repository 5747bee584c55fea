import type { Actor } from '../../../core/access/actor.ts';
import { holds } from '../../../core/access/policy.ts';
import type { Understanding } from '../../../core/assembly/understanding.ts';
import { mutate } from '../../audit/mutate.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { insertConversation } from './stored-conversation.ts';

/** Begins a conversation; returns its id, which the assembly made in it will share. */
export const startConversation = (
  deps: ChangeDeps,
  actor: Actor,
  begin: { understanding: Understanding; id?: string },
): Promise<string> =>
  mutate(deps, {
    actor,
    policy: holds('assembly.write'),
    load: async () => ({ id: begin.id ?? deps.newId() }),
    change: async ({ id }) => {
      const { understanding } = begin;
      await insertConversation(deps.database, { id, understanding, authorId: actor.id }, deps.clock());
      return {
        result: id,
        entries: [{ type: 'conversation.started', subject: { type: 'conversation', id } }],
      };
    },
  });
