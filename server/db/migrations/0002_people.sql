-- People. Every key leads with hcp_id, so that these tables can be spread by it (see docs/decisions).
CREATE TABLE hcp (
  hcp_id text PRIMARY KEY,
  market text NOT NULL,
  language text NOT NULL,
  specialty text NOT NULL,
  verified boolean NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL
);
CREATE INDEX hcp_by_market ON hcp (market, specialty);

CREATE TABLE consent (
  hcp_id text NOT NULL REFERENCES hcp ON DELETE CASCADE,
  consent_id text NOT NULL,
  channel text NOT NULL,
  purpose text NOT NULL,
  product_id text NOT NULL,
  decision text NOT NULL CHECK (decision IN ('opt_in', 'opt_in_pending', 'opt_out')),
  captured_at timestamptz NOT NULL,
  expires_at timestamptz,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  PRIMARY KEY (hcp_id, consent_id)
);

CREATE TABLE signal (
  hcp_id text NOT NULL REFERENCES hcp ON DELETE CASCADE,
  signal_id text NOT NULL,
  kind text NOT NULL,
  topic text,
  product_id text,
  purpose text NOT NULL,
  occurred_at timestamptz NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  PRIMARY KEY (hcp_id, signal_id)
);
