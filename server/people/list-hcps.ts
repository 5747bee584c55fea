import type { z } from 'zod';
import type { Actor } from '../../core/access/actor.ts';
import { coversMarket } from '../../core/access/actor.ts';
import { notFound } from '../../core/access/policy.ts';
import type { getHcp, listHcps as listHcpsContract } from '../../core/contract/people.ts';
import type { Consent, Hcp } from '../../core/people/people.ts';
import type { Database } from '../db/client.ts';
import { Filter } from '../library/filter.ts';

type Query = z.output<typeof listHcpsContract.query>;
type Page = z.input<(typeof listHcpsContract)['responses'][200]>;

/** HCPs of the actor's markets; those of other markets do not exist for the actor. */
export async function listHcps(database: Database, actor: Actor, query: Query): Promise<Page> {
  const filter = new Filter()
    .add('market = ANY(?)', actor.markets.includes('*') ? undefined : [...actor.markets])
    .add('market = ?', query.market)
    .add('specialty = ?', query.specialty)
    .words(
      "hcp_id || ' ' || (content ->> 'title') || ' ' || (content ->> 'givenName') || ' ' || (content ->> 'familyName')",
      query.text,
    );
  const counted = await database.query<{ total: number }>(
    `SELECT count(*) AS total FROM hcp WHERE ${filter.sql}`,
    filter.values,
  );
  const limit = filter.page(query);
  const { rows } = await database.query<{ content: Hcp }>(
    `SELECT content FROM hcp WHERE ${filter.sql} ORDER BY content ->> 'familyName', hcp_id ${limit}`,
    filter.values,
  );
  const hcps = rows.map(({ content }) => content);
  return { hcps, total: counted.rows[0]?.total ?? 0, page: query.page, pageSize: query.pageSize };
}

type Detail = z.input<(typeof getHcp)['responses'][200]>;

/** @throws CodedError not_found, also for an HCP of another market. */
export async function hcpDetail(database: Database, actor: Actor, id: string): Promise<Detail> {
  const { rows } = await database.query<{ content: Hcp }>('SELECT content FROM hcp WHERE hcp_id = $1', [id]);
  const hcp = rows[0]?.content;
  if (!hcp || !coversMarket(actor, hcp.market)) throw notFound();
  const consents = await database.query<{ content: Consent }>(
    'SELECT content FROM consent WHERE hcp_id = $1 ORDER BY captured_at DESC, consent_id',
    [id],
  );
  return { hcp, consents: consents.rows.map(({ content }) => content) };
}
