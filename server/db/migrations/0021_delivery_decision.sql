-- What a person found out about a delivery of unknown outcome. No trigger forbids removal: a person's data must be
-- erasable (GDPR Art. 17), and the reason is free text. The log has an entry for each row, without the reason.
CREATE TABLE delivery_decision (
  hcp_id text NOT NULL,
  decision_id text NOT NULL,
  send_id text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('arrived', 'again')),
  reason text NOT NULL CHECK (length(trim(reason)) > 0),
  account_id text NOT NULL,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (hcp_id, decision_id),
  FOREIGN KEY (hcp_id, send_id) REFERENCES delivery ON DELETE CASCADE
);
CREATE INDEX delivery_decision_by_delivery ON delivery_decision (hcp_id, send_id, decided_at);
