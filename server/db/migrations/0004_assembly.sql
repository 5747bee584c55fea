CREATE TABLE assembly (
  assembly_id text PRIMARY KEY,
  -- Grows with every change; the ETag of RFC 9110 If-Match.
  revision integer NOT NULL CHECK (revision > 0),
  status text NOT NULL CHECK (status IN
    ('drafted', 'in_review', 'changes_requested', 'approved', 'released', 'expired', 'withdrawn')),
  market text NOT NULL,
  language text NOT NULL,
  channel text NOT NULL,
  audience text NOT NULL,
  product_id text,
  template_id text NOT NULL,
  template_version integer NOT NULL,
  planned_send_date date NOT NULL,
  brief text NOT NULL,
  -- AssemblyContent of core/assembly/assembly.ts.
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  -- What was offered, chosen and why: reasons, runners-up, counts, the engine's record. Not signed.
  proposal jsonb NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX assembly_by_status ON assembly (status, market);
CREATE INDEX assembly_by_author ON assembly (created_by, updated_at DESC);

-- Every content an assembly ever had, for undo and for 21 CFR 11.10(e): a change never obscures the earlier value.
CREATE TABLE assembly_revision (
  assembly_id text NOT NULL REFERENCES assembly,
  revision integer NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  proposal jsonb NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  -- The revision whose content an undo brought back; null where the content is new.
  restores integer,
  PRIMARY KEY (assembly_id, revision)
);

CREATE TABLE gap (
  gap_id text PRIMARY KEY,
  assembly_id text NOT NULL REFERENCES assembly,
  slot_id text NOT NULL,
  market text NOT NULL,
  language text NOT NULL,
  -- Topics wanted, and the nearest modules with the reason each was excluded.
  topics text[] NOT NULL,
  nearest jsonb NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX gap_by_assembly ON gap (assembly_id);

CREATE TABLE check_report (
  report_id text PRIMARY KEY,
  assembly_id text NOT NULL REFERENCES assembly,
  content_hash text NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('pass', 'warn', 'block')),
  -- Digest over every rule id@version and the market pack version that judged.
  rule_set text NOT NULL,
  results jsonb NOT NULL,
  pack_version integer,
  checked_at timestamptz NOT NULL
);
CREATE INDEX check_report_by_assembly ON check_report (assembly_id, checked_at DESC);

-- The chat. A conversation begins before there is an assembly; the assembly made in it carries the same id.
CREATE TABLE conversation (
  conversation_id text PRIMARY KEY,
  -- Context gathered so far, each part with where it came from.
  understanding jsonb NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX conversation_by_author ON conversation (created_by, updated_at DESC);

CREATE TABLE conversation_message (
  conversation_id text NOT NULL REFERENCES conversation,
  position integer NOT NULL,
  author text NOT NULL CHECK (author IN ('person', 'assistant')),
  content jsonb NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (conversation_id, position)
);

-- Warnings accepted with a written reason (product.md: warnings need a written justification).
CREATE TABLE warning_justification (
  assembly_id text NOT NULL REFERENCES assembly,
  content_hash text NOT NULL,
  rule_id text NOT NULL,
  reason text NOT NULL CHECK (length(trim(reason)) > 0),
  account_id text NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (assembly_id, content_hash, rule_id)
);
