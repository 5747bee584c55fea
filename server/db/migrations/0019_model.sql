-- What was asked of the language model, what it cost, and whether it may be asked at all.

-- Every question that was sent, or stopped because of personal data. `record` is the whole record as canonical JSON in
-- UTF-8; its SHA-256 is in the audit entry of the call. It names no person.
CREATE TABLE model_call (
  call_id text PRIMARY KEY,
  asked_at timestamptz NOT NULL,
  -- Market scope of the person who asked, such as 'AT,DE' or '*'.
  team text NOT NULL,
  subject_type text,
  subject_id text,
  prompt_version text NOT NULL,
  model text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('answered', 'fallback')),
  fallback_reason text CHECK ((outcome = 'answered') = (fallback_reason IS NULL)),
  input_tokens bigint NOT NULL,
  output_tokens bigint NOT NULL,
  cost_micros bigint NOT NULL,
  duration_ms bigint NOT NULL,
  record bytea NOT NULL
);
CREATE INDEX model_call_by_time ON model_call (asked_at DESC, call_id DESC);
CREATE INDEX model_call_by_subject ON model_call (subject_type, subject_id, asked_at);
CREATE TRIGGER model_call_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON model_call
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The ledger: what a team spent in a calendar month (UTC), and what is set aside for questions under way. What a process
-- that died had set aside stays set aside until the month ends: nobody knows what it cost.
CREATE TABLE model_spend (
  team text NOT NULL,
  month text NOT NULL CHECK (month ~ '^[0-9]{4}-[0-9]{2}$'),
  calls bigint NOT NULL DEFAULT 0,
  input_tokens bigint NOT NULL DEFAULT 0,
  output_tokens bigint NOT NULL DEFAULT 0,
  cost_micros bigint NOT NULL DEFAULT 0,
  reserved_tokens bigint NOT NULL DEFAULT 0,
  reserved_micros bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (team, month)
);

-- Limits of one team for each month; without a row those of the settings hold. NULL is no limit of that kind.
CREATE TABLE model_budget (
  team text PRIMARY KEY,
  monthly_tokens bigint CHECK (monthly_tokens >= 0),
  monthly_micros bigint CHECK (monthly_micros >= 0),
  revision integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL
);

-- At most one row; without it the model is on.
CREATE TABLE model_switch (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  state text NOT NULL CHECK (state IN ('on', 'off')),
  changed_at timestamptz NOT NULL
);
