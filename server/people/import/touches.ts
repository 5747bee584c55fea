import { TOUCH_COLUMNS } from '../../../core/people/import-columns.ts';
import { touchSchema } from '../../../core/people/people.ts';
import type { Touch } from '../../../core/people/people.ts';
import type { ItemKind } from '../../library/import/item-kind.ts';
import { unknownHcps } from './known-hcps.ts';
import { storePeople } from './store-people.ts';

export const TOUCHES: ItemKind<Touch> = {
  schema: touchSchema,
  columns: TOUCH_COLUMNS,
  keyOf: (touch) => JSON.stringify([touch.hcp, touch.id]),
  findProblems: unknownHcps,
  store: ({ database }, touches) =>
    storePeople(database, touches, {
      presentQuery: `SELECT touch.hcp_id AS "hcpId", touch.touch_id AS id, touch.content_hash AS "contentHash"
         FROM touch JOIN unnest($1::text[], $2::text[]) AS asked (hcp_id, id)
           ON asked.hcp_id = touch.hcp_id AND asked.id = touch.touch_id`,
      keyOf: ({ hcp, id }) => ({ hcpId: hcp, id }),
      write: `INSERT INTO touch (hcp_id, touch_id, channel, product_id, assembly_id, sent_at, content, content_hash)
        SELECT content ->> 'hcp', content ->> 'id', content ->> 'channel', content ->> 'product',
          content ->> 'assembly', (content ->> 'sentAt')::timestamptz, content, "contentHash"
        FROM jsonb_to_recordset($1::jsonb) AS row (content jsonb, "contentHash" text)
        ON CONFLICT (hcp_id, touch_id) DO UPDATE SET channel = excluded.channel, product_id = excluded.product_id,
          assembly_id = excluded.assembly_id, sent_at = excluded.sent_at, content = excluded.content,
          content_hash = excluded.content_hash`,
    }),
};
