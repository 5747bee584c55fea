-- Pictures. The bytes stand once, under their own hash; a visual is a library item that says what a picture shows, who
-- holds the rights and until when.
CREATE TABLE picture (
  sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text NOT NULL,
  bytes bytea NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE TRIGGER picture_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON picture
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE visual (
  visual_id text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  current boolean NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'in_review', 'approved', 'expired', 'withdrawn')),
  -- Last day of the rights to use the picture; null: without an end.
  expires_on date,
  sha256 text NOT NULL REFERENCES picture,
  -- Public address by which texts name it besides its id.
  address text,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (visual_id, version)
);
CREATE UNIQUE INDEX visual_current ON visual (visual_id) WHERE current;
-- An address names one visual.
CREATE UNIQUE INDEX visual_address ON visual (address) WHERE current AND address IS NOT NULL;
