-- An edited message begins a branch: a conversation of its own that goes on where the edited message stood.
ALTER TABLE conversation
  ADD COLUMN branched_from text REFERENCES conversation,
  -- Position of the edited message in the conversation that it was branched from.
  ADD COLUMN branched_at integer,
  -- Grows when a person stops the answer under way: an answer that began before the growth is not carried out.
  ADD COLUMN stops integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT conversation_branch CHECK ((branched_from IS NULL) = (branched_at IS NULL));
CREATE INDEX conversation_by_origin ON conversation (branched_from, branched_at) WHERE branched_from IS NOT NULL;

-- What the conversation knew after a message, so that a branch begins with it; null in rows from before.
ALTER TABLE conversation_message ADD COLUMN understanding jsonb;
