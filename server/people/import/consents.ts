import { CONSENT_COLUMNS } from '../../../core/people/import-columns.ts';
import { consentSchema } from '../../../core/people/people.ts';
import type { Consent } from '../../../core/people/people.ts';
import type { ItemKind } from '../../library/import/item-kind.ts';
import { unknownHcps } from './known-hcps.ts';
import { storePeople } from './store-people.ts';

export const CONSENTS: ItemKind<Consent> = {
  schema: consentSchema,
  columns: CONSENT_COLUMNS,
  keyOf: (consent) => JSON.stringify([consent.hcp, consent.id]),
  findProblems: unknownHcps,
  store: ({ database }, consents) =>
    storePeople(database, consents, {
      presentQuery: `SELECT consent.hcp_id AS "hcpId", consent.consent_id AS id, consent.content_hash AS "contentHash"
         FROM consent JOIN unnest($1::text[], $2::text[]) AS asked (hcp_id, id)
           ON asked.hcp_id = consent.hcp_id AND asked.id = consent.consent_id`,
      keyOf: ({ hcp, id }) => ({ hcpId: hcp, id }),
      write: `INSERT INTO consent (hcp_id, consent_id, channel, purpose, product_id, decision, captured_at, expires_at,
          content, content_hash)
        SELECT content ->> 'hcp', content ->> 'id', content ->> 'channel', content ->> 'purpose',
          content ->> 'product', content ->> 'decision', (content ->> 'capturedAt')::timestamptz,
          (content ->> 'expiresAt')::timestamptz, content, "contentHash"
        FROM jsonb_to_recordset($1::jsonb) AS row (content jsonb, "contentHash" text)
        ON CONFLICT (hcp_id, consent_id) DO UPDATE SET channel = excluded.channel, purpose = excluded.purpose,
          product_id = excluded.product_id, decision = excluded.decision, captured_at = excluded.captured_at,
          expires_at = excluded.expires_at, content = excluded.content, content_hash = excluded.content_hash`,
    }),
};
