-- A visual ends as every library item does: withdrawn with a reason, or expired with the rights to it.
ALTER TABLE library_status_change DROP CONSTRAINT library_status_change_subject_type_check;
ALTER TABLE library_status_change ADD CONSTRAINT library_status_change_subject_type_check
  CHECK (subject_type IN ('reference', 'claim', 'visual', 'module', 'template'));
