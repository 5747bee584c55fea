-- Why a person moved an item's status. The log keeps no typed text; it holds the digest of the reason instead.
CREATE TABLE library_status_change (
  change_id text PRIMARY KEY,
  subject_type text NOT NULL CHECK (subject_type IN ('reference', 'claim', 'module', 'template')),
  subject_id text NOT NULL,
  version integer NOT NULL,
  from_status text NOT NULL,
  to_status text NOT NULL,
  reason text NOT NULL DEFAULT '',
  account_id text NOT NULL,
  changed_at timestamptz NOT NULL,
  CHECK (to_status <> 'withdrawn' OR length(trim(reason)) > 0)
);
CREATE INDEX library_status_change_by_subject ON library_status_change (subject_type, subject_id, changed_at);
CREATE TRIGGER library_status_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON library_status_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
