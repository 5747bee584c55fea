import { PREFERENCE_COLUMNS } from '../../../core/people/import-columns.ts';
import { preferenceSchema } from '../../../core/people/people.ts';
import type { Preference } from '../../../core/people/people.ts';
import type { ItemKind } from '../../library/import/item-kind.ts';
import { unknownHcps } from './known-hcps.ts';
import { storePeople } from './store-people.ts';

/** A changed statement under a known id becomes its next revision; earlier revisions stay. */
export const PREFERENCES: ItemKind<Preference> = {
  schema: preferenceSchema,
  columns: PREFERENCE_COLUMNS,
  keyOf: (preference) => JSON.stringify([preference.hcp, preference.id]),
  findProblems: unknownHcps,
  store: ({ database }, preferences) =>
    storePeople(database, preferences, {
      presentQuery: `SELECT DISTINCT ON (kept.hcp_id, kept.preference_id) kept.hcp_id AS "hcpId",
           kept.preference_id AS id, kept.content_hash AS "contentHash"
         FROM preference kept JOIN unnest($1::text[], $2::text[]) AS asked (hcp_id, id)
           ON asked.hcp_id = kept.hcp_id AND asked.id = kept.preference_id
         ORDER BY kept.hcp_id, kept.preference_id, kept.revision DESC`,
      keyOf: ({ hcp, id }) => ({ hcpId: hcp, id }),
      write: `INSERT INTO preference (hcp_id, preference_id, revision, stated_at, content, content_hash)
        SELECT content ->> 'hcp', content ->> 'id',
          1 + (SELECT coalesce(max(kept.revision), 0) FROM preference kept
                WHERE kept.hcp_id = content ->> 'hcp' AND kept.preference_id = content ->> 'id'),
          (content ->> 'statedAt')::timestamptz, content, "contentHash"
        FROM jsonb_to_recordset($1::jsonb) AS row (content jsonb, "contentHash" text)`,
    }),
};
