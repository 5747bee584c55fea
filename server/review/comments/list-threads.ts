import type { z } from 'zod';
import type { Actor } from '../../../core/access/actor.ts';
import { and, authorise, holds, inMarketScope, notFound } from '../../../core/access/policy.ts';
import { PERMISSIONS } from '../../../core/access/roles.ts';
import type { listThreads as contract, ThreadView } from '../../../core/contract/review-comments.ts';
import { plainTextOf } from '../../../core/library/markup.ts';
import { type CommentableBlock, placeThread } from '../../../core/review/comments/place-threads.ts';
import { findAssembly } from '../../assembly/stored-assembly.ts';
import type { Database } from '../../db/client.ts';
import { loadBlockLibrary } from '../blocks/load-block-library.ts';
import { makeBlocks } from '../blocks/make-blocks.ts';
import { wordDiff } from '../blocks/word-diff.ts';
import { loadComments } from './load-comments.ts';
import { type StoredThread, threadsOf } from './stored-thread.ts';

export type ListedThreads = z.output<(typeof contract)['responses'][200]>;

/**
 * The threads of one email, each where its words stand now. The place is worked out on every reading, so an edit or a
 * swap can lose none: what has no place any more has `place: null` and is shown in the orphan tray.
 *
 * @throws CodedError not_found (also for a market out of scope), not_allowed
 */
export async function listThreads(database: Database, actor: Actor, id: string): Promise<ListedThreads> {
  const assembly = await findAssembly(database, id);
  if (!assembly) throw notFound();
  authorise(actor, and(holds('assembly.read'), inMarketScope), assembly);
  const { content } = assembly;
  const blocks = makeBlocks(content, await loadBlockLibrary(database, [content])) ?? [];
  const commentable = blocks.map(({ key, hash, text }) => ({ key, hash, readable: plainTextOf(text) }));
  const comments = await loadComments(database, id, actor);
  return {
    threads: (await threadsOf(database, id)).map((thread) => ({
      ...viewOf(thread, commentable),
      comments: comments.get(thread.id) ?? [],
    })),
    people: await peopleOf(database, assembly.market),
  };
}

function viewOf(thread: StoredThread, blocks: readonly CommentableBlock[]): Omit<ThreadView, 'comments'> {
  const place = placeThread(thread, blocks, wordDiff);
  const readable = blocks.find(({ key }) => key === place?.blockKey)?.readable ?? '';
  return {
    id: thread.id,
    revision: thread.revision,
    resolved: thread.resolved,
    quote: thread.anchor.quote,
    blockKey: thread.blockKey,
    createdAt: thread.createdAt.toISOString(),
    place: place && { ...place, words: readable.slice(place.start, place.end) },
  };
}

async function peopleOf(database: Database, market: string): Promise<ListedThreads['people']> {
  const { rows } = await database.query<ListedThreads['people'][number]>(
    `SELECT account_id AS "accountId", coalesce(nullif(printed_name, ''), account_id) AS "printedName", title
       FROM account
      WHERE active AND roles && $1::text[] AND ('*' = ANY(markets) OR $2 = ANY(markets))
      ORDER BY "printedName", account_id LIMIT 200`,
    [[...PERMISSIONS['assembly.comment']], market],
  );
  return rows;
}
