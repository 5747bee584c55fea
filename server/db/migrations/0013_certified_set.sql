-- Every permitted combination of a campaign, signed once over the Merkle root of their content hashes. What a set holds
-- never changes: another enumeration is another set.
CREATE TABLE certified_set (
  set_id text PRIMARY KEY,
  name text NOT NULL,
  markets text[] NOT NULL,
  template_id text NOT NULL,
  template_version integer NOT NULL,
  status text NOT NULL CHECK (status IN ('drafted', 'in_review', 'changes_requested', 'approved', 'withdrawn')),
  revision integer NOT NULL CHECK (revision > 0),
  -- Merkle root in lower-case hex: what is signed.
  root text NOT NULL,
  -- As it was enumerated: core/assembly/campaign.ts.
  campaign jsonb NOT NULL,
  -- RFC 8785 canonical JSON of core/release/certified-set/enumeration.ts, as bytes, and their SHA-256.
  manifest bytea NOT NULL,
  manifest_digest text NOT NULL,
  figures jsonb NOT NULL,
  cells jsonb NOT NULL,
  -- What reviewers read.
  plan jsonb NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX certified_set_by_status ON certified_set (status, created_at);

-- The emails of a set with their inclusion proofs (RFC 9162 section 2.1.3).
CREATE TABLE certified_set_member (
  set_id text NOT NULL REFERENCES certified_set,
  content_hash text NOT NULL,
  leaf_index integer NOT NULL,
  market text NOT NULL,
  audience text NOT NULL,
  moment text,
  channel text NOT NULL,
  content jsonb NOT NULL,
  proof jsonb NOT NULL,
  PRIMARY KEY (set_id, content_hash)
);
CREATE INDEX certified_set_member_by_hash ON certified_set_member (content_hash);
CREATE TRIGGER certified_set_member_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON certified_set_member
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Library items that members stand on, and how many members do.
CREATE TABLE certified_set_item (
  set_id text NOT NULL REFERENCES certified_set,
  kind text NOT NULL CHECK (kind IN ('template', 'module', 'claim', 'reference')),
  item_id text NOT NULL,
  members integer NOT NULL CHECK (members > 0),
  PRIMARY KEY (set_id, kind, item_id)
);
CREATE INDEX certified_set_item_by_item ON certified_set_item (kind, item_id);
CREATE TRIGGER certified_set_item_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON certified_set_item
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A signature over the root of a set (21 CFR 11.50, 11.70), like one over an assembly.
CREATE TABLE certified_set_signature (
  signature_id text PRIMARY KEY,
  set_id text NOT NULL REFERENCES certified_set,
  root text NOT NULL,
  account_id text NOT NULL REFERENCES account,
  printed_name text NOT NULL,
  role text NOT NULL CHECK (role IN ('medical', 'legal', 'regulatory')),
  meaning text NOT NULL CHECK (meaning IN ('approval', 'rejection')),
  reason text,
  signed_at timestamptz NOT NULL,
  -- RFC 8785 canonical JSON of the signed statement, as bytes.
  statement bytea NOT NULL,
  CHECK (meaning <> 'rejection' OR length(trim(reason)) > 0)
);
CREATE UNIQUE INDEX certified_set_signature_one_per_role ON certified_set_signature (set_id, root, role);
CREATE TRIGGER certified_set_signature_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON certified_set_signature
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a reviewer ticked as read in a set, newest last; `seen` is false where the tick was taken back.
CREATE TABLE certified_set_look (
  look_id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES account,
  set_id text NOT NULL REFERENCES certified_set,
  block_hash text NOT NULL,
  seen boolean NOT NULL,
  looked_at timestamptz NOT NULL
);
CREATE INDEX certified_set_look_by_reader ON certified_set_look (set_id, account_id, looked_at);
CREATE TRIGGER certified_set_look_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON certified_set_look
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Why a set was withdrawn: the audit log holds no text that a person typed.
CREATE TABLE certified_set_reason (
  reason_id text PRIMARY KEY,
  set_id text NOT NULL REFERENCES certified_set,
  account_id text NOT NULL,
  reason text NOT NULL CHECK (length(trim(reason)) > 0),
  written_at timestamptz NOT NULL
);
CREATE TRIGGER certified_set_reason_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON certified_set_reason
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
