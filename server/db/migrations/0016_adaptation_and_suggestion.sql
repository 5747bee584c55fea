-- Adaptations of an assembly for another market or language, and proposed changes to locked text.

-- What an adaptation was made from. `blocks` holds every block of the source as it stood then, with its hash and words
-- (core/assembly/adaptation/source-block.ts), so that a later change can be shown word by word.
CREATE TABLE adaptation (
  assembly_id text PRIMARY KEY REFERENCES assembly,
  source_id text NOT NULL REFERENCES assembly,
  source_revision integer NOT NULL,
  source_hash text NOT NULL,
  blocks jsonb NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  CHECK (assembly_id <> source_id)
);
CREATE INDEX adaptation_by_source ON adaptation (source_id, created_at DESC);
CREATE TRIGGER adaptation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON adaptation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a person did about a change of the source: took the new version, or looked at it and kept the words.
CREATE TABLE adaptation_decision (
  decision_id text PRIMARY KEY,
  assembly_id text NOT NULL REFERENCES adaptation,
  -- SHA-256 over the cause and the new words: a further change of the same block is another change.
  change_id text NOT NULL,
  block_key text NOT NULL,
  decision text NOT NULL CHECK (decision IN ('taken', 'considered')),
  note text,
  account_id text NOT NULL,
  decided_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX adaptation_decision_once ON adaptation_decision (assembly_id, change_id);
CREATE TRIGGER adaptation_decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON adaptation_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A change to approved words that somebody proposes to the owner of the library.
CREATE TABLE suggestion (
  suggestion_id text PRIMARY KEY,
  module_id text NOT NULL,
  version integer NOT NULL,
  language text NOT NULL,
  -- Where the need was seen.
  assembly_id text NOT NULL REFERENCES assembly,
  market text NOT NULL,
  approved_text text NOT NULL,
  proposed_text text NOT NULL,
  reason text NOT NULL CHECK (length(trim(reason)) > 0),
  account_id text NOT NULL,
  made_at timestamptz NOT NULL,
  FOREIGN KEY (module_id, version) REFERENCES content_module
);
CREATE INDEX suggestion_by_module ON suggestion (module_id, made_at DESC);
CREATE INDEX suggestion_by_assembly ON suggestion (assembly_id, made_at DESC);
CREATE TRIGGER suggestion_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON suggestion
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Without a row the suggestion is open.
CREATE TABLE suggestion_decision (
  suggestion_id text PRIMARY KEY REFERENCES suggestion,
  decision text NOT NULL CHECK (decision IN ('accepted', 'rejected')),
  reason text NOT NULL,
  -- The module version that an accepted suggestion became.
  resulting_version integer,
  account_id text NOT NULL,
  decided_at timestamptz NOT NULL,
  CHECK (decision <> 'rejected' OR length(trim(reason)) > 0),
  CHECK ((decision = 'accepted') = (resulting_version IS NOT NULL))
);
CREATE TRIGGER suggestion_decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON suggestion_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
