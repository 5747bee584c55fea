-- The library. Every item is a row per version; `current` marks the newest. Content never changes once written:
-- a change is a new version, and only `status` may move on an existing one.
CREATE EXTENSION IF NOT EXISTS vector;

CREATE TABLE product (
  product_id text PRIMARY KEY,
  name text NOT NULL,
  generic_name text NOT NULL DEFAULT '',
  company_name text NOT NULL DEFAULT '',
  additional_monitoring boolean NOT NULL DEFAULT false,
  indications jsonb NOT NULL DEFAULT '[]'
);

CREATE TABLE reference (
  reference_id text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  current boolean NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'in_review', 'approved', 'expired', 'withdrawn')),
  expires_on date,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (reference_id, version)
);
CREATE UNIQUE INDEX reference_current ON reference (reference_id) WHERE current;

CREATE TABLE claim (
  claim_id text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  current boolean NOT NULL,
  product_id text NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'in_review', 'approved', 'expired', 'withdrawn')),
  expires_on date,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (claim_id, version)
);
CREATE UNIQUE INDEX claim_current ON claim (claim_id) WHERE current;

-- Which references a claim version cites, typed, because eligibility reads them.
CREATE TABLE claim_reference (
  claim_id text NOT NULL,
  version integer NOT NULL,
  reference_id text NOT NULL,
  anchor_id text,
  position integer NOT NULL,
  PRIMARY KEY (claim_id, version, position),
  FOREIGN KEY (claim_id, version) REFERENCES claim ON DELETE CASCADE
);
CREATE INDEX claim_reference_by_reference ON claim_reference (reference_id);

CREATE TABLE content_module (
  module_id text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  current boolean NOT NULL,
  product_id text NOT NULL,
  kind text NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'in_review', 'approved', 'expired', 'withdrawn')),
  expires_on date,
  topics text[] NOT NULL DEFAULT '{}',
  -- False when META-001 would find something missing: such a module is never proposed.
  metadata_complete boolean NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (module_id, version)
);
CREATE UNIQUE INDEX content_module_current ON content_module (module_id) WHERE current;
CREATE INDEX content_module_eligible ON content_module (product_id, kind) WHERE current AND status = 'approved';

CREATE TABLE module_rendition (
  module_id text NOT NULL,
  version integer NOT NULL,
  language text NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (module_id, version, language),
  FOREIGN KEY (module_id, version) REFERENCES content_module ON DELETE CASCADE
);

CREATE TABLE module_claim (
  module_id text NOT NULL,
  version integer NOT NULL,
  claim_id text NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY (module_id, version, claim_id),
  FOREIGN KEY (module_id, version) REFERENCES content_module ON DELETE CASCADE
);
CREATE INDEX module_claim_by_claim ON module_claim (claim_id);

-- One row per market, channel and audience ('*' is every audience). Both days are included and belong to the
-- market's own calendar. `current` repeats the module version's flag so that one index answers eligibility.
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
  PRIMARY KEY (module_id, version, market, channel, audience, approval_id),
  FOREIGN KEY (module_id, version) REFERENCES content_module ON DELETE CASCADE
);
CREATE INDEX module_approval_eligible
  ON module_approval (market, channel, audience, valid_from, valid_until) INCLUDE (module_id, version) WHERE current;

CREATE TABLE template (
  template_id text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  current boolean NOT NULL,
  product_id text,
  status text NOT NULL CHECK (status IN ('draft', 'in_review', 'approved', 'expired', 'withdrawn')),
  expires_on date,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (template_id, version)
);
CREATE UNIQUE INDEX template_current ON template (template_id) WHERE current;

-- One trained or configured embedding space. Vectors of two spaces are never compared; one space is active.
CREATE TABLE embedding_space (
  space_id text PRIMARY KEY,
  provider text NOT NULL,
  dimensions integer NOT NULL CHECK (dimensions BETWEEN 1 AND 4000),
  -- What the provider needs to embed again in the same space (the trained model of the local embedder).
  model bytea,
  active boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX embedding_space_active ON embedding_space (active) WHERE active;

CREATE TABLE rendition_embedding (
  space_id text NOT NULL REFERENCES embedding_space ON DELETE CASCADE,
  module_id text NOT NULL,
  version integer NOT NULL,
  language text NOT NULL,
  embedding vector NOT NULL,
  PRIMARY KEY (space_id, module_id, version, language),
  FOREIGN KEY (module_id, version, language) REFERENCES module_rendition ON DELETE CASCADE
);

-- Grows by one with every change of the library; whoever caches library data compares it.
CREATE TABLE library_version (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  version bigint NOT NULL
);
INSERT INTO library_version (version) VALUES (0);
