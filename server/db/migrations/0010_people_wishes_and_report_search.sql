-- What an HCP wants. A changed statement is a further revision. No trigger forbids removal here: a person's data must
-- be erasable (GDPR Art. 17), and removing the HCP removes them.
CREATE TABLE preference (
  hcp_id text NOT NULL REFERENCES hcp ON DELETE CASCADE,
  preference_id text NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  stated_at timestamptz NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  PRIMARY KEY (hcp_id, preference_id, revision)
);

-- What an HCP received, from any system.
CREATE TABLE touch (
  hcp_id text NOT NULL REFERENCES hcp ON DELETE CASCADE,
  touch_id text NOT NULL,
  channel text NOT NULL,
  product_id text,
  assembly_id text,
  sent_at timestamptz NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  PRIMARY KEY (hcp_id, touch_id)
);
CREATE INDEX touch_by_time ON touch (hcp_id, sent_at);

-- A person's decision over exactly one text that an engine wrote or changed (Regulation (EU) 2024/1689 Art. 50(4)).
CREATE TABLE text_decision (
  decision_id text PRIMARY KEY,
  assembly_id text NOT NULL REFERENCES assembly,
  slot_id text NOT NULL,
  -- SHA-256 of the UTF-8 text, as hex: an edit makes another one, which no earlier decision covers.
  text_hash text NOT NULL,
  decision text NOT NULL CHECK (decision IN ('accept', 'reject')),
  -- The person states to have checked accuracy, plausibility and sources.
  checked boolean NOT NULL,
  -- Mandatory on a rejection.
  reason text,
  account_id text NOT NULL,
  decided_at timestamptz NOT NULL,
  CHECK (decision <> 'accept' OR checked),
  CHECK (decision <> 'reject' OR length(trim(reason)) > 0)
);
CREATE INDEX text_decision_by_assembly ON text_decision (assembly_id, decided_at);
CREATE TRIGGER text_decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON text_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What did not pass in a report, one row per rule: reports are searched by rule and verdict without opening them.
CREATE TABLE check_result (
  report_id text NOT NULL REFERENCES check_report,
  rule_id text NOT NULL,
  rule_version integer NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('warn', 'block', 'not_run', 'error')),
  assembly_id text NOT NULL,
  market text NOT NULL,
  checked_at timestamptz NOT NULL,
  PRIMARY KEY (report_id, rule_id)
);
CREATE INDEX check_result_by_rule ON check_result (rule_id, verdict, checked_at DESC);
CREATE INDEX check_result_by_verdict ON check_result (verdict, checked_at DESC);
CREATE INDEX check_result_by_time ON check_result (checked_at DESC);

INSERT INTO check_result (report_id, rule_id, rule_version, verdict, assembly_id, market, checked_at)
SELECT report.report_id, result ->> 'ruleId', (result ->> 'ruleVersion')::integer, result ->> 'verdict',
  report.assembly_id, assembly.market, report.checked_at
FROM check_report report
JOIN assembly USING (assembly_id)
CROSS JOIN LATERAL jsonb_array_elements(report.results) AS result
WHERE result ->> 'verdict' <> 'pass'
ON CONFLICT DO NOTHING;

CREATE TRIGGER check_result_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON check_result
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
