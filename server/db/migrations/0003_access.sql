CREATE TABLE account (
  account_id text PRIMARY KEY,
  -- Sign-in name, normalised (NFKC, lower case): two names that look alike cannot both exist (21 CFR 11.100(a)).
  sign_in_name text NOT NULL UNIQUE,
  -- Printed name in signatures (21 CFR 11.50(a)(1)).
  printed_name text NOT NULL,
  title text NOT NULL DEFAULT '',
  roles text[] NOT NULL,
  -- Markets the account may act in; '*' is every market.
  markets text[] NOT NULL,
  -- Argon2id in PHC string format.
  password_hash text NOT NULL,
  -- Somebody else knows this password: nothing but changing it is possible (21 CFR 11.200(a)(2)).
  must_change_password boolean NOT NULL DEFAULT false,
  -- A demonstration account: refused when NODE_ENV is production.
  demonstration boolean NOT NULL DEFAULT false,
  active boolean NOT NULL DEFAULT true,
  failed_attempts integer NOT NULL DEFAULT 0,
  locked_until timestamptz,
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL
);

CREATE TABLE session (
  -- SHA-256 of the cookie value: a stolen database does not open sessions.
  token_hash text PRIMARY KEY,
  account_id text NOT NULL REFERENCES account ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_by_account ON session (account_id);
