-- Notices to people inside the program, and their way out by email. Text is made from kind and facts when it is shown.

-- No foreign key to account: a notice is written while somebody may hold the lock of another account.
CREATE TABLE inbox_message (
  message_id text PRIMARY KEY,
  account_id text NOT NULL,
  kind text NOT NULL,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  facts jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  read_at timestamptz
);
CREATE INDEX inbox_message_by_account ON inbox_message (account_id, created_at DESC, message_id DESC);
CREATE INDEX inbox_message_unread ON inbox_message (account_id) WHERE read_at IS NULL;

-- Where and in which language a person wants notices by email; without a row they stay inside the program.
CREATE TABLE notice_address (
  account_id text PRIMARY KEY REFERENCES account,
  email text NOT NULL,
  language text NOT NULL CHECK (language IN ('en', 'de')),
  changed_at timestamptz NOT NULL
);

-- Written in the transaction of the notice, sent after its commit, at least once.
CREATE TABLE mail_outbox (
  message_id text PRIMARY KEY REFERENCES inbox_message,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'refused')),
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  leased_until timestamptz,
  last_failure text,
  settled_at timestamptz
);
CREATE INDEX mail_outbox_waiting ON mail_outbox (next_attempt_at) WHERE state = 'waiting';
CREATE INDEX mail_outbox_refused ON mail_outbox (settled_at) WHERE state = 'refused';
