import type { Approval, ContentModule } from '../../core/library/content.ts';
import type { Database } from '../../server/db/client.ts';

export interface VersionedRow {
  version: number;
  current: boolean;
}

/** A library as rows, for tests that need states which an import would refuse. */
export interface LibraryRows {
  references: ({ id: string; status: string; expires?: string | undefined } & VersionedRow)[];
  claims: ({
    id: string;
    status: string;
    expires?: string | undefined;
    references: string[];
    safetyNotes?: string[];
  } & VersionedRow)[];
  modules: (Pick<ContentModule, 'id' | 'product' | 'kind' | 'topics' | 'renditions' | 'claims'> & {
    status: string;
    expires?: string | undefined;
    metadataComplete: boolean;
    approvals: Approval[];
    keyMessage?: string;
    requires?: string[];
    excludes?: string[];
  } & VersionedRow)[];
}

/** Writes the rows as they are and moves the library's version on. */
export const insertLibraryRows = (database: Database, rows: LibraryRows): Promise<void> =>
  database.transaction(() => insertAll(database, rows));

async function insertAll(database: Database, rows: LibraryRows): Promise<void> {
  const insert = (statement: string, items: readonly unknown[]) =>
    database.query(statement, [JSON.stringify(items)]);
  await insert(
    `INSERT INTO reference (reference_id, version, current, status, expires_on, content, content_hash, created_at)
     SELECT id, version, current, status, expires, '{}', '', now()
     FROM jsonb_to_recordset($1) AS r (id text, version integer, current boolean, status text, expires date)`,
    rows.references,
  );
  await insert(
    `INSERT INTO claim (claim_id, version, current, product_id, status, expires_on, content, content_hash, created_at)
     SELECT id, version, current, '', status, expires,
       jsonb_build_object('safetyNotes', coalesce("safetyNotes", '[]')), '', now()
     FROM jsonb_to_recordset($1) AS c (id text, version integer, current boolean, status text, expires date,
       "safetyNotes" jsonb)`,
    rows.claims,
  );
  await insert(
    `INSERT INTO claim_reference (claim_id, version, reference_id, position)
     SELECT id, version, cited, position FROM jsonb_to_recordset($1) AS c (id text, version integer, "references" jsonb),
       jsonb_array_elements_text("references") WITH ORDINALITY AS list (cited, position)`,
    rows.claims,
  );
  await insert(
    `INSERT INTO content_module (module_id, version, current, product_id, kind, status, expires_on, topics,
       metadata_complete, content, content_hash, created_at)
     SELECT id, version, current, product, kind, status, expires,
       ARRAY(SELECT jsonb_array_elements_text(topics)), "metadataComplete",
       jsonb_build_object('keyMessage', coalesce("keyMessage", ''), 'claims', claims,
         'requires', coalesce(requires, '[]'), 'excludes', coalesce(excludes, '[]')), '', now()
     FROM jsonb_to_recordset($1) AS m (id text, version integer, current boolean, product text, kind text,
       status text, expires date, topics jsonb, "metadataComplete" boolean, "keyMessage" text, claims jsonb,
       requires jsonb, excludes jsonb)`,
    rows.modules,
  );
  await insert(
    `INSERT INTO module_rendition (module_id, version, language, text)
     SELECT id, version, language, text FROM jsonb_to_recordset($1) AS m (id text, version integer, renditions jsonb),
       jsonb_to_recordset(renditions) AS r (language text, text text)`,
    rows.modules,
  );
  await insert(
    `INSERT INTO module_claim (module_id, version, claim_id, position)
     SELECT id, version, claim, position FROM jsonb_to_recordset($1) AS m (id text, version integer, claims jsonb),
       jsonb_array_elements_text(claims) WITH ORDINALITY AS list (claim, position)`,
    rows.modules,
  );
  await insert(
    `INSERT INTO module_approval (module_id, version, current, market, channel, audience, approval_id, valid_from,
       valid_until)
     SELECT id, version, current, in_market, on_channel, for_audience, "approvalId", "from", until
     FROM jsonb_to_recordset($1) AS m (id text, version integer, current boolean, approvals jsonb),
       jsonb_to_recordset(approvals) AS a (market jsonb, channel jsonb, audience jsonb, "approvalId" text,
         "from" date, until date),
       jsonb_array_elements_text(market) AS in_market, jsonb_array_elements_text(channel) AS on_channel,
       jsonb_array_elements_text(audience) AS for_audience`,
    rows.modules,
  );
  await database.query('UPDATE library_version SET version = version + 1');
}

/** Empties the library, embedding spaces included. */
export async function clearLibraryRows(database: Database): Promise<void> {
  await database.transaction(async () => {
    for (const table of ['embedding_space', 'content_module', 'claim', 'reference'])
      await database.query(`DELETE FROM ${table}`);
    await database.query('UPDATE library_version SET version = version + 1');
  });
}
