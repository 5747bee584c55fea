import type { z } from 'zod';
import { getReviewBlocks } from '../../../core/contract/review-blocks.ts';
import { startThread } from '../../../core/contract/review-comments.ts';
import { REVIEWER_ROLES, ROLES } from '../../../core/access/roles.ts';
import { REVIEW_ROLES } from '../../../core/review/signature.ts';
import type { TestPerson, TestServer } from '../test-server.ts';
import { WRITERS } from './assembly.ts';
import { inReview, signatureOf } from './drafts.ts';
import type { Examples } from './example.ts';

const COMMENTERS = [...WRITERS, ...REVIEWER_ROLES];
const startedSchema = startThread.responses[201];

async function blocksInReview(server: TestServer) {
  const { id } = await inReview(server);
  const as = await server.person(['auditor']);
  const answer = await server.request('GET', `/api/reviews/${id}/blocks`, { as });
  const [block] = getReviewBlocks.responses[200].parse(await answer.json()).blocks;
  if (!block) throw new Error('The email has no block.');
  return { id, block };
}

/** A thread on the first block, written by the caller where the caller may comment. */
async function commented(
  server: TestServer,
  caller: TestPerson | undefined,
): Promise<z.output<typeof startedSchema>> {
  const { id, block } = await blocksInReview(server);
  const may = caller?.roles.some((role) => COMMENTERS.includes(role)) && caller.markets.includes('*');
  const as = may ? caller : await server.person(['medical_reviewer']);
  const body = { blockKey: block.key, quote: block.readable, text: 'Is this still true?' };
  const answer = await server.request('POST', `/api/reviews/${id}/threads`, { as, body });
  return startedSchema.parse(await answer.json());
}

export const reviewReadingExamples: Examples = {
  'review.getReviewBlocks': {
    allowed: ROLES,
    marketScoped: true,
    request: async (server) => ({ params: { id: (await inReview(server)).id } }),
  },
  'review.tickBlocks': {
    allowed: REVIEWER_ROLES,
    marketScoped: true,
    request: async (server) => {
      const { id, block } = await blocksInReview(server);
      return { params: { id }, body: { seen: true, blocks: [{ key: block.key, hash: block.hash }] } };
    },
  },
  'review.signIdentical': {
    allowed: REVIEWER_ROLES,
    marketScoped: true,
    request: async (server, caller) => {
      const emails = [await inReview(server), await inReview(server)];
      const [first] = emails;
      if (!first) throw new Error('Two emails were sent to review.');
      const role = REVIEW_ROLES.find((one) => caller?.roles.includes(`${one}_reviewer`)) ?? 'medical';
      const assemblies = emails.map(({ id, revision }) => ({ id, revision }));
      return { body: { ...signatureOf(first, role, caller), assemblies } };
    },
  },
  'review.listThreads': {
    allowed: ROLES,
    marketScoped: true,
    request: async (server) => ({ params: { id: (await inReview(server)).id } }),
  },
  'review.startThread': {
    allowed: COMMENTERS,
    marketScoped: true,
    request: async (server) => {
      const { id, block } = await blocksInReview(server);
      const body = { blockKey: block.key, quote: block.readable, text: 'Please give the source.' };
      return { params: { id }, body };
    },
  },
  'review.replyToThread': {
    allowed: COMMENTERS,
    marketScoped: true,
    request: async (server, caller) => {
      const { threadId } = await commented(server, caller);
      return { params: { threadId }, body: { text: 'It stands on page 4.' } };
    },
  },
  'review.resolveThread': {
    allowed: COMMENTERS,
    marketScoped: true,
    request: async (server, caller) => {
      const { threadId } = await commented(server, caller);
      return { params: { threadId }, body: { resolved: true }, ifMatch: 1 };
    },
  },
  'review.changeComment': {
    allowed: COMMENTERS,
    marketScoped: true,
    request: async (server, caller) => {
      const { commentId } = await commented(server, caller);
      return { params: { commentId }, body: { text: 'Is this still true in 2026?' }, ifMatch: 1 };
    },
  },
};
