import { REVIEWER_ROLES, ROLES } from '../../../core/access/roles.ts';
import { WRITERS } from './assembly.ts';
import { approved, draft, inReview, signatureOf } from './drafts.ts';
import { plain } from './example.ts';
import type { Examples } from './example.ts';
import type { TestPerson } from '../test-server.ts';

/** The caller where the caller may write, so that the caller is the author. */
const writerOf = (caller: TestPerson | undefined): TestPerson | undefined =>
  caller?.roles.some((role) => WRITERS.includes(role)) && caller.markets.includes('*') ? caller : undefined;

export const reviewExamples: Examples = {
  'review.submitAssembly': {
    allowed: WRITERS,
    marketScoped: true,
    request: async (server, caller) => {
      const { id, revision } = await draft(server, writerOf(caller));
      return { params: { id }, ifMatch: revision };
    },
  },
  'review.recallAssembly': {
    allowed: WRITERS,
    marketScoped: true,
    request: async (server, caller) => {
      const { id, revision } = await inReview(server, writerOf(caller));
      return { params: { id }, ifMatch: revision };
    },
  },
  'review.justifyWarning': {
    allowed: WRITERS,
    marketScoped: true,
    request: async (server, caller) => {
      // Shortly before the template expires, which is a warning.
      const { id, revision, checks } = await draft(server, writerOf(caller), '2027-12-20');
      const ruleId = checks.results.find(({ verdict }) => verdict === 'warn')?.ruleId ?? '';
      return { params: { id }, body: { ruleId, reason: 'Accepted for this example.' }, ifMatch: revision };
    },
  },
  'review.signAssembly': {
    allowed: ['medical_reviewer', 'legal_reviewer', 'regulatory_reviewer'],
    marketScoped: true,
    request: async (server, caller) => {
      const state = await inReview(server);
      const role = caller?.roles[0]?.replace('_reviewer', '') ?? 'medical';
      const body = signatureOf(state, ['legal', 'regulatory'].includes(role) ? role : 'medical', caller);
      return { params: { id: state.id }, body, ifMatch: state.revision };
    },
  },
  'review.getSigning': {
    allowed: ROLES,
    marketScoped: true,
    request: async (server) => ({ params: { id: (await inReview(server)).id } }),
  },
  'review.passkeySigningOptions': {
    allowed: REVIEWER_ROLES,
    marketScoped: true,
    request: async (server) => {
      const { id, contentHash } = await inReview(server);
      return { params: { id }, query: { contentHash, role: 'medical', meaning: 'approval' } };
    },
  },
  'review.requestChanges': {
    allowed: REVIEWER_ROLES,
    marketScoped: true,
    request: async (server, caller) => {
      const { id, revision, contentHash } = await inReview(server);
      const role = REVIEWER_ROLES.find((one) => caller?.roles.includes(one)) ?? 'medical_reviewer';
      const body = { contentHash, role: role.replace('_reviewer', ''), reason: 'Shorten the claim.' };
      return { params: { id }, body, ifMatch: revision };
    },
  },
  'review.withdrawAssembly': {
    allowed: ['library_manager'],
    marketScoped: true,
    request: async (server) => {
      const { id, revision } = await approved(server);
      return { params: { id }, body: { reason: 'The reference was retracted.' }, ifMatch: revision };
    },
  },
  'review.listReviewQueue': { allowed: ROLES, request: plain },
  'review.getReview': {
    allowed: ROLES,
    marketScoped: true,
    request: async (server) => ({ params: { id: (await inReview(server)).id } }),
  },
};
