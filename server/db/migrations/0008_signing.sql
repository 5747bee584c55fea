-- Two accounts of one person carry the same person; without it an account is a person of its own. Author and signer
-- are compared as persons (ABPI 2024 cl. 8.1; 21 CFR 11.100(a)).
ALTER TABLE account ADD COLUMN person_id text;
CREATE INDEX account_by_person ON account (person_id);
-- Review roles that the account does not hold but may stand in for, and where the training for them is recorded
-- (21 CFR 11.10(i)).
ALTER TABLE account ADD COLUMN qualified_for text[] NOT NULL DEFAULT '{}';
ALTER TABLE account ADD COLUMN training_reference text NOT NULL DEFAULT '';

-- Begin of the continuous period of controlled access in which one component is enough for a further signing
-- (21 CFR 11.200(a)(1)(i)); null before the first signing and after a pause.
ALTER TABLE session ADD COLUMN signing_since timestamptz;

-- A reviewer lends a role to another person, from the first to the last day (both included) in the market's calendar.
CREATE TABLE delegation (
  delegation_id text PRIMARY KEY,
  from_account text NOT NULL REFERENCES account,
  to_account text NOT NULL REFERENCES account,
  role text NOT NULL CHECK (role IN ('medical', 'legal', 'regulatory')),
  first_day date NOT NULL,
  last_day date NOT NULL,
  created_at timestamptz NOT NULL,
  revoked_at timestamptz,
  revoked_by text,
  CHECK (first_day <= last_day),
  CHECK (from_account <> to_account)
);
CREATE INDEX delegation_to ON delegation (to_account, last_day);
CREATE INDEX delegation_from ON delegation (from_account, last_day);

-- How the signer was confirmed, and for whom the signer stood in; both stand in the signed statement too.
ALTER TABLE signature ADD COLUMN method text NOT NULL DEFAULT 'password' CHECK (method IN ('password', 'passkey'));
ALTER TABLE signature ADD COLUMN on_behalf_of text REFERENCES account;

-- Why a state was changed without a signature: the audit log holds no text that a person typed.
CREATE TABLE state_change_reason (
  reason_id text PRIMARY KEY,
  assembly_id text NOT NULL REFERENCES assembly,
  content_hash text NOT NULL,
  command text NOT NULL CHECK (command IN ('request_changes', 'withdraw')),
  -- Review role of who asked for changes.
  role text CHECK (role IN ('medical', 'legal', 'regulatory')),
  account_id text NOT NULL,
  reason text NOT NULL CHECK (length(trim(reason)) > 0),
  written_at timestamptz NOT NULL
);
CREATE INDEX state_change_reason_by_assembly ON state_change_reason (assembly_id, written_at);
CREATE TRIGGER state_change_reason_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON state_change_reason
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Public keys of passkeys (W3C Web Authentication Level 3); the private key never leaves its authenticator.
CREATE TABLE passkey (
  -- Credential id, base64url.
  credential_id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES account ON DELETE CASCADE,
  -- COSE key.
  public_key bytea NOT NULL,
  -- Signature counter of the authenticator; one that falls is a copy (section 6.1.1).
  counter bigint NOT NULL,
  transports text[] NOT NULL,
  name text NOT NULL,
  backed_up boolean NOT NULL,
  created_at timestamptz NOT NULL,
  last_used_at timestamptz
);
CREATE INDEX passkey_by_account ON passkey (account_id);

-- Challenges that were handed out and not answered yet. Each is answered once.
CREATE TABLE passkey_challenge (
  -- base64url, as it stands in the answer.
  challenge text PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('register', 'sign_in', 'sign')),
  account_id text REFERENCES account ON DELETE CASCADE,
  -- For signing: the canonical subject whose SHA-256 is the challenge.
  subject text,
  expires_at timestamptz NOT NULL
);
CREATE INDEX passkey_challenge_by_expiry ON passkey_challenge (expires_at);
