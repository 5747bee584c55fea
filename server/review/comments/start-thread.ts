import type { Actor } from '../../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../../core/access/policy.ts';
import { CodedError } from '../../../core/errors.ts';
import { plainTextOf } from '../../../core/library/markup.ts';
import { anchorOfQuote } from '../../../core/review/comments/anchor.ts';
import { findAssembly } from '../../assembly/stored-assembly.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { mutate } from '../../audit/mutate.ts';
import { loadBlockLibrary } from '../blocks/load-block-library.ts';
import { makeBlocks } from '../blocks/make-blocks.ts';
import { writeComment } from './write-comment.ts';

export interface StartThreadRequest {
  assemblyId: string;
  blockKey: string;
  quote: string;
  /** Where about the quote begins in the block's readable text. */
  near: number;
  text: string;
}

/**
 * Puts a comment on words of a block, in any state of the email: the author answers while it is a draft again.
 *
 * @throws CodedError invalid_request when there is no such block or the words do not stand in it, and those of `mutate`
 */
export function startThread(
  deps: ChangeDeps,
  actor: Actor,
  request: StartThreadRequest,
): Promise<{ threadId: string; commentId: string }> {
  const { blockKey } = request;
  return mutate(deps, {
    actor,
    policy: and(holds('assembly.comment'), inMarketScope),
    load: () => findAssembly(deps.database, request.assemblyId, { lock: true }),
    change: async ({ id: assemblyId, market, content }) => {
      const library = await loadBlockLibrary(deps.database, [content]);
      const block = makeBlocks(content, library)?.find(({ key }) => key === blockKey);
      if (!block) throw new CodedError('invalid_request', `This email has no block ${blockKey}.`);
      const baseText = plainTextOf(block.text);
      const anchor = anchorOfQuote(baseText, request.quote, request.near);
      if (!anchor) {
        throw new CodedError(
          'invalid_request',
          'The words you quote do not stand in this block; mark them again.',
        );
      }
      const threadId = deps.newId();
      await deps.database.query(
        `INSERT INTO comment_thread (thread_id, assembly_id, market, revision, block_key, block_hash, base_text, anchor,
           module_id, claim_ids, created_by, created_at)
         VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8,
                 ARRAY(SELECT claim_id FROM module_claim WHERE module_id = $8 AND version = $9 ORDER BY position),
                 $10, $11)`,
        [
          threadId,
          assemblyId,
          market,
          blockKey,
          block.hash,
          baseText,
          JSON.stringify(anchor),
          block.module?.id ?? null,
          block.module?.version ?? null,
          actor.id,
          deps.clock(),
        ],
      );
      const { commentId, entry } = await writeComment(deps, {
        threadId,
        assemblyId,
        market,
        blockKey,
        accountId: actor.id,
        text: request.text,
        quote: anchor.quote,
      });
      return { result: { threadId, commentId }, entries: [entry] };
    },
  });
}
