-- How terms are said in other languages. The row holds what is asked for now; the log keeps both hashes of a change.
CREATE TABLE glossary_entry (
  entry_id text PRIMARY KEY,
  -- Null: for every product.
  product_id text,
  source_language text NOT NULL,
  -- Null: a fixed term, which stands as it is in every language.
  target_language text,
  -- core/library/glossary.ts
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX glossary_entry_by_languages ON glossary_entry (target_language, source_language);

-- One row per sign of work on an assembly: while a page is visible and its person does something. `counted_ms` is what
-- the server's clock gave it when it came in, at most a minute, and never more than has gone by since any earlier sign
-- of the same person: pages side by side count once.
CREATE TABLE active_time (
  account_id text NOT NULL REFERENCES account,
  assembly_id text NOT NULL REFERENCES assembly,
  -- Made by the page: the same sign twice is one row.
  interval_id text NOT NULL,
  market text NOT NULL,
  received_at timestamptz NOT NULL,
  counted_ms integer NOT NULL CHECK (counted_ms BETWEEN 0 AND 60000),
  PRIMARY KEY (account_id, assembly_id, interval_id)
);
CREATE INDEX active_time_by_person ON active_time (account_id, received_at DESC);
CREATE INDEX active_time_by_assembly ON active_time (assembly_id, account_id, received_at DESC);
CREATE INDEX active_time_by_market ON active_time (market, received_at);
CREATE TRIGGER active_time_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON active_time
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
