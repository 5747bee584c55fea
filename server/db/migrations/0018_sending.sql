-- Sending of an approved email to many HCPs: what a person started.
CREATE TABLE release_send (
  send_id text PRIMARY KEY,
  assembly_id text NOT NULL REFERENCES assembly,
  -- The content that was approved and is sent; another content of the assembly is never sent under it.
  content_hash text NOT NULL,
  market text NOT NULL,
  -- Why HCPs may hear again what they heard within the repetition window (CON-004); without it they are left out.
  repetition_reason text,
  permitted integer NOT NULL CHECK (permitted > 0),
  blocked integer NOT NULL CHECK (blocked >= 0),
  started_by text NOT NULL,
  started_at timestamptz NOT NULL,
  stopped_by text,
  stopped_at timestamptz
);
CREATE INDEX release_send_by_assembly ON release_send (assembly_id, started_at);

-- One email to one HCP. No trigger forbids removal: a person's data must be erasable (GDPR Art. 17).
CREATE TABLE delivery (
  hcp_id text NOT NULL REFERENCES hcp ON DELETE CASCADE,
  send_id text NOT NULL REFERENCES release_send,
  assembly_id text NOT NULL REFERENCES assembly,
  -- Stands in the log and in the Message-ID; says nothing about the person.
  delivery_id text NOT NULL,
  state text NOT NULL
    CHECK (state IN ('waiting', 'started', 'sent', 'refused', 'blocked', 'unknown', 'stopped')),
  -- Why the email was not sent: a code of core/release/delivery/reasons.ts.
  reason text,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  -- A started delivery whose attempt did not end by then has an unknown outcome.
  leased_until timestamptz,
  -- A reply code (RFC 5321 section 4.2) or `connection`; no address.
  last_failure text,
  -- SHA-256 of the message that was given to the mail server last.
  message_sha256 text,
  settled_at timestamptz,
  PRIMARY KEY (hcp_id, send_id),
  CHECK (state <> 'blocked' OR reason IS NOT NULL)
);
-- The same email is on its way to an HCP, or has been sent, at most once.
CREATE UNIQUE INDEX delivery_once ON delivery (hcp_id, assembly_id)
  WHERE state IN ('waiting', 'started', 'sent', 'unknown');
CREATE INDEX delivery_due ON delivery (next_attempt_at) WHERE state = 'waiting';
CREATE INDEX delivery_leased ON delivery (leased_until) WHERE state = 'started';
CREATE INDEX delivery_by_send ON delivery (send_id, state);
CREATE INDEX delivery_by_id ON delivery (delivery_id);

-- What the unsubscribe link of one message leads to (RFC 8058). Only the digest of the token is kept.
CREATE TABLE unsubscribe_token (
  hcp_id text NOT NULL REFERENCES hcp ON DELETE CASCADE,
  -- SHA-256 of the token, lower-case hex.
  token_hash text NOT NULL,
  delivery_id text NOT NULL,
  assembly_id text NOT NULL REFERENCES assembly,
  started_by text NOT NULL,
  market text NOT NULL,
  channel text NOT NULL,
  purpose text NOT NULL,
  -- Of the email; the page is shown in it.
  language text NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (hcp_id, token_hash)
);
CREATE INDEX unsubscribe_token_by_hash ON unsubscribe_token (token_hash);
