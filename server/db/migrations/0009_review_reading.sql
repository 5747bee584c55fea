-- Day by which review should be done, in the market's calendar; set when the assembly is sent to review.
ALTER TABLE assembly ADD COLUMN due_on date;

-- What was signed, by hash, so that the next reader need not read it again: the text of each block, each pair of
-- adjacent blocks, and each block under its template. Written with the completing signature; derivable again from the
-- signatures and the signed contents, so rows may be deleted and made anew.
CREATE TABLE signed_text (
  kind text NOT NULL CHECK (kind IN ('block', 'pair', 'template')),
  -- SHA-256 in lower-case hex, made by core/review/blocks.
  hash text NOT NULL,
  market text NOT NULL,
  channel text NOT NULL,
  audience text NOT NULL,
  language text NOT NULL,
  -- Whose signatures stand behind it.
  source_type text NOT NULL CHECK (source_type IN ('assembly', 'certified_set')),
  source_id text NOT NULL,
  -- Content hash of the assembly, or Merkle root of the set.
  source_hash text NOT NULL,
  -- The module version of a block; null where it has none.
  module_id text,
  module_version integer,
  -- References that a block cites.
  reference_ids text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (hash, kind, market, channel, audience, language, source_type, source_id, source_hash)
);
CREATE INDEX signed_text_by_source ON signed_text (source_type, source_id);

-- What a reviewer ticked as read, newest last; `seen` is false where the tick was taken back.
CREATE TABLE block_look (
  look_id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES account,
  assembly_id text NOT NULL REFERENCES assembly,
  block_key text NOT NULL,
  block_hash text NOT NULL,
  -- The words that were on the screen, to show what changed since.
  block_text text NOT NULL,
  seen boolean NOT NULL,
  looked_at timestamptz NOT NULL
);
CREATE INDEX block_look_by_reader ON block_look (assembly_id, account_id, looked_at);
CREATE TRIGGER block_look_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON block_look
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A thread of comments on a span of one block. The place is never rewritten: where the span stands in the present
-- text is worked out from the anchor and the text it was put on.
CREATE TABLE comment_thread (
  thread_id text PRIMARY KEY,
  assembly_id text NOT NULL REFERENCES assembly,
  market text NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  block_key text NOT NULL,
  block_hash text NOT NULL,
  -- Readable text of the block at that time, and the span in it (UTF-16 code units, end excluded).
  base_text text NOT NULL,
  anchor jsonb NOT NULL,
  module_id text,
  claim_ids text[] NOT NULL DEFAULT '{}',
  resolved boolean NOT NULL DEFAULT false,
  created_by text NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL
);
CREATE INDEX comment_thread_by_assembly ON comment_thread (assembly_id, created_at);
CREATE INDEX comment_thread_by_module ON comment_thread (module_id);

-- One comment; what it says stands in its versions.
CREATE TABLE review_comment (
  comment_id text PRIMARY KEY,
  thread_id text NOT NULL REFERENCES comment_thread,
  revision integer NOT NULL CHECK (revision > 0),
  account_id text NOT NULL REFERENCES account,
  written_at timestamptz NOT NULL
);
CREATE INDEX review_comment_by_thread ON review_comment (thread_id, written_at);

-- Every wording that a comment ever had (21 CFR 11.10(e)).
CREATE TABLE review_comment_version (
  comment_id text NOT NULL REFERENCES review_comment,
  revision integer NOT NULL,
  text text NOT NULL CHECK (length(trim(text)) > 0),
  written_at timestamptz NOT NULL,
  PRIMARY KEY (comment_id, revision)
);
CREATE TRIGGER review_comment_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON review_comment_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who was named in a comment, once per person and comment.
CREATE TABLE comment_mention (
  comment_id text NOT NULL REFERENCES review_comment,
  account_id text NOT NULL REFERENCES account,
  mentioned_at timestamptz NOT NULL,
  PRIMARY KEY (comment_id, account_id)
);
CREATE INDEX comment_mention_by_account ON comment_mention (account_id, mentioned_at);
