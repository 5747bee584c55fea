import type { BaseAssembly } from '../base-assembly.ts';
import type { Change, Mutation } from '../mutation.ts';
import { harmless, violations } from '../mutation.ts';

const OTHER_HASH = 'e'.repeat(64);
const ROLES = ['medical', 'legal', 'regulatory'] as const;
type Patch = Record<string, unknown>;

const log = (audit: Patch): Change => ({ records: JSON.parse(JSON.stringify({ audit })) });

const signature = (base: BaseAssembly, role: string, more: Patch = {}): Patch => ({
  id: `SIG-${role}`,
  role,
  meaning: 'approval',
  contentHash: base.facts.contentHash,
  byAuthor: false,
  identityConfirmed: true,
  statementAgrees: true,
  ...more,
});
const all = (base: BaseAssembly, more: Patch = {}): Patch[] =>
  ROLES.map((role) => signature(base, role, role === 'legal' ? more : {}));

/** An assembly that the log calls approved, with these signatures. */
const approved = (signatures: readonly Patch[], state = 'approved'): Change => ({
  records: JSON.parse(
    JSON.stringify({
      signatures: { state, signatures },
      audit: {
        state,
        eventTypes: ['assembly.drafted', 'assembly.submitted', 'assembly.approved', 'assembly.exported'],
      },
    }),
  ),
});

/** Seeded violations of the rules about the audit trail and the signatures. */
export const AUD_MUTATIONS: readonly Mutation[] = [
  ...violations(['AUD-001'], {
    'log-does-not-verify': () => log({ log: { verifies: false, firstBad: 'entry 7' } }),
    'entry-of-the-draft-missing': () => log({ eventTypes: ['check.recorded'] }),
    'content-not-in-the-log': () => log({ recordedHashes: [OTHER_HASH] }),
    'row-without-an-entry': () => log({ unrecorded: ['revision 3'] }),
    'in-review-without-submission': () => log({ state: 'in_review' }),
    'released-without-export': () => log({ state: 'released' }),
  }),
  ...violations(['AUD-002'], {
    'approved-without-signatures': () => approved([]),
    'one-signature-missing': (base) => approved(all(base).slice(0, 2)),
    'signature-over-another-content': (base) => approved(all(base, { contentHash: OTHER_HASH })),
    'signed-by-the-author': (base) => approved(all(base, { byAuthor: true })),
    'identity-not-confirmed': (base) => approved(all(base, { identityConfirmed: false })),
    'statement-does-not-agree': (base) => approved(all(base, { statementAgrees: false })),
    'rejection-in-place-of-an-approval': (base) => approved(all(base, { meaning: 'rejection' })),
    'same-role-signed-twice': (base) =>
      approved([
        signature(base, 'medical'),
        signature(base, 'medical', { id: 'SIG-2' }),
        signature(base, 'legal'),
      ]),
  }),
];

/** Harmless changes near the boundaries of the same rules. */
export const HARMLESS_AUD: readonly Mutation[] = [
  ...harmless(['AUD-001', 'AUD-002'], {
    'approved-with-three-signatures': (base) => approved(all(base)),
    'released-with-three-signatures': (base) => approved(all(base), 'released'),
  }),
  ...harmless(['AUD-002'], {
    'signature-of-an-earlier-round': (base) =>
      approved([signature(base, 'legal', { id: 'SIG-OLD', contentHash: OTHER_HASH }), ...all(base)]),
    'one-signature-before-approval': (base) => ({
      records: JSON.parse(
        JSON.stringify({
          signatures: { state: 'in_review', signatures: [signature(base, 'medical')] },
          audit: { state: 'in_review', eventTypes: ['assembly.drafted', 'assembly.submitted'] },
        }),
      ),
    }),
  }),
  ...harmless(['AUD-001'], {
    'more-entries-than-needed': () =>
      log({ eventTypes: ['assembly.drafted', 'check.recorded', 'assembly.viewed', 'check.recorded'] }),
    'earlier-contents-in-the-log': (base) => log({ recordedHashes: [OTHER_HASH, base.facts.contentHash] }),
  }),
];
