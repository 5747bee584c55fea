import type { Actor } from '../../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../../core/access/policy.ts';
import { CodedError } from '../../../core/errors.ts';
import { contentChanged } from '../../../core/review/decisions.ts';
import { findAssembly } from '../../assembly/stored-assembly.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { mutate } from '../../audit/mutate.ts';
import { loadBlockLibrary } from './load-block-library.ts';
import { makeBlocks } from './make-blocks.ts';

export interface TickRequest {
  assemblyId: string;
  seen: boolean;
  /** Blocks with the hash of the words that were on the screen. */
  blocks: readonly { key: string; hash: string }[];
}

/**
 * Ticks blocks as read by a reviewer, or takes the ticks back. All or none.
 *
 * @throws CodedError content_changed when a block has other words now, invalid_request for a block that is not there,
 * and those of `mutate`
 */
export function tickBlocks(deps: ChangeDeps, actor: Actor, request: TickRequest): Promise<number> {
  return mutate(deps, {
    actor,
    policy: and(holds('assembly.sign'), inMarketScope),
    load: () => findAssembly(deps.database, request.assemblyId, { lock: true }),
    change: async ({ id, market, content, contentHash, revision }) => {
      const present = makeBlocks(content, await loadBlockLibrary(deps.database, [content])) ?? [];
      const ticked = request.blocks.map(({ key, hash }) => {
        const block = present.find((one) => one.key === key);
        if (!block) throw new CodedError('invalid_request', `This email has no block ${key}.`);
        if (block.hash !== hash) throw contentChanged(contentHash);
        return block;
      });
      for (const block of ticked) {
        await deps.database.query(
          `INSERT INTO block_look (look_id, account_id, assembly_id, block_key, block_hash, block_text, seen, looked_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [deps.newId(), actor.id, id, block.key, block.hash, block.text, request.seen, deps.clock()],
        );
      }
      return {
        result: ticked.length,
        entries: [
          {
            type: request.seen ? 'review.blocks_ticked' : 'review.ticks_taken_back',
            subject: { type: 'assembly', id, revision },
            market,
            contentHash,
            details: { count: ticked.length, blocks: ticked.map(({ key }) => key) },
          },
        ],
      };
    },
  });
}
