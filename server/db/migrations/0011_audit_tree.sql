-- Merkle tree over the log (RFC 9162 section 2.1), as the roots of its complete subtrees. Level 0 are the leaf hashes in
-- audit_position; node (level, index) covers the positions from index * 2^level, 2^level of them. It is written when
-- its last leaf gets its position and never changes.
CREATE TABLE audit_tree_node (
  level smallint CHECK (level BETWEEN 1 AND 62),
  index bigint CHECK (index >= 0),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, index)
);

-- Signed roots: `note` is the exact text of the C2SP checkpoint.
CREATE TABLE audit_checkpoint (
  tree_size bigint PRIMARY KEY CHECK (tree_size > 0),
  root bytea NOT NULL CHECK (length(root) = 32),
  note text NOT NULL,
  signed_at timestamptz NOT NULL
);

-- The nodes of a log that is older than its tree.
DO $$
DECLARE
  filled smallint := 1;
BEGIN
  INSERT INTO audit_tree_node (level, index, hash)
    SELECT 1, one.position / 2, sha256('\x01'::bytea || one.leaf_hash || other.leaf_hash)
    FROM audit_position one JOIN audit_position other ON other.position = one.position + 1
    WHERE one.position % 2 = 0;
  WHILE FOUND LOOP
    INSERT INTO audit_tree_node (level, index, hash)
      SELECT filled + 1, one.index / 2, sha256('\x01'::bytea || one.hash || other.hash)
      FROM audit_tree_node one JOIN audit_tree_node other
        ON other.level = one.level AND other.index = one.index + 1
      WHERE one.level = filled AND one.index % 2 = 0;
    filled := filled + 1;
  END LOOP;
END
$$;

CREATE TRIGGER audit_tree_node_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_tree_node
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_checkpoint_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
