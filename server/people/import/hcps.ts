import { HCP_COLUMNS } from '../../../core/people/import-columns.ts';
import { hcpSchema } from '../../../core/people/people.ts';
import type { Hcp } from '../../../core/people/people.ts';
import type { ItemKind } from '../../library/import/item-kind.ts';
import { storePeople } from './store-people.ts';

export const HCPS: ItemKind<Hcp> = {
  schema: hcpSchema,
  columns: HCP_COLUMNS,
  keyOf: (hcp) => hcp.id,
  store: ({ database }, hcps) =>
    storePeople(database, hcps, {
      presentQuery: `SELECT hcp.hcp_id AS "hcpId", hcp.hcp_id AS id, hcp.content_hash AS "contentHash" FROM hcp
         JOIN unnest($1::text[], $2::text[]) AS asked (hcp_id, id) ON asked.hcp_id = hcp.hcp_id`,
      keyOf: ({ id }) => ({ hcpId: id, id }),
      write: `INSERT INTO hcp (hcp_id, market, language, specialty, verified, content, content_hash)
        SELECT content ->> 'id', content ->> 'market', content ->> 'language', content ->> 'specialty',
          (content ->> 'verified')::boolean, content, "contentHash"
        FROM jsonb_to_recordset($1::jsonb) AS row (content jsonb, "contentHash" text)
        ON CONFLICT (hcp_id) DO UPDATE SET market = excluded.market, language = excluded.language,
          specialty = excluded.specialty, verified = excluded.verified, content = excluded.content,
          content_hash = excluded.content_hash`,
    }),
};
