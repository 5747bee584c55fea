import fc from 'fast-check';
import { beforeAll, expect, it, vi } from 'vitest';
import { isCodedError } from '../../../core/errors.ts';
import { REVIEW_ROLES } from '../../../core/review/signature.ts';
import { ASSEMBLY_STATUSES } from '../../../core/review/transitions.ts';
import { verifySignatureStatement } from '../../../core/review/verify-signature-statement.ts';
import { isEditable } from '../../../server/assembly/change-assembly.ts';
import { findAssembly, updateAssembly } from '../../../server/assembly/stored-assembly.ts';
import { mutate } from '../../../server/audit/mutate.ts';
import { exportAssembly } from '../../../server/release/export-assembly.ts';
import { renderAssembly } from '../../../server/release/render-assembly.ts';
import { lockForReview } from '../../../server/review/load-review-facts.ts';
import { readEvidence } from './read-evidence.ts';
import { recallAssembly } from '../../../server/review/recall-assembly.ts';
import { requestChanges } from '../../../server/review/request-changes.ts';
import { signAssembly } from '../../../server/review/sign-assembly.ts';
import { submitAssembly } from '../../../server/review/submit-assembly.ts';
import { expireAssembly, withdrawAssembly } from '../../../server/review/withdraw-assembly.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { fillOf, sampleContent } from '../release/sample.ts';
import { PEOPLE, resultOf, setStage, signature, type Stage } from './review-stage.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 });

/** Sequences for each database; the pure decisions are run over far more in test/core/review. */
const SEQUENCES = Number(process.env['IMPRIMATUR_TEST_SEQUENCES'] ?? '12');

/** Another account of the author, and somebody who stands in for the medical reviewer. */
const SECOND_AUTHOR = { ...PEOPLE.medical, id: 'second_author', printedName: 'Printed second account' };
const DEPUTY = { ...PEOPLE.legal, id: 'deputy', printedName: 'Printed deputy' };
const LIBRARIAN = { ...PEOPLE.auditor, id: 'librarian', roles: ['library_manager'] as const };
const EXPORTER = PEOPLE.colleague;

const signer = fc.constantFrom(
  ...(['medical', 'legal', 'regulatory'] as const).flatMap((role) =>
    Array.from({ length: 4 }, () => ({ who: PEOPLE[role], role, onBehalfOf: null })),
  ),
  { who: PEOPLE.authorWhoReviews, role: 'medical' as const, onBehalfOf: null },
  { who: SECOND_AUTHOR, role: 'medical' as const, onBehalfOf: null },
  { who: DEPUTY, role: 'medical' as const, onBehalfOf: 'medical' },
  { who: DEPUTY, role: 'legal' as const, onBehalfOf: null },
  { who: DEPUTY, role: 'medical' as const, onBehalfOf: 'legal' },
);
const command = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ name: fc.constant('edit' as const), text: fc.constantFrom('A', 'B') }),
  },
  { weight: 3, arbitrary: fc.record({ name: fc.constant('submit' as const), blocked: fc.nat(4) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      name: fc.constant('sign' as const),
      signer,
      rejects: fc.nat(11),
      stale: fc.nat(9),
      blocked: fc.nat(9),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ name: fc.constant('request_changes' as const), signer }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      name: fc.constant('recall' as const),
      by: fc.constantFrom(PEOPLE.author, PEOPLE.colleague),
    }),
  },
  { weight: 1, arbitrary: fc.record({ name: fc.constant('export' as const) }) },
  { weight: 1, arbitrary: fc.record({ name: fc.constant('end' as const), how: fc.nat(5) }) },
);
/** Most sequences begin with an approval, or the later states would seldom be reached. */
const beginning = fc.nat(2).map((kind): Step[] =>
  kind === 0
    ? []
    : [
        { name: 'submit', blocked: 1 },
        ...(['medical', 'legal', 'regulatory'] as const).map((role): Step => {
          const who = { who: PEOPLE[role], role, onBehalfOf: null };
          return { name: 'sign', signer: who, rejects: 1, stale: 1, blocked: 1 };
        }),
      ],
);
type Step = typeof command extends fc.Arbitrary<infer Value> ? Value : never;

describeOnBothDatabases('random commands', (getDatabase) => {
  let stage: Stage;
  beforeAll(async () => {
    const database = getDatabase();
    stage = await setStage(database);
    for (const { id, printedName, title, roles, markets } of [SECOND_AUTHOR, DEPUTY]) {
      await database.query(
        `INSERT INTO account (account_id, sign_in_name, printed_name, title, roles, markets, password_hash, created_at)
         VALUES ($1, $1, $2, $3, $4, $5, 'unused', now())`,
        [id, printedName, title, roles, markets],
      );
    }
    await database.query(`UPDATE account SET person_id = 'author' WHERE account_id = 'second_author'`);
    await database.query(`UPDATE account SET qualified_for = '{medical}' WHERE account_id = 'deputy'`);
    await database.query(
      `INSERT INTO delegation (delegation_id, from_account, to_account, role, first_day, last_day, created_at)
       VALUES ('d', 'medical', 'deputy', 'medical', '2026-03-01', '2026-03-31', now())`,
    );
  });

  const see = async (id: string) => {
    const facts = await lockForReview(getDatabase(), id);
    if (!facts) throw new Error(`There is no assembly ${id}.`);
    return { ...facts, events: await stage.events(id) };
  };
  type Seen = Awaited<ReturnType<typeof see>>;

  /** An edit as `changeAssembly` makes it, without the rules, which this test decides. */
  async function edit(id: string, revision: number, text: string): Promise<void> {
    const { deps } = stage;
    await mutate(deps, {
      actor: PEOPLE.author,
      policy: isEditable,
      load: () => findAssembly(deps.database, id, { lock: true }),
      ifMatch: { given: revision, current: (assembly) => assembly.revision },
      change: async (assembly) => {
        const content = sampleContent({ subject: fillOf('subject', text) });
        const { contentHash } = await renderAssembly(deps.database, deps.view, content);
        const draft = { ...assembly, content, contentHash };
        await updateAssembly(deps.database, draft, revision + 1, PEOPLE.author.id, deps.clock());
        return {
          result: undefined,
          entries: [{ type: 'assembly.changed', subject: { type: 'assembly', id }, contentHash }],
        };
      },
    });
  }

  async function take({ id, revision, contentHash }: Seen, step: Step): Promise<void> {
    const { deps } = stage;
    stage.results = 'blocked' in step && step.blocked === 0 ? [resultOf('REF-002', 'block')] : [];
    switch (step.name) {
      case 'edit':
        await edit(id, revision, step.text);
        return;
      case 'submit':
        await submitAssembly(deps, PEOPLE.author, { assemblyId: id, revision });
        return;
      case 'sign': {
        const { role, onBehalfOf } = step.signer;
        const changes =
          step.rejects === 0 ? { meaning: 'rejection' as const, reason: 'The dose is wrong.' } : {};
        const shown = step.stale === 0 ? '0'.repeat(64) : contentHash;
        await signAssembly(
          deps,
          step.signer.who,
          signature(id, shown, revision, { role, onBehalfOf, ...changes }),
        );
        return;
      }
      case 'request_changes': {
        const { role, onBehalfOf, who } = step.signer;
        const reason = 'Shorten the claim.';
        await requestChanges(deps, who, { assemblyId: id, revision, contentHash, role, onBehalfOf, reason });
        return;
      }
      case 'recall':
        await recallAssembly(deps, step.by, { assemblyId: id, revision });
        return;
      case 'export':
        await exportAssembly(deps, EXPORTER, { assemblyId: id, format: 'text' });
        return;
      case 'end':
        if (step.how === 0) await expireAssembly(deps, id, { type: 'reference', id: 'R-A' });
        if (step.how === 1)
          await withdrawAssembly(deps, LIBRARIAN, { assemblyId: id, revision, reason: 'Retracted.' });
    }
  }

  async function expectInvariants(before: Seen, after: Seen, refused: boolean): Promise<void> {
    expect(ASSEMBLY_STATUSES).toContain(after.status);
    const changed =
      after.revision !== before.revision || after.signatures.length !== before.signatures.length;
    if (refused) expect(after, 'a refused command changes nothing').toEqual(before);
    if (changed) expect(after.events.length, 'a change has its entry').toBeGreaterThan(before.events.length);
    // The clock stands still, so signatures have no order.
    expect(after.signatures).toEqual(expect.arrayContaining([...before.signatures]));
    const over = after.signatures.filter(({ contentHash }) => contentHash === after.contentHash);
    const persons = over.flatMap(({ personIds }) => personIds);
    expect(new Set(persons).size, 'nobody decides twice').toBe(persons.length);
    for (const person of persons) expect(after.authorPersonIds).not.toContain(person);
    if (after.status === 'approved' || after.status === 'released') {
      const approvals = over.filter(({ meaning }) => meaning === 'approval').map(({ role }) => role);
      expect(approvals.toSorted()).toEqual(REVIEW_ROLES.toSorted());
      expect(after.events).toContain('assembly.approved');
    }
    if (after.status === 'in_review') {
      expect(over.length, 'what is in review lacks a decision').toBeLessThan(REVIEW_ROLES.length);
    }
  }

  it('keep every promise of review in the database', async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        beginning,
        fc.array(command, { minLength: 15, maxLength: 25 }),
        async (first, more) => {
          const steps = [...first, ...more];
          const { id } = await stage.draft();
          let before = await see(id);
          for (const step of steps) {
            let refused = false;
            try {
              await take(before, step);
            } catch (error) {
              if (!isCodedError(error)) throw error;
              refused = true;
            }
            const after = await see(id);
            await expectInvariants(before, after, refused);
            reached.add(after.status);
            before = after;
          }
          for (const { bytes, ...evidence } of await readEvidence(getDatabase(), id)) {
            const { contentHash } = evidence.columns;
            const verified = verifySignatureStatement(bytes, { ...evidence, contentHash, assemblyId: id });
            expect(verified.faults).toEqual([]);
          }
        },
      ),
      { numRuns: SEQUENCES },
    );
    expect(reached).toContain('approved');
  });
});
