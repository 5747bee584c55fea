-- A signature binds a person, a meaning and an instant to exactly one content hash (21 CFR 11.50, 11.70).
-- Rows are only ever added: an edit makes a new content hash, which no earlier signature covers.
CREATE TABLE signature (
  signature_id text PRIMARY KEY,
  assembly_id text NOT NULL REFERENCES assembly,
  content_hash text NOT NULL,
  -- The check report that the signer was shown.
  report_id text NOT NULL REFERENCES check_report,
  account_id text NOT NULL REFERENCES account,
  printed_name text NOT NULL,
  role text NOT NULL CHECK (role IN ('medical', 'legal', 'regulatory')),
  meaning text NOT NULL CHECK (meaning IN ('approval', 'rejection')),
  -- Mandatory on a rejection.
  reason text,
  signed_at timestamptz NOT NULL,
  time_zone text NOT NULL,
  -- RFC 8785 canonical JSON of the signed statement, as bytes.
  statement bytea NOT NULL,
  CHECK (meaning <> 'rejection' OR length(trim(reason)) > 0)
);
CREATE UNIQUE INDEX signature_one_per_role ON signature (assembly_id, content_hash, role);
CREATE INDEX signature_by_assembly ON signature (assembly_id, signed_at);

-- Exported forms of an approved assembly, as bytes, so that what was released can be shown again.
CREATE TABLE release (
  assembly_id text NOT NULL REFERENCES assembly,
  content_hash text NOT NULL,
  format text NOT NULL,
  bytes bytea NOT NULL,
  sha256 text NOT NULL,
  exported_by text NOT NULL,
  exported_at timestamptz NOT NULL,
  PRIMARY KEY (assembly_id, content_hash, format)
);
