import { SIGNAL_COLUMNS } from '../../../core/people/import-columns.ts';
import { signalSchema } from '../../../core/people/people.ts';
import type { Signal } from '../../../core/people/people.ts';
import type { ItemKind } from '../../library/import/item-kind.ts';
import { unknownHcps } from './known-hcps.ts';
import { storePeople } from './store-people.ts';

export const SIGNALS: ItemKind<Signal> = {
  schema: signalSchema,
  columns: SIGNAL_COLUMNS,
  keyOf: (signal) => JSON.stringify([signal.hcp, signal.id]),
  findProblems: unknownHcps,
  store: ({ database }, signals) =>
    storePeople(database, signals, {
      presentQuery: `SELECT signal.hcp_id AS "hcpId", signal.signal_id AS id, signal.content_hash AS "contentHash"
         FROM signal JOIN unnest($1::text[], $2::text[]) AS asked (hcp_id, id)
           ON asked.hcp_id = signal.hcp_id AND asked.id = signal.signal_id`,
      keyOf: ({ hcp, id }) => ({ hcpId: hcp, id }),
      write: `INSERT INTO signal (hcp_id, signal_id, kind, topic, product_id, purpose, occurred_at, content, content_hash)
        SELECT content ->> 'hcp', content ->> 'id', content ->> 'kind', content ->> 'topic', content ->> 'product',
          content ->> 'purpose', (content ->> 'at')::timestamptz, content, "contentHash"
        FROM jsonb_to_recordset($1::jsonb) AS row (content jsonb, "contentHash" text)
        ON CONFLICT (hcp_id, signal_id) DO UPDATE SET kind = excluded.kind, topic = excluded.topic,
          product_id = excluded.product_id, purpose = excluded.purpose, occurred_at = excluded.occurred_at,
          content = excluded.content, content_hash = excluded.content_hash`,
    }),
};
