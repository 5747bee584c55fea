import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Actor } from '../../../../core/access/actor.ts';
import { isCodedError } from '../../../../core/errors.ts';
import type { LibraryItem } from '../../../../core/library/blast-radius/item.ts';
import { endItem, type EndRequest } from '../../../../server/library/blast-radius/end-item.ts';
import { expireItems } from '../../../../server/library/blast-radius/expire-items.ts';
import { getBlastRadius } from '../../../../server/library/blast-radius/get-blast-radius.ts';
import { exportAssembly } from '../../../../server/release/export-assembly.ts';
import { signAssembly } from '../../../../server/review/sign-assembly.ts';
import { submitAssembly } from '../../../../server/review/submit-assembly.ts';
import type { Database } from '../../../../server/db/client.ts';
import { createTestDatabase, describeOnBothDatabases } from '../../../support/database.ts';
import { PEOPLE, setStage, signature, type Stage } from '../../review/review-stage.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const ROUNDS = 6;
const MODULE: LibraryItem = { kind: 'module', id: 'M-evidence' };
const MANAGER: Actor = {
  id: 'manager',
  printedName: 'Grace',
  title: '',
  roles: ['library_manager'],
  markets: ['DE'],
};

const refusal = async (attempt: Promise<unknown>) => {
  try {
    await attempt;
  } catch (error) {
    if (isCodedError(error)) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
};

describeOnBothDatabases('the end of a library item', (getDatabase) => {
  let stage: Stage;
  let database: Database;
  beforeAll(async () => {
    database = getDatabase();
    stage = await setStage(database);
    for (const id of ['manager', 'second_manager']) {
      await database.query(
        `INSERT INTO account (account_id, sign_in_name, printed_name, roles, markets, password_hash, created_at)
         VALUES ($1, $1, $1, '{library_manager}', '{*}', 'unused', now())`,
        [id],
      );
    }
  });
  beforeEach(async () => {
    await database.query(`UPDATE content_module SET status = 'approved', expires_on = NULL`);
    // What earlier tests left does not belong to this one.
    await database.query(`UPDATE assembly SET status = 'withdrawn'`);
    await database.query('DELETE FROM inbox_message');
  });

  const submitted = async () => {
    const { id, contentHash } = await stage.draft();
    const { revision } = await submitAssembly(stage.deps, PEOPLE.author, { assemblyId: id, revision: 1 });
    return { id, contentHash, revision };
  };
  const shownNow = async () => (await getBlastRadius(stage.deps, MANAGER, MODULE)).shown;
  const withdraw = async (changes: Partial<EndRequest> = {}) =>
    endItem(stage.deps, MANAGER, {
      item: MODULE,
      to: 'withdrawn',
      reason: 'The study was retracted.',
      ifMatch: 1,
      shown: await shownNow(),
      ...changes,
    });
  const itemStatus = async () => {
    const { rows } = await database.query<{ status: string }>(
      'SELECT status FROM content_module WHERE module_id = $1',
      [MODULE.id],
    );
    return rows[0]?.status;
  };
  const noticesTo = async (account: string) => {
    const { rows } = await database.query<{ kind: string; facts: Record<string, unknown> }>(
      'SELECT kind, facts FROM inbox_message WHERE account_id = $1 ORDER BY created_at, message_id',
      [account],
    );
    return rows.filter(({ kind }) => kind === 'item_ended').map(({ facts }) => facts);
  };
  it('shows by stage what it will stop and what was released, and counts what lies in other markets', async () => {
    const draft = await stage.draft();
    const review = await submitted();
    const released = await stage.approved();
    await exportAssembly(stage.deps, PEOPLE.author, { assemblyId: released.id, format: 'html' });
    const everywhere = await getBlastRadius(stage.deps, { ...MANAGER, markets: ['*'] }, MODULE);
    expect(everywhere.counts).toMatchObject({ draft: 1, in_review: 1, approved: 0, released: 1 });
    const stages = new Map(everywhere.users.map(({ id, stage: at }) => [id, at]));
    expect([draft.id, review.id, released.id].map((id) => stages.get(id))).toEqual([
      'draft',
      'in_review',
      'released',
    ]);
    const given = everywhere.users.find(({ id }) => id === released.id);
    expect(given).toMatchObject({ channels: ['email'], releases: [{ format: 'html' }] });
    const german = await getBlastRadius(stage.deps, MANAGER, MODULE);
    expect(german.users).toEqual([]);
    expect(german).toMatchObject({ counts: everywhere.counts, elsewhere: everywhere.users.length });
  });

  it('stops everything that uses it in one step, with an entry for each and one notice for each person', async () => {
    const draft = await stage.draft();
    const review = await submitted();
    const approved = await stage.approved();
    const { stopped, counts } = await withdraw();
    expect(stopped).toBe(2);
    expect(counts).toMatchObject({ draft: 1, in_review: 1, approved: 1, released: 0 });
    expect(await itemStatus()).toBe('withdrawn');
    const statuses = await Promise.all(
      [draft, review, approved].map(async ({ id }) => (await stage.status(id)).status),
    );
    expect(statuses).toEqual(['drafted', 'changes_requested', 'withdrawn']);
    expect((await stage.events(review.id)).at(-1)).toBe('assembly.stopped');
    expect((await stage.events(approved.id)).at(-1)).toBe('assembly.withdrawn');
    expect((await stage.events(MODULE.id)).at(-1)).toBe('library.status_changed');
    expect(await noticesTo('author')).toMatchObject([{ stopped: 2, drafts: 1, to: 'withdrawn' }]);
    expect(await noticesTo('medical')).toMatchObject([{ stopped: 1, emails: [approved.id] }]);
    expect(await noticesTo('second_manager')).toMatchObject([{ stopped: 2, drafts: 1 }]);
    expect(await noticesTo('manager')).toEqual([]);
  });

  it('does nothing at all when one step fails', async () => {
    const review = await submitted();
    const approved = await stage.approved();
    let calls = 0;
    const newId = () => {
      calls += 1;
      // Ids run out after the first assemblies were moved.
      if (calls > 4) throw new Error('planted');
      return stage.deps.newId();
    };
    const shown = await shownNow();
    const request = { item: MODULE, to: 'withdrawn', reason: 'x', ifMatch: 1, shown } as const;
    await expect(endItem({ ...stage.deps, newId }, MANAGER, request)).rejects.toThrow('planted');
    expect(await itemStatus()).toBe('approved');
    expect([(await stage.status(review.id)).status, (await stage.status(approved.id)).status]).toEqual([
      'in_review',
      'approved',
    ]);
    expect(await noticesTo('author')).toEqual([]);
  });

  it('answers 412 with the difference when more would be stopped than was shown, and stops nothing', async () => {
    await stage.draft();
    const shown = await shownNow();
    const later = await stage.draft();
    const inEveryMarket = { ...MANAGER, markets: ['*'] };
    const request = { item: MODULE, to: 'withdrawn', reason: 'x', ifMatch: 1, shown } as const;
    const refused = await refusal(endItem(stage.deps, inEveryMarket, request));
    expect(refused.code).toBe('changed_meanwhile');
    expect(refused.details).toEqual({
      added: [{ type: 'assembly', id: later.id, stage: 'draft' }],
      elsewhere: 0,
    });
    const unseen = await refusal(endItem(stage.deps, MANAGER, request));
    expect(unseen.details, 'nothing is told of other markets but a count').toEqual({
      added: [],
      elsewhere: 1,
    });
    expect(await itemStatus()).toBe('approved');
    expect((await refusal(withdraw({ reason: ' ' }))).code).toBe('invalid_request');
    expect((await refusal(withdraw({ ifMatch: 2 }))).code).toBe('changed_meanwhile');
  });

  it('lets what is over expire once, with the same effects, and nothing before its last day has ended', async () => {
    const approved = await stage.approved();
    const review = await submitted();
    await database.query(`UPDATE content_module SET expires_on = '2026-03-02' WHERE module_id = $1`, [
      MODULE.id,
    ]);
    stage.deps.clock.set('2026-03-03T04:59:59.999Z');
    expect(await expireItems(stage.deps), 'still the last day in New York').toEqual([]);
    stage.deps.clock.set('2026-03-03T05:00:00.000Z');
    expect(await expireItems(stage.deps)).toEqual([{ ...MODULE, stopped: 2 }]);
    expect(await expireItems(stage.deps)).toEqual([]);
    expect(await itemStatus()).toBe('expired');
    expect((await stage.status(approved.id)).status).toBe('expired');
    expect((await stage.status(review.id)).status).toBe('changes_requested');
    expect(await noticesTo('author')).toMatchObject([{ stopped: 2, to: 'expired' }]);
  });

  it('has one order with a signature and with an export: afterwards nothing that uses the item can be released', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await database.query(`UPDATE content_module SET status = 'approved'`);
      const signing = await submitted();
      const exporting = await stage.approved();
      const shown = await shownNow();
      const attempts = [
        () => withdraw({ shown }),
        () =>
          signAssembly(
            stage.deps,
            PEOPLE.medical,
            signature(signing.id, signing.contentHash, signing.revision),
          ),
        () => exportAssembly(stage.deps, PEOPLE.author, { assemblyId: exporting.id, format: 'html' }),
      ];
      const order = attempts.map((_, index) => (index + round) % attempts.length);
      const settled = await Promise.allSettled(order.map((index) => attempts[index]?.()));
      const outcome = new Map(order.map((index, place) => [index, settled[place]]));
      for (const result of settled)
        if (result.status === 'rejected') expect(isCodedError(result.reason)).toBe(true);
      // An export or a signature before the withdrawal changes what was shown; then it is told and does nothing.
      if (outcome.get(0)?.status === 'rejected') await withdraw();
      expect((await stage.status(signing.id)).status).toBe('changes_requested');
      expect((await stage.status(exporting.id)).status).toBe('withdrawn');
      const again = await refusal(
        exportAssembly(stage.deps, PEOPLE.author, { assemblyId: exporting.id, format: 'text' }),
      );
      expect(again.code).toBe('not_permitted_in_state');
      const { rows } = await database.query<{ event_type: string }>(
        `SELECT event_type FROM audit_entry WHERE subject_id = $1 ORDER BY arrival`,
        [exporting.id],
      );
      const events = rows.map((row) => row.event_type);
      expect(events.lastIndexOf('assembly.exported')).toBeLessThan(events.indexOf('assembly.withdrawn'));
    }
  });
});

it('follows a reference to the claims that lose their last live reference, their modules and emails', async () => {
  const { database, dispose } = await createTestDatabase();
  try {
    const stage = await setStage(database);
    const { id } = await stage.draft();
    const claim = async (claimId: string, references: string[]) => {
      await database.query(
        `INSERT INTO claim (claim_id, version, current, product_id, status, content, content_hash, created_at)
         VALUES ($1, 1, true, 'P', 'approved', '{}', 'hash', now())`,
        [claimId],
      );
      for (const [position, reference] of references.entries()) {
        await database.query(
          'INSERT INTO claim_reference (claim_id, version, reference_id, position) VALUES ($1, 1, $2, $3)',
          [claimId, reference, position],
        );
      }
    };
    for (const reference of ['R-lone', 'R-other', 'R-dead']) {
      await database.query(
        `INSERT INTO reference (reference_id, version, current, status, content, content_hash, created_at)
         VALUES ($1, 1, true, $2, '{}', 'hash', now())`,
        [reference, reference === 'R-dead' ? 'withdrawn' : 'approved'],
      );
    }
    await claim('C-lone', ['R-lone', 'R-dead']);
    await claim('C-backed', ['R-lone', 'R-other']);
    await database.query(
      `INSERT INTO module_claim (module_id, version, claim_id, position) VALUES
         ('M-evidence', 1, 'C-lone', 0), ('M-opening', 1, 'C-backed', 0)`,
    );
    const radiusOf = (item: LibraryItem) => getBlastRadius(stage.deps, PEOPLE.auditor, item);
    const lone = await radiusOf({ kind: 'reference', id: 'R-lone' });
    expect(lone.claims).toEqual([
      { id: 'C-backed', stillBacked: true },
      { id: 'C-lone', stillBacked: false },
    ]);
    expect(lone.modules.map((module) => module.id)).toEqual(['M-evidence']);
    expect(lone.users.map((user) => user.id)).toEqual([id]);
    const other = await radiusOf({ kind: 'reference', id: 'R-other' });
    expect([other.modules, other.users]).toEqual([[], []]);
    expect((await radiusOf({ kind: 'claim', id: 'C-backed' })).users.map((user) => user.id)).toEqual([id]);
    expect((await radiusOf({ kind: 'template', id: 'T-1' })).users.map((user) => user.id)).toEqual([id]);
  } finally {
    await dispose();
  }
});
