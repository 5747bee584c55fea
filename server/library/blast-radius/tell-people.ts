import type { Actor } from '../../../core/access/actor.ts';
import type { RadiusUserView } from '../../../core/contract/blast-radius.ts';
import type { End, LibraryItem } from '../../../core/library/blast-radius/item.ts';
import { countStages, type StageCounts } from '../../../core/library/blast-radius/stage.ts';
import { writeNotices } from '../../access/inbox/write-notices.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';

/** A notice names this many emails; the item's page lists all. */
const NAMED_MAX = 20;

interface EndedWith {
  item: LibraryItem;
  to: End;
  users: readonly RadiusUserView[];
  counts: StageCounts;
}

/**
 * One notice for each person concerned: who wrote or signed what is stopped, with their own emails; library managers,
 * with the whole. Whoever did it knows already. Runs in the caller's transaction.
 */
export async function tellPeople(deps: ChangeDeps, actor: Actor, ended: EndedWith): Promise<void> {
  const { item, to, users, counts } = ended;
  const live = users.filter(({ stage }) => stage !== 'ended');
  const concerned = await concernedBy(
    deps,
    live.map(({ id }) => id),
  );
  const factsOf = (count: StageCounts, emails: readonly string[]) => ({
    to,
    by: actor.printedName,
    stopped: count.in_review + count.approved + count.released,
    drafts: count.draft,
    released: count.released,
    emails: emails.slice(0, NAMED_MAX),
  });
  const subject = { type: item.kind, id: item.id };
  for (const [accountId, ids] of concerned) {
    if (accountId === actor.id) continue;
    const own = live.filter(({ id }) => ids.has(id));
    await writeNotices(deps, [accountId], {
      kind: 'item_ended',
      subject,
      facts: factsOf(
        countStages(own),
        own.flatMap(({ type, id }) => (type === 'assembly' ? [id] : [])),
      ),
    });
  }
  const managers = (await libraryManagers(deps)).filter((id) => id !== actor.id && !concerned.has(id));
  await writeNotices(deps, managers, { kind: 'item_ended', subject, facts: factsOf(counts, []) });
}

/** Active accounts that wrote or signed these emails and sets, each with its own. */
async function concernedBy(deps: ChangeDeps, ids: readonly string[]): Promise<Map<string, Set<string>>> {
  const { rows } = await deps.database.query<{ account_id: string; assembly_id: string }>(
    `SELECT account_id, assembly_id FROM (
        SELECT created_by AS account_id, assembly_id FROM assembly WHERE assembly_id = ANY($1::text[])
        UNION SELECT changed_by, assembly_id FROM assembly_revision WHERE assembly_id = ANY($1::text[])
        UNION SELECT account_id, assembly_id FROM signature WHERE assembly_id = ANY($1::text[])
        UNION SELECT created_by, set_id FROM certified_set WHERE set_id = ANY($1::text[])
        UNION SELECT account_id, set_id FROM certified_set_signature WHERE set_id = ANY($1::text[])) named
       JOIN account USING (account_id) WHERE active ORDER BY account_id, assembly_id`,
    [ids],
  );
  const grouped = Map.groupBy(rows, (row) => row.account_id);
  return new Map([...grouped].map(([account, own]) => [account, new Set(own.map((row) => row.assembly_id))]));
}

async function libraryManagers(deps: ChangeDeps): Promise<string[]> {
  const { rows } = await deps.database.query<{ account_id: string }>(
    `SELECT account_id FROM account WHERE active AND 'library_manager' = ANY(roles) ORDER BY account_id`,
  );
  return rows.map((row) => row.account_id);
}
