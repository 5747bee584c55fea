-- Questions to the language model, and searches for the embedder, that were never sent: no words of them are kept, and
-- nobody is named (the audit entry of a question says who asked). What the guard at the door held back is in
-- `model_call`, because its record says what was found.
CREATE TABLE model_not_sent (
  attempt_id text PRIMARY KEY,
  tried_at timestamptz NOT NULL,
  -- Market scope of the person who asked; `embeddings` for search.
  team text NOT NULL,
  subject_type text,
  subject_id text,
  -- `embeddings` for search.
  prompt_version text NOT NULL,
  model text NOT NULL,
  reason text NOT NULL
);
CREATE INDEX model_not_sent_by_time ON model_not_sent (tried_at);
CREATE INDEX model_not_sent_by_subject ON model_not_sent (subject_type, subject_id, tried_at);
CREATE TRIGGER model_not_sent_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON model_not_sent
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
