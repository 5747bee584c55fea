-- Generated from a migrated database by `node server/db/schema-text.ts`; change it through migrations only.

CREATE TABLE account (
  account_id text NOT NULL,
  sign_in_name text NOT NULL,
  printed_name text NOT NULL,
  title text DEFAULT ''::text NOT NULL,
  roles text[] NOT NULL,
  markets text[] NOT NULL,
  password_hash text NOT NULL,
  must_change_password boolean DEFAULT false NOT NULL,
  demonstration boolean DEFAULT false NOT NULL,
  active boolean DEFAULT true NOT NULL,
  failed_attempts integer DEFAULT 0 NOT NULL,
  locked_until timestamp with time zone,
  revision integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  person_id text,
  qualified_for text[] DEFAULT '{}'::text[] NOT NULL,
  training_reference text DEFAULT ''::text NOT NULL,
  CONSTRAINT account_pkey PRIMARY KEY (account_id),
  CONSTRAINT account_sign_in_name_key UNIQUE (sign_in_name)
);

CREATE TABLE active_time (
  account_id text NOT NULL,
  assembly_id text NOT NULL,
  interval_id text NOT NULL,
  market text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  counted_ms integer NOT NULL,
  CONSTRAINT active_time_pkey PRIMARY KEY (account_id, assembly_id, interval_id),
  CONSTRAINT active_time_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT active_time_assembly_id_fkey FOREIGN KEY (assembly_id) REFERENCES assembly(assembly_id),
  CONSTRAINT active_time_counted_ms_check CHECK (((counted_ms >= 0) AND (counted_ms <= 60000)))
);

CREATE TABLE adaptation (
  assembly_id text NOT NULL,
  source_id text NOT NULL,
  source_revision integer NOT NULL,
  source_hash text NOT NULL,
  blocks jsonb NOT NULL,
  created_by text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT adaptation_pkey PRIMARY KEY (assembly_id),
  CONSTRAINT adaptation_assembly_id_fkey FOREIGN KEY (assembly_id) REFERENCES assembly(assembly_id),
  CONSTRAINT adaptation_source_id_fkey FOREIGN KEY (source_id) REFERENCES assembly(assembly_id),
  CONSTRAINT adaptation_check CHECK ((assembly_id <> source_id))
);

CREATE TABLE adaptation_decision (
  decision_id text NOT NULL,
  assembly_id text NOT NULL,
  change_id text NOT NULL,
  block_key text NOT NULL,
  decision text NOT NULL,
  note text,
  account_id text NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  CONSTRAINT adaptation_decision_pkey PRIMARY KEY (decision_id),
  CONSTRAINT adaptation_decision_assembly_id_fkey FOREIGN KEY (assembly_id) REFERENCES adaptation(assembly_id),
  CONSTRAINT adaptation_decision_decision_check CHECK ((decision = ANY (ARRAY['taken'::text, 'considered'::text])))
);

CREATE TABLE assembly (
  assembly_id text NOT NULL,
  revision integer NOT NULL,
  status text NOT NULL,
  market text NOT NULL,
  language text NOT NULL,
  channel text NOT NULL,
  audience text NOT NULL,
  product_id text,
  template_id text NOT NULL,
  template_version integer NOT NULL,
  planned_send_date date NOT NULL,
  brief text NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  proposal jsonb NOT NULL,
  created_by text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  due_on date,
  CONSTRAINT assembly_pkey PRIMARY KEY (assembly_id),
  CONSTRAINT assembly_revision_check CHECK ((revision > 0)),
  CONSTRAINT assembly_status_check CHECK ((status = ANY (ARRAY['drafted'::text, 'in_review'::text, 'changes_requested'::text, 'approved'::text, 'released'::text, 'expired'::text, 'withdrawn'::text])))
);

CREATE TABLE assembly_revision (
  assembly_id text NOT NULL,
  revision integer NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  proposal jsonb NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  restores integer,
  CONSTRAINT assembly_revision_pkey PRIMARY KEY (assembly_id, revision),
  CONSTRAINT assembly_revision_assembly_id_fkey FOREIGN KEY (assembly_id) REFERENCES assembly(assembly_id)
);

CREATE TABLE audit_checkpoint (
  tree_size bigint NOT NULL,
  root bytea NOT NULL,
  note text NOT NULL,
  signed_at timestamp with time zone NOT NULL,
  CONSTRAINT audit_checkpoint_pkey PRIMARY KEY (tree_size),
  CONSTRAINT audit_checkpoint_root_check CHECK ((length(root) = 32)),
  CONSTRAINT audit_checkpoint_tree_size_check CHECK ((tree_size > 0))
);

CREATE TABLE audit_entry (
  entry_id text NOT NULL,
  event_type text NOT NULL,
  actor_id text NOT NULL,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  market text,
  recorded_at timestamp with time zone NOT NULL,
  leaf bytea NOT NULL,
  arrival bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  CONSTRAINT audit_entry_pkey PRIMARY KEY (entry_id)
);

CREATE TABLE audit_pending (
  arrival bigint NOT NULL,
  entry_id text NOT NULL,
  CONSTRAINT audit_pending_pkey PRIMARY KEY (arrival),
  CONSTRAINT audit_pending_entry_id_key UNIQUE (entry_id),
  CONSTRAINT audit_pending_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES audit_entry(entry_id)
);

CREATE TABLE audit_position (
  position bigint NOT NULL,
  entry_id text NOT NULL,
  leaf_hash bytea NOT NULL,
  head bytea NOT NULL,
  CONSTRAINT audit_position_pkey PRIMARY KEY ("position"),
  CONSTRAINT audit_position_entry_id_key UNIQUE (entry_id),
  CONSTRAINT audit_position_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES audit_entry(entry_id),
  CONSTRAINT audit_position_head_check CHECK ((length(head) = 32)),
  CONSTRAINT audit_position_leaf_hash_check CHECK ((length(leaf_hash) = 32)),
  CONSTRAINT audit_position_position_check CHECK (("position" >= 0))
);

CREATE TABLE audit_tree_node (
  level smallint NOT NULL,
  index bigint NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT audit_tree_node_pkey PRIMARY KEY (level, index),
  CONSTRAINT audit_tree_node_hash_check CHECK ((length(hash) = 32)),
  CONSTRAINT audit_tree_node_index_check CHECK ((index >= 0)),
  CONSTRAINT audit_tree_node_level_check CHECK (((level >= 1) AND (level <= 62)))
);

CREATE TABLE block_look (
  look_id text NOT NULL,
  account_id text NOT NULL,
  assembly_id text NOT NULL,
  block_key text NOT NULL,
  block_hash text NOT NULL,
  block_text text NOT NULL,
  seen boolean NOT NULL,
  looked_at timestamp with time zone NOT NULL,
  CONSTRAINT block_look_pkey PRIMARY KEY (look_id),
  CONSTRAINT block_look_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT block_look_assembly_id_fkey FOREIGN KEY (assembly_id) REFERENCES assembly(assembly_id)
);

CREATE TABLE certified_set (
  set_id text NOT NULL,
  name text NOT NULL,
  markets text[] NOT NULL,
  template_id text NOT NULL,
  template_version integer NOT NULL,
  status text NOT NULL,
  revision integer NOT NULL,
  root text NOT NULL,
  campaign jsonb NOT NULL,
  manifest bytea NOT NULL,
  manifest_digest text NOT NULL,
  figures jsonb NOT NULL,
  cells jsonb NOT NULL,
  plan jsonb NOT NULL,
  created_by text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT certified_set_pkey PRIMARY KEY (set_id),
  CONSTRAINT certified_set_revision_check CHECK ((revision > 0)),
  CONSTRAINT certified_set_status_check CHECK ((status = ANY (ARRAY['drafted'::text, 'in_review'::text, 'changes_requested'::text, 'approved'::text, 'withdrawn'::text])))
);

CREATE TABLE certified_set_item (
  set_id text NOT NULL,
  kind text NOT NULL,
  item_id text NOT NULL,
  members integer NOT NULL,
  CONSTRAINT certified_set_item_pkey PRIMARY KEY (set_id, kind, item_id),
  CONSTRAINT certified_set_item_set_id_fkey FOREIGN KEY (set_id) REFERENCES certified_set(set_id),
  CONSTRAINT certified_set_item_kind_check CHECK ((kind = ANY (ARRAY['template'::text, 'module'::text, 'claim'::text, 'reference'::text]))),
  CONSTRAINT certified_set_item_members_check CHECK ((members > 0))
);

CREATE TABLE certified_set_look (
  look_id text NOT NULL,
  account_id text NOT NULL,
  set_id text NOT NULL,
  block_hash text NOT NULL,
  seen boolean NOT NULL,
  looked_at timestamp with time zone NOT NULL,
  CONSTRAINT certified_set_look_pkey PRIMARY KEY (look_id),
  CONSTRAINT certified_set_look_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT certified_set_look_set_id_fkey FOREIGN KEY (set_id) REFERENCES certified_set(set_id)
);

CREATE TABLE certified_set_member (
  set_id text NOT NULL,
  content_hash text NOT NULL,
  leaf_index integer NOT NULL,
  market text NOT NULL,
  audience text NOT NULL,
  moment text,
  channel text NOT NULL,
  content jsonb NOT NULL,
  proof jsonb NOT NULL,
  CONSTRAINT certified_set_member_pkey PRIMARY KEY (set_id, content_hash),
  CONSTRAINT certified_set_member_set_id_fkey FOREIGN KEY (set_id) REFERENCES certified_set(set_id)
);

CREATE TABLE certified_set_reason (
  reason_id text NOT NULL,
  set_id text NOT NULL,
  account_id text NOT NULL,
  reason text NOT NULL,
  written_at timestamp with time zone NOT NULL,
  CONSTRAINT certified_set_reason_pkey PRIMARY KEY (reason_id),
  CONSTRAINT certified_set_reason_set_id_fkey FOREIGN KEY (set_id) REFERENCES certified_set(set_id),
  CONSTRAINT certified_set_reason_reason_check CHECK ((length(TRIM(BOTH FROM reason)) > 0))
);

CREATE TABLE certified_set_signature (
  signature_id text NOT NULL,
  set_id text NOT NULL,
  root text NOT NULL,
  account_id text NOT NULL,
  printed_name text NOT NULL,
  role text NOT NULL,
  meaning text NOT NULL,
  reason text,
  signed_at timestamp with time zone NOT NULL,
  statement bytea NOT NULL,
  CONSTRAINT certified_set_signature_pkey PRIMARY KEY (signature_id),
  CONSTRAINT certified_set_signature_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT certified_set_signature_set_id_fkey FOREIGN KEY (set_id) REFERENCES certified_set(set_id),
  CONSTRAINT certified_set_signature_check CHECK (((meaning <> 'rejection'::text) OR (length(TRIM(BOTH FROM reason)) > 0))),
  CONSTRAINT certified_set_signature_meaning_check CHECK ((meaning = ANY (ARRAY['approval'::text, 'rejection'::text]))),
  CONSTRAINT certified_set_signature_role_check CHECK ((role = ANY (ARRAY['medical'::text, 'legal'::text, 'regulatory'::text])))
);

CREATE TABLE check_report (
  report_id text NOT NULL,
  assembly_id text NOT NULL,
  content_hash text NOT NULL,
  verdict text NOT NULL,
  rule_set text NOT NULL,
  results jsonb NOT NULL,
  pack_version integer,
  checked_at timestamp with time zone NOT NULL,
  CONSTRAINT check_report_pkey PRIMARY KEY (report_id),
  CONSTRAINT check_report_assembly_id_fkey FOREIGN KEY (assembly_id) REFERENCES assembly(assembly_id),
  CONSTRAINT check_report_verdict_check CHECK ((verdict = ANY (ARRAY['pass'::text, 'warn'::text, 'block'::text])))
);

CREATE TABLE check_result (
  report_id text NOT NULL,
  rule_id text NOT NULL,
  rule_version integer NOT NULL,
  verdict text NOT NULL,
  assembly_id text NOT NULL,
  market text NOT NULL,
  checked_at timestamp with time zone NOT NULL,
  CONSTRAINT check_result_pkey PRIMARY KEY (report_id, rule_id),
  CONSTRAINT check_result_report_id_fkey FOREIGN KEY (report_id) REFERENCES check_report(report_id),
  CONSTRAINT check_result_verdict_check CHECK ((verdict = ANY (ARRAY['warn'::text, 'block'::text, 'not_run'::text, 'error'::text])))
);

CREATE TABLE claim (
  claim_id text NOT NULL,
  version integer NOT NULL,
  current boolean NOT NULL,
  product_id text NOT NULL,
  status text NOT NULL,
  expires_on date,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT claim_pkey PRIMARY KEY (claim_id, version),
  CONSTRAINT claim_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'in_review'::text, 'approved'::text, 'expired'::text, 'withdrawn'::text]))),
  CONSTRAINT claim_version_check CHECK ((version > 0))
);

CREATE TABLE claim_reference (
  claim_id text NOT NULL,
  version integer NOT NULL,
  reference_id text NOT NULL,
  anchor_id text,
  position integer NOT NULL,
  CONSTRAINT claim_reference_pkey PRIMARY KEY (claim_id, version, "position"),
  CONSTRAINT claim_reference_claim_id_version_fkey FOREIGN KEY (claim_id, version) REFERENCES claim(claim_id, version) ON DELETE CASCADE
);

CREATE TABLE comment_mention (
  comment_id text NOT NULL,
  account_id text NOT NULL,
  mentioned_at timestamp with time zone NOT NULL,
  CONSTRAINT comment_mention_pkey PRIMARY KEY (comment_id, account_id),
  CONSTRAINT comment_mention_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT comment_mention_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES review_comment(comment_id)
);

CREATE TABLE comment_thread (
  thread_id text NOT NULL,
  assembly_id text NOT NULL,
  market text NOT NULL,
  revision integer NOT NULL,
  block_key text NOT NULL,
  block_hash text NOT NULL,
  base_text text NOT NULL,
  anchor jsonb NOT NULL,
  module_id text,
  claim_ids text[] DEFAULT '{}'::text[] NOT NULL,
  resolved boolean DEFAULT false NOT NULL,
  created_by text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT comment_thread_pkey PRIMARY KEY (thread_id),
  CONSTRAINT comment_thread_assembly_id_fkey FOREIGN KEY (assembly_id) REFERENCES assembly(assembly_id),
  CONSTRAINT comment_thread_created_by_fkey FOREIGN KEY (created_by) REFERENCES account(account_id),
  CONSTRAINT comment_thread_revision_check CHECK ((revision > 0))
);

CREATE TABLE consent (
  hcp_id text NOT NULL,
  consent_id text NOT NULL,
  channel text NOT NULL,
  purpose text NOT NULL,
  product_id text NOT NULL,
  decision text NOT NULL,
  captured_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  CONSTRAINT consent_pkey PRIMARY KEY (hcp_id, consent_id),
  CONSTRAINT consent_hcp_id_fkey FOREIGN KEY (hcp_id) REFERENCES hcp(hcp_id) ON DELETE CASCADE,
  CONSTRAINT consent_decision_check CHECK ((decision = ANY (ARRAY['opt_in'::text, 'opt_in_pending'::text, 'opt_out'::text])))
);

CREATE TABLE content_module (
  module_id text NOT NULL,
  version integer NOT NULL,
  current boolean NOT NULL,
  product_id text NOT NULL,
  kind text NOT NULL,
  status text NOT NULL,
  expires_on date,
  topics text[] DEFAULT '{}'::text[] NOT NULL,
  metadata_complete boolean NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT content_module_pkey PRIMARY KEY (module_id, version),
  CONSTRAINT content_module_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'in_review'::text, 'approved'::text, 'expired'::text, 'withdrawn'::text]))),
  CONSTRAINT content_module_version_check CHECK ((version > 0))
);

CREATE TABLE conversation (
  conversation_id text NOT NULL,
  understanding jsonb NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  created_by text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  branched_from text,
  branched_at integer,
  stops integer DEFAULT 0 NOT NULL,
  CONSTRAINT conversation_pkey PRIMARY KEY (conversation_id),
  CONSTRAINT conversation_branched_from_fkey FOREIGN KEY (branched_from) REFERENCES conversation(conversation_id),
  CONSTRAINT conversation_branch CHECK (((branched_from IS NULL) = (branched_at IS NULL)))
);

CREATE TABLE conversation_message (
  conversation_id text NOT NULL,
  position integer NOT NULL,
  author text NOT NULL,
  content jsonb NOT NULL,
  written_at timestamp with time zone NOT NULL,
  understanding jsonb,
  CONSTRAINT conversation_message_pkey PRIMARY KEY (conversation_id, "position"),
  CONSTRAINT conversation_message_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversation(conversation_id),
  CONSTRAINT conversation_message_author_check CHECK ((author = ANY (ARRAY['person'::text, 'assistant'::text])))
);

CREATE TABLE delegation (
  delegation_id text NOT NULL,
  from_account text NOT NULL,
  to_account text NOT NULL,
  role text NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  created_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  revoked_by text,
  CONSTRAINT delegation_pkey PRIMARY KEY (delegation_id),
  CONSTRAINT delegation_from_account_fkey FOREIGN KEY (from_account) REFERENCES account(account_id),
  CONSTRAINT delegation_to_account_fkey FOREIGN KEY (to_account) REFERENCES account(account_id),
  CONSTRAINT delegation_check CHECK ((first_day <= last_day)),
  CONSTRAINT delegation_check1 CHECK ((from_account <> to_account)),
  CONSTRAINT delegation_role_check CHECK ((role = ANY (ARRAY['medical'::text, 'legal'::text, 'regulatory'::text])))
);

CREATE TABLE delivery (
  hcp_id text NOT NULL,
  send_id text NOT NULL,
  assembly_id text NOT NULL,
  delivery_id text NOT NULL,
  state text NOT NULL,
  reason text,
  attempts integer DEFAULT 0 NOT NULL,
  next_attempt_at timestamp with time zone NOT NULL,
  leased_until timestamp with time zone,
  last_failure text,
  message_sha256 text,
  settled_at timestamp with time zone,
  CONSTRAINT delivery_pkey PRIMARY KEY (hcp_id, send_id),
  CONSTRAINT delivery_assembly_id_fkey FOREIGN KEY (assembly_id) REFERENCES assembly(assembly_id),
  CONSTRAINT delivery_hcp_id_fkey FOREIGN KEY (hcp_id) REFERENCES hcp(hcp_id) ON DELETE CASCADE,
  CONSTRAINT delivery_send_id_fkey FOREIGN KEY (send_id) REFERENCES release_send(send_id),
  CONSTRAINT delivery_check CHECK (((state <> 'blocked'::text) OR (reason IS NOT NULL))),
  CONSTRAINT delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'started'::text, 'sent'::text, 'refused'::text, 'blocked'::text, 'unknown'::text, 'stopped'::text])))
);

CREATE TABLE delivery_decision (
  hcp_id text NOT NULL,
  decision_id text NOT NULL,
  send_id text NOT NULL,
  outcome text NOT NULL,
  reason text NOT NULL,
  account_id text NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  CONSTRAINT delivery_decision_pkey PRIMARY KEY (hcp_id, decision_id),
  CONSTRAINT delivery_decision_hcp_id_send_id_fkey FOREIGN KEY (hcp_id, send_id) REFERENCES delivery(hcp_id, send_id) ON DELETE CASCADE,
  CONSTRAINT delivery_decision_outcome_check CHECK ((outcome = ANY (ARRAY['arrived'::text, 'again'::text]))),
  CONSTRAINT delivery_decision_reason_check CHECK ((length(TRIM(BOTH FROM reason)) > 0))
);

CREATE TABLE embedding_space (
  space_id text NOT NULL,
  provider text NOT NULL,
  dimensions integer NOT NULL,
  model bytea,
  active boolean DEFAULT false NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT embedding_space_pkey PRIMARY KEY (space_id),
  CONSTRAINT embedding_space_dimensions_check CHECK (((dimensions >= 1) AND (dimensions <= 4000)))
);

CREATE TABLE gap (
  gap_id text NOT NULL,
  assembly_id text NOT NULL,
  slot_id text NOT NULL,
  market text NOT NULL,
  language text NOT NULL,
  topics text[] NOT NULL,
  nearest jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT gap_pkey PRIMARY KEY (gap_id),
  CONSTRAINT gap_assembly_id_fkey FOREIGN KEY (assembly_id) REFERENCES assembly(assembly_id)
);

CREATE TABLE glossary_entry (
  entry_id text NOT NULL,
  product_id text,
  source_language text NOT NULL,
  target_language text,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT glossary_entry_pkey PRIMARY KEY (entry_id)
);

CREATE TABLE hcp (
  hcp_id text NOT NULL,
  market text NOT NULL,
  language text NOT NULL,
  specialty text NOT NULL,
  verified boolean NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  CONSTRAINT hcp_pkey PRIMARY KEY (hcp_id)
);

CREATE TABLE inbox_message (
  message_id text NOT NULL,
  account_id text NOT NULL,
  kind text NOT NULL,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  facts jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  read_at timestamp with time zone,
  CONSTRAINT inbox_message_pkey PRIMARY KEY (message_id)
);

CREATE TABLE library_status_change (
  change_id text NOT NULL,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  version integer NOT NULL,
  from_status text NOT NULL,
  to_status text NOT NULL,
  reason text DEFAULT ''::text NOT NULL,
  account_id text NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT library_status_change_pkey PRIMARY KEY (change_id),
  CONSTRAINT library_status_change_check CHECK (((to_status <> 'withdrawn'::text) OR (length(TRIM(BOTH FROM reason)) > 0))),
  CONSTRAINT library_status_change_subject_type_check CHECK ((subject_type = ANY (ARRAY['reference'::text, 'claim'::text, 'visual'::text, 'module'::text, 'template'::text])))
);

CREATE TABLE library_version (
  only_row boolean DEFAULT true NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT library_version_pkey PRIMARY KEY (only_row),
  CONSTRAINT library_version_only_row_check CHECK (only_row)
);

CREATE TABLE mail_outbox (
  message_id text NOT NULL,
  state text DEFAULT 'waiting'::text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  next_attempt_at timestamp with time zone NOT NULL,
  leased_until timestamp with time zone,
  last_failure text,
  settled_at timestamp with time zone,
  CONSTRAINT mail_outbox_pkey PRIMARY KEY (message_id),
  CONSTRAINT mail_outbox_message_id_fkey FOREIGN KEY (message_id) REFERENCES inbox_message(message_id),
  CONSTRAINT mail_outbox_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'refused'::text])))
);

CREATE TABLE model_budget (
  team text NOT NULL,
  monthly_tokens bigint,
  monthly_micros bigint,
  revision integer DEFAULT 1 NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT model_budget_pkey PRIMARY KEY (team),
  CONSTRAINT model_budget_monthly_micros_check CHECK ((monthly_micros >= 0)),
  CONSTRAINT model_budget_monthly_tokens_check CHECK ((monthly_tokens >= 0))
);

CREATE TABLE model_call (
  call_id text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  team text NOT NULL,
  subject_type text,
  subject_id text,
  prompt_version text NOT NULL,
  model text NOT NULL,
  outcome text NOT NULL,
  fallback_reason text,
  input_tokens bigint NOT NULL,
  output_tokens bigint NOT NULL,
  cost_micros bigint NOT NULL,
  duration_ms bigint NOT NULL,
  record bytea NOT NULL,
  CONSTRAINT model_call_pkey PRIMARY KEY (call_id),
  CONSTRAINT model_call_check CHECK (((outcome = 'answered'::text) = (fallback_reason IS NULL))),
  CONSTRAINT model_call_outcome_check CHECK ((outcome = ANY (ARRAY['answered'::text, 'fallback'::text])))
);

CREATE TABLE model_not_sent (
  attempt_id text NOT NULL,
  tried_at timestamp with time zone NOT NULL,
  team text NOT NULL,
  subject_type text,
  subject_id text,
  prompt_version text NOT NULL,
  model text NOT NULL,
  reason text NOT NULL,
  CONSTRAINT model_not_sent_pkey PRIMARY KEY (attempt_id)
);

CREATE TABLE model_spend (
  team text NOT NULL,
  month text NOT NULL,
  calls bigint DEFAULT 0 NOT NULL,
  input_tokens bigint DEFAULT 0 NOT NULL,
  output_tokens bigint DEFAULT 0 NOT NULL,
  cost_micros bigint DEFAULT 0 NOT NULL,
  reserved_tokens bigint DEFAULT 0 NOT NULL,
  reserved_micros bigint DEFAULT 0 NOT NULL,
  CONSTRAINT model_spend_pkey PRIMARY KEY (team, month),
  CONSTRAINT model_spend_month_check CHECK ((month ~ '^[0-9]{4}-[0-9]{2}$'::text))
);

CREATE TABLE model_switch (
  only_row boolean DEFAULT true NOT NULL,
  state text NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT model_switch_pkey PRIMARY KEY (only_row),
  CONSTRAINT model_switch_only_row_check CHECK (only_row),
  CONSTRAINT model_switch_state_check CHECK ((state = ANY (ARRAY['on'::text, 'off'::text])))
);

CREATE TABLE module_approval (
  module_id text NOT NULL,
  version integer NOT NULL,
  current boolean NOT NULL,
  market text NOT NULL,
  channel text NOT NULL,
  audience text NOT NULL,
  approval_id text NOT NULL,
  valid_from date NOT NULL,
  valid_until date NOT NULL,
  CONSTRAINT module_approval_pkey PRIMARY KEY (module_id, version, market, channel, audience, approval_id),
  CONSTRAINT module_approval_module_id_version_fkey FOREIGN KEY (module_id, version) REFERENCES content_module(module_id, version) ON DELETE CASCADE
);

CREATE TABLE module_claim (
  module_id text NOT NULL,
  version integer NOT NULL,
  claim_id text NOT NULL,
  position integer NOT NULL,
  CONSTRAINT module_claim_pkey PRIMARY KEY (module_id, version, claim_id),
  CONSTRAINT module_claim_module_id_version_fkey FOREIGN KEY (module_id, version) REFERENCES content_module(module_id, version) ON DELETE CASCADE
);

CREATE TABLE module_rendition (
  module_id text NOT NULL,
  version integer NOT NULL,
  language text NOT NULL,
  text text NOT NULL,
  CONSTRAINT module_rendition_pkey PRIMARY KEY (module_id, version, language),
  CONSTRAINT module_rendition_module_id_version_fkey FOREIGN KEY (module_id, version) REFERENCES content_module(module_id, version) ON DELETE CASCADE
);

CREATE TABLE notice_address (
  account_id text NOT NULL,
  email text NOT NULL,
  language text NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT notice_address_pkey PRIMARY KEY (account_id),
  CONSTRAINT notice_address_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT notice_address_language_check CHECK ((language = ANY (ARRAY['en'::text, 'de'::text])))
);

CREATE TABLE passkey (
  credential_id text NOT NULL,
  account_id text NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL,
  name text NOT NULL,
  backed_up boolean NOT NULL,
  created_at timestamp with time zone NOT NULL,
  last_used_at timestamp with time zone,
  CONSTRAINT passkey_pkey PRIMARY KEY (credential_id),
  CONSTRAINT passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id) ON DELETE CASCADE
);

CREATE TABLE passkey_challenge (
  challenge text NOT NULL,
  purpose text NOT NULL,
  account_id text,
  subject text,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT passkey_challenge_pkey PRIMARY KEY (challenge),
  CONSTRAINT passkey_challenge_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id) ON DELETE CASCADE,
  CONSTRAINT passkey_challenge_purpose_check CHECK ((purpose = ANY (ARRAY['register'::text, 'sign_in'::text, 'sign'::text])))
);

CREATE TABLE picture (
  sha256 text NOT NULL,
  media_type text NOT NULL,
  bytes bytea NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT picture_pkey PRIMARY KEY (sha256),
  CONSTRAINT picture_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

CREATE TABLE preference (
  hcp_id text NOT NULL,
  preference_id text NOT NULL,
  revision integer NOT NULL,
  stated_at timestamp with time zone NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  CONSTRAINT preference_pkey PRIMARY KEY (hcp_id, preference_id, revision),
  CONSTRAINT preference_hcp_id_fkey FOREIGN KEY (hcp_id) REFERENCES hcp(hcp_id) ON DELETE CASCADE,
  CONSTRAINT preference_revision_check CHECK ((revision > 0))
);

CREATE TABLE product (
  product_id text NOT NULL,
  name text NOT NULL,
  generic_name text DEFAULT ''::text NOT NULL,
  company_name text DEFAULT ''::text NOT NULL,
  additional_monitoring boolean DEFAULT false NOT NULL,
  indications jsonb DEFAULT '[]'::jsonb NOT NULL,
  CONSTRAINT product_pkey PRIMARY KEY (product_id)
);

CREATE TABLE reference (
  reference_id text NOT NULL,
  version integer NOT NULL,
  current boolean NOT NULL,
  status text NOT NULL,
  expires_on date,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT reference_pkey PRIMARY KEY (reference_id, version),
  CONSTRAINT reference_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'in_review'::text, 'approved'::text, 'expired'::text, 'withdrawn'::text]))),
  CONSTRAINT reference_version_check CHECK ((version > 0))
);

CREATE TABLE release (
  assembly_id text NOT NULL,
  content_hash text NOT NULL,
  format text NOT NULL,
  bytes bytea NOT NULL,
  sha256 text NOT NULL,
  exported_by text NOT NULL,
  exported_at timestamp with time zone NOT NULL,
  CONSTRAINT release_pkey PRIMARY KEY (assembly_id, content_hash, format),
  CONSTRAINT release_assembly_id_fkey FOREIGN KEY (assembly_id) REFERENCES assembly(assembly_id)
);

CREATE TABLE release_send (
  send_id text NOT NULL,
  assembly_id text NOT NULL,
  content_hash text NOT NULL,
  market text NOT NULL,
  repetition_reason text,
  permitted integer NOT NULL,
  blocked integer NOT NULL,
  started_by text NOT NULL,
  started_at timestamp with time zone NOT NULL,
  stopped_by text,
  stopped_at timestamp with time zone,
  CONSTRAINT release_send_pkey PRIMARY KEY (send_id),
  CONSTRAINT release_send_assembly_id_fkey FOREIGN KEY (assembly_id) REFERENCES assembly(assembly_id),
  CONSTRAINT release_send_blocked_check CHECK ((blocked >= 0)),
  CONSTRAINT release_send_permitted_check CHECK ((permitted > 0))
);

CREATE TABLE rendition_embedding (
  space_id text NOT NULL,
  module_id text NOT NULL,
  version integer NOT NULL,
  language text NOT NULL,
  embedding vector NOT NULL,
  CONSTRAINT rendition_embedding_pkey PRIMARY KEY (space_id, module_id, version, language),
  CONSTRAINT rendition_embedding_module_id_version_language_fkey FOREIGN KEY (module_id, version, language) REFERENCES module_rendition(module_id, version, language) ON DELETE CASCADE,
  CONSTRAINT rendition_embedding_space_id_fkey FOREIGN KEY (space_id) REFERENCES embedding_space(space_id) ON DELETE CASCADE
);

CREATE TABLE review_comment (
  comment_id text NOT NULL,
  thread_id text NOT NULL,
  revision integer NOT NULL,
  account_id text NOT NULL,
  written_at timestamp with time zone NOT NULL,
  CONSTRAINT review_comment_pkey PRIMARY KEY (comment_id),
  CONSTRAINT review_comment_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT review_comment_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES comment_thread(thread_id),
  CONSTRAINT review_comment_revision_check CHECK ((revision > 0))
);

CREATE TABLE review_comment_version (
  comment_id text NOT NULL,
  revision integer NOT NULL,
  text text NOT NULL,
  written_at timestamp with time zone NOT NULL,
  CONSTRAINT review_comment_version_pkey PRIMARY KEY (comment_id, revision),
  CONSTRAINT review_comment_version_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES review_comment(comment_id),
  CONSTRAINT review_comment_version_text_check CHECK ((length(TRIM(BOTH FROM text)) > 0))
);

CREATE TABLE schema_migrations (
  number integer NOT NULL,
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT schema_migrations_pkey PRIMARY KEY (number)
);

CREATE TABLE session (
  token_hash text NOT NULL,
  account_id text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  signing_since timestamp with time zone,
  CONSTRAINT session_pkey PRIMARY KEY (token_hash),
  CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id) ON DELETE CASCADE
);

CREATE TABLE signal (
  hcp_id text NOT NULL,
  signal_id text NOT NULL,
  kind text NOT NULL,
  topic text,
  product_id text,
  purpose text NOT NULL,
  occurred_at timestamp with time zone NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  CONSTRAINT signal_pkey PRIMARY KEY (hcp_id, signal_id),
  CONSTRAINT signal_hcp_id_fkey FOREIGN KEY (hcp_id) REFERENCES hcp(hcp_id) ON DELETE CASCADE
);

CREATE TABLE signature (
  signature_id text NOT NULL,
  assembly_id text NOT NULL,
  content_hash text NOT NULL,
  report_id text NOT NULL,
  account_id text NOT NULL,
  printed_name text NOT NULL,
  role text NOT NULL,
  meaning text NOT NULL,
  reason text,
  signed_at timestamp with time zone NOT NULL,
  time_zone text NOT NULL,
  statement bytea NOT NULL,
  method text DEFAULT 'password'::text NOT NULL,
  on_behalf_of text,
  CONSTRAINT signature_pkey PRIMARY KEY (signature_id),
  CONSTRAINT signature_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  CONSTRAINT signature_assembly_id_fkey FOREIGN KEY (assembly_id) REFERENCES assembly(assembly_id),
  CONSTRAINT signature_on_behalf_of_fkey FOREIGN KEY (on_behalf_of) REFERENCES account(account_id),
  CONSTRAINT signature_report_id_fkey FOREIGN KEY (report_id) REFERENCES check_report(report_id),
  CONSTRAINT signature_check CHECK (((meaning <> 'rejection'::text) OR (length(TRIM(BOTH FROM reason)) > 0))),
  CONSTRAINT signature_meaning_check CHECK ((meaning = ANY (ARRAY['approval'::text, 'rejection'::text]))),
  CONSTRAINT signature_method_check CHECK ((method = ANY (ARRAY['password'::text, 'passkey'::text]))),
  CONSTRAINT signature_role_check CHECK ((role = ANY (ARRAY['medical'::text, 'legal'::text, 'regulatory'::text])))
);

CREATE TABLE signed_text (
  kind text NOT NULL,
  hash text NOT NULL,
  market text NOT NULL,
  channel text NOT NULL,
  audience text NOT NULL,
  language text NOT NULL,
  source_type text NOT NULL,
  source_id text NOT NULL,
  source_hash text NOT NULL,
  module_id text,
  module_version integer,
  reference_ids text[] DEFAULT '{}'::text[] NOT NULL,
  CONSTRAINT signed_text_pkey PRIMARY KEY (hash, kind, market, channel, audience, language, source_type, source_id, source_hash),
  CONSTRAINT signed_text_kind_check CHECK ((kind = ANY (ARRAY['block'::text, 'pair'::text, 'template'::text]))),
  CONSTRAINT signed_text_source_type_check CHECK ((source_type = ANY (ARRAY['assembly'::text, 'certified_set'::text])))
);

CREATE TABLE state_change_reason (
  reason_id text NOT NULL,
  assembly_id text NOT NULL,
  content_hash text NOT NULL,
  command text NOT NULL,
  role text,
  account_id text NOT NULL,
  reason text NOT NULL,
  written_at timestamp with time zone NOT NULL,
  CONSTRAINT state_change_reason_pkey PRIMARY KEY (reason_id),
  CONSTRAINT state_change_reason_assembly_id_fkey FOREIGN KEY (assembly_id) REFERENCES assembly(assembly_id),
  CONSTRAINT state_change_reason_command_check CHECK ((command = ANY (ARRAY['request_changes'::text, 'withdraw'::text]))),
  CONSTRAINT state_change_reason_reason_check CHECK ((length(TRIM(BOTH FROM reason)) > 0)),
  CONSTRAINT state_change_reason_role_check CHECK ((role = ANY (ARRAY['medical'::text, 'legal'::text, 'regulatory'::text])))
);

CREATE TABLE suggestion (
  suggestion_id text NOT NULL,
  module_id text NOT NULL,
  version integer NOT NULL,
  language text NOT NULL,
  assembly_id text NOT NULL,
  market text NOT NULL,
  approved_text text NOT NULL,
  proposed_text text NOT NULL,
  reason text NOT NULL,
  account_id text NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT suggestion_pkey PRIMARY KEY (suggestion_id),
  CONSTRAINT suggestion_assembly_id_fkey FOREIGN KEY (assembly_id) REFERENCES assembly(assembly_id),
  CONSTRAINT suggestion_module_id_version_fkey FOREIGN KEY (module_id, version) REFERENCES content_module(module_id, version),
  CONSTRAINT suggestion_reason_check CHECK ((length(TRIM(BOTH FROM reason)) > 0))
);

CREATE TABLE suggestion_decision (
  suggestion_id text NOT NULL,
  decision text NOT NULL,
  reason text NOT NULL,
  resulting_version integer,
  account_id text NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  CONSTRAINT suggestion_decision_pkey PRIMARY KEY (suggestion_id),
  CONSTRAINT suggestion_decision_suggestion_id_fkey FOREIGN KEY (suggestion_id) REFERENCES suggestion(suggestion_id),
  CONSTRAINT suggestion_decision_check CHECK (((decision <> 'rejected'::text) OR (length(TRIM(BOTH FROM reason)) > 0))),
  CONSTRAINT suggestion_decision_check1 CHECK (((decision = 'accepted'::text) = (resulting_version IS NOT NULL))),
  CONSTRAINT suggestion_decision_decision_check CHECK ((decision = ANY (ARRAY['accepted'::text, 'rejected'::text])))
);

CREATE TABLE template (
  template_id text NOT NULL,
  version integer NOT NULL,
  current boolean NOT NULL,
  product_id text,
  status text NOT NULL,
  expires_on date,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT template_pkey PRIMARY KEY (template_id, version),
  CONSTRAINT template_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'in_review'::text, 'approved'::text, 'expired'::text, 'withdrawn'::text]))),
  CONSTRAINT template_version_check CHECK ((version > 0))
);

CREATE TABLE text_decision (
  decision_id text NOT NULL,
  assembly_id text NOT NULL,
  slot_id text NOT NULL,
  text_hash text NOT NULL,
  decision text NOT NULL,
  checked boolean NOT NULL,
  reason text,
  account_id text NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  CONSTRAINT text_decision_pkey PRIMARY KEY (decision_id),
  CONSTRAINT text_decision_assembly_id_fkey FOREIGN KEY (assembly_id) REFERENCES assembly(assembly_id),
  CONSTRAINT text_decision_check CHECK (((decision <> 'accept'::text) OR checked)),
  CONSTRAINT text_decision_check1 CHECK (((decision <> 'reject'::text) OR (length(TRIM(BOTH FROM reason)) > 0))),
  CONSTRAINT text_decision_decision_check CHECK ((decision = ANY (ARRAY['accept'::text, 'reject'::text])))
);

CREATE TABLE touch (
  hcp_id text NOT NULL,
  touch_id text NOT NULL,
  channel text NOT NULL,
  product_id text,
  assembly_id text,
  sent_at timestamp with time zone NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  CONSTRAINT touch_pkey PRIMARY KEY (hcp_id, touch_id),
  CONSTRAINT touch_hcp_id_fkey FOREIGN KEY (hcp_id) REFERENCES hcp(hcp_id) ON DELETE CASCADE
);

CREATE TABLE unsubscribe_token (
  hcp_id text NOT NULL,
  token_hash text NOT NULL,
  delivery_id text NOT NULL,
  assembly_id text NOT NULL,
  started_by text NOT NULL,
  market text NOT NULL,
  channel text NOT NULL,
  purpose text NOT NULL,
  language text NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT unsubscribe_token_pkey PRIMARY KEY (hcp_id, token_hash),
  CONSTRAINT unsubscribe_token_assembly_id_fkey FOREIGN KEY (assembly_id) REFERENCES assembly(assembly_id),
  CONSTRAINT unsubscribe_token_hcp_id_fkey FOREIGN KEY (hcp_id) REFERENCES hcp(hcp_id) ON DELETE CASCADE
);

CREATE TABLE visual (
  visual_id text NOT NULL,
  version integer NOT NULL,
  current boolean NOT NULL,
  status text NOT NULL,
  expires_on date,
  sha256 text NOT NULL,
  address text,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT visual_pkey PRIMARY KEY (visual_id, version),
  CONSTRAINT visual_sha256_fkey FOREIGN KEY (sha256) REFERENCES picture(sha256),
  CONSTRAINT visual_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'in_review'::text, 'approved'::text, 'expired'::text, 'withdrawn'::text]))),
  CONSTRAINT visual_version_check CHECK ((version > 0))
);

CREATE TABLE warning_justification (
  assembly_id text NOT NULL,
  content_hash text NOT NULL,
  rule_id text NOT NULL,
  reason text NOT NULL,
  account_id text NOT NULL,
  written_at timestamp with time zone NOT NULL,
  CONSTRAINT warning_justification_pkey PRIMARY KEY (assembly_id, content_hash, rule_id),
  CONSTRAINT warning_justification_assembly_id_fkey FOREIGN KEY (assembly_id) REFERENCES assembly(assembly_id),
  CONSTRAINT warning_justification_reason_check CHECK ((length(TRIM(BOTH FROM reason)) > 0))
);

CREATE INDEX account_by_person ON public.account USING btree (person_id);

CREATE INDEX active_time_by_assembly ON public.active_time USING btree (assembly_id, account_id, received_at DESC);

CREATE INDEX active_time_by_market ON public.active_time USING btree (market, received_at);

CREATE INDEX active_time_by_person ON public.active_time USING btree (account_id, received_at DESC);

CREATE INDEX adaptation_by_source ON public.adaptation USING btree (source_id, created_at DESC);

CREATE UNIQUE INDEX adaptation_decision_once ON public.adaptation_decision USING btree (assembly_id, change_id);

CREATE INDEX assembly_by_author ON public.assembly USING btree (created_by, updated_at DESC);

CREATE INDEX assembly_by_status ON public.assembly USING btree (status, market);

CREATE INDEX audit_entry_by_actor ON public.audit_entry USING btree (actor_id, recorded_at);

CREATE INDEX audit_entry_by_subject ON public.audit_entry USING btree (subject_type, subject_id, recorded_at);

CREATE INDEX audit_entry_by_time ON public.audit_entry USING btree (recorded_at);

CREATE INDEX block_look_by_reader ON public.block_look USING btree (assembly_id, account_id, looked_at);

CREATE INDEX certified_set_by_status ON public.certified_set USING btree (status, created_at);

CREATE INDEX certified_set_item_by_item ON public.certified_set_item USING btree (kind, item_id);

CREATE INDEX certified_set_look_by_reader ON public.certified_set_look USING btree (set_id, account_id, looked_at);

CREATE INDEX certified_set_member_by_hash ON public.certified_set_member USING btree (content_hash);

CREATE UNIQUE INDEX certified_set_signature_one_per_role ON public.certified_set_signature USING btree (set_id, root, role);

CREATE INDEX check_report_by_assembly ON public.check_report USING btree (assembly_id, checked_at DESC);

CREATE INDEX check_result_by_rule ON public.check_result USING btree (rule_id, verdict, checked_at DESC);

CREATE INDEX check_result_by_time ON public.check_result USING btree (checked_at DESC);

CREATE INDEX check_result_by_verdict ON public.check_result USING btree (verdict, checked_at DESC);

CREATE UNIQUE INDEX claim_current ON public.claim USING btree (claim_id) WHERE current;

CREATE INDEX claim_reference_by_reference ON public.claim_reference USING btree (reference_id);

CREATE INDEX comment_mention_by_account ON public.comment_mention USING btree (account_id, mentioned_at);

CREATE INDEX comment_thread_by_assembly ON public.comment_thread USING btree (assembly_id, created_at);

CREATE INDEX comment_thread_by_module ON public.comment_thread USING btree (module_id);

CREATE UNIQUE INDEX content_module_current ON public.content_module USING btree (module_id) WHERE current;

CREATE INDEX content_module_eligible ON public.content_module USING btree (product_id, kind) WHERE (current AND (status = 'approved'::text));

CREATE INDEX conversation_by_author ON public.conversation USING btree (created_by, updated_at DESC);

CREATE INDEX conversation_by_origin ON public.conversation USING btree (branched_from, branched_at) WHERE (branched_from IS NOT NULL);

CREATE INDEX delegation_from ON public.delegation USING btree (from_account, last_day);

CREATE INDEX delegation_to ON public.delegation USING btree (to_account, last_day);

CREATE INDEX delivery_by_id ON public.delivery USING btree (delivery_id);

CREATE INDEX delivery_by_send ON public.delivery USING btree (send_id, state);

CREATE INDEX delivery_decision_by_delivery ON public.delivery_decision USING btree (hcp_id, send_id, decided_at);

CREATE INDEX delivery_due ON public.delivery USING btree (next_attempt_at) WHERE (state = 'waiting'::text);

CREATE INDEX delivery_leased ON public.delivery USING btree (leased_until) WHERE (state = 'started'::text);

CREATE UNIQUE INDEX delivery_once ON public.delivery USING btree (hcp_id, assembly_id) WHERE (state = ANY (ARRAY['waiting'::text, 'started'::text, 'sent'::text, 'unknown'::text]));

CREATE UNIQUE INDEX embedding_space_active ON public.embedding_space USING btree (active) WHERE active;

CREATE INDEX gap_by_assembly ON public.gap USING btree (assembly_id);

CREATE INDEX glossary_entry_by_languages ON public.glossary_entry USING btree (target_language, source_language);

CREATE INDEX hcp_by_market ON public.hcp USING btree (market, specialty);

CREATE INDEX inbox_message_by_account ON public.inbox_message USING btree (account_id, created_at DESC, message_id DESC);

CREATE INDEX inbox_message_unread ON public.inbox_message USING btree (account_id) WHERE (read_at IS NULL);

CREATE INDEX library_status_change_by_subject ON public.library_status_change USING btree (subject_type, subject_id, changed_at);

CREATE INDEX mail_outbox_refused ON public.mail_outbox USING btree (settled_at) WHERE (state = 'refused'::text);

CREATE INDEX mail_outbox_waiting ON public.mail_outbox USING btree (next_attempt_at) WHERE (state = 'waiting'::text);

CREATE INDEX model_call_by_subject ON public.model_call USING btree (subject_type, subject_id, asked_at);

CREATE INDEX model_call_by_time ON public.model_call USING btree (asked_at DESC, call_id DESC);

CREATE INDEX model_not_sent_by_subject ON public.model_not_sent USING btree (subject_type, subject_id, tried_at);

CREATE INDEX model_not_sent_by_time ON public.model_not_sent USING btree (tried_at);

CREATE INDEX module_approval_eligible ON public.module_approval USING btree (market, channel, audience, valid_from, valid_until) INCLUDE (module_id, version) WHERE current;

CREATE INDEX module_claim_by_claim ON public.module_claim USING btree (claim_id);

CREATE INDEX passkey_by_account ON public.passkey USING btree (account_id);

CREATE INDEX passkey_challenge_by_expiry ON public.passkey_challenge USING btree (expires_at);

CREATE UNIQUE INDEX reference_current ON public.reference USING btree (reference_id) WHERE current;

CREATE INDEX release_send_by_assembly ON public.release_send USING btree (assembly_id, started_at);

CREATE INDEX review_comment_by_thread ON public.review_comment USING btree (thread_id, written_at);

CREATE INDEX session_by_account ON public.session USING btree (account_id);

CREATE INDEX signature_by_assembly ON public.signature USING btree (assembly_id, signed_at);

CREATE UNIQUE INDEX signature_one_per_role ON public.signature USING btree (assembly_id, content_hash, role);

CREATE INDEX signed_text_by_source ON public.signed_text USING btree (source_type, source_id);

CREATE INDEX state_change_reason_by_assembly ON public.state_change_reason USING btree (assembly_id, written_at);

CREATE INDEX suggestion_by_assembly ON public.suggestion USING btree (assembly_id, made_at DESC);

CREATE INDEX suggestion_by_module ON public.suggestion USING btree (module_id, made_at DESC);

CREATE UNIQUE INDEX template_current ON public.template USING btree (template_id) WHERE current;

CREATE INDEX text_decision_by_assembly ON public.text_decision USING btree (assembly_id, decided_at);

CREATE INDEX touch_by_time ON public.touch USING btree (hcp_id, sent_at);

CREATE INDEX unsubscribe_token_by_hash ON public.unsubscribe_token USING btree (token_hash);

CREATE UNIQUE INDEX visual_address ON public.visual USING btree (address) WHERE (current AND (address IS NOT NULL));

CREATE UNIQUE INDEX visual_current ON public.visual USING btree (visual_id) WHERE current;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION '% on % is refused: these rows can only be added', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END
$function$
;

CREATE TRIGGER active_time_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.active_time FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER adaptation_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.adaptation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER adaptation_decision_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.adaptation_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER assembly_revision_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.assembly_revision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_checkpoint_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_entry_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_position_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_position FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_tree_node_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_tree_node FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER block_look_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.block_look FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER certified_set_item_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.certified_set_item FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER certified_set_look_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.certified_set_look FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER certified_set_member_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.certified_set_member FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER certified_set_reason_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.certified_set_reason FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER certified_set_signature_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.certified_set_signature FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER check_report_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.check_report FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER check_result_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.check_result FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER library_status_change_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.library_status_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER model_call_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.model_call FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER model_not_sent_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.model_not_sent FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER picture_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.picture FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER release_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.release FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER review_comment_version_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.review_comment_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER signature_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.signature FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER state_change_reason_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.state_change_reason FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER suggestion_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.suggestion FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER suggestion_decision_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.suggestion_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER text_decision_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.text_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
