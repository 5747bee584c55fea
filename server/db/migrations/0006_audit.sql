-- The log. A change appends its entry in its own transaction; the sequencer then gives each entry a position.
-- `leaf` holds the exact bytes that are hashed: RFC 8785 canonical JSON, never made again from the columns.
CREATE TABLE audit_entry (
  entry_id text PRIMARY KEY,
  event_type text NOT NULL,
  actor_id text NOT NULL,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  market text,
  recorded_at timestamptz NOT NULL,
  leaf bytea NOT NULL,
  -- Order of arrival within this database; the sequencer follows it.
  arrival bigint GENERATED ALWAYS AS IDENTITY
);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject_type, subject_id, recorded_at);
CREATE INDEX audit_entry_by_actor ON audit_entry (actor_id, recorded_at);
CREATE INDEX audit_entry_by_time ON audit_entry (recorded_at);

-- Entries that wait for a position: written with the entry, removed when the sequencer has placed it. An entry whose
-- transaction ends late waits here like any other, so none is passed over.
CREATE TABLE audit_pending (
  arrival bigint PRIMARY KEY,
  entry_id text NOT NULL UNIQUE REFERENCES audit_entry
);

-- Position in the log, from 0 without holes. leaf_hash is SHA-256(0x00 || leaf) as in RFC 9162 section 2.1.1, so that
-- a Merkle tree can be built over these rows; head is SHA-256(previous head || leaf_hash), 32 zero bytes at first.
CREATE TABLE audit_position (
  position bigint PRIMARY KEY CHECK (position >= 0),
  entry_id text NOT NULL UNIQUE REFERENCES audit_entry,
  leaf_hash bytea NOT NULL CHECK (length(leaf_hash) = 32),
  head bytea NOT NULL CHECK (length(head) = 32)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: these rows can only be added', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_position_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_position
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signature_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON signature
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER assembly_revision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON assembly_revision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER check_report_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON check_report
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON release
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
