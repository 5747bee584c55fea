import { CodedError } from '../../../core/errors.ts';
import { CONFIRMATION_EVENTS, CONFIRMATION_MINUTES } from '../../../core/release/evidence/check-identity.ts';
import type { EvidenceManifest } from '../../../core/release/evidence/manifest.ts';
import { openCheckpoint } from '../../audit/checkpoint/checkpoint.ts';
import { signCheckpoint } from '../../audit/checkpoint/sign-checkpoint.ts';
import type { CheckpointDeps } from '../../audit/checkpoint/sign-checkpoint.ts';
import type { StoredCheckpoint } from '../../audit/checkpoint/stored-checkpoints.ts';
import { formatVerifierKey } from '../../audit/checkpoint/verifier-key.ts';
import { placeEntries } from '../../audit/place-entries.ts';
import { storedInclusion } from '../../audit/tree/stored-proofs.ts';

/**
 * Gives every entry that is saved its position and signs a checkpoint over them, before a pack is made: what the pack
 * itself adds to the log comes after it.
 *
 * @throws CodedError conflict when the log was changed, so that nothing is signed over it.
 */
export async function coverLog(deps: CheckpointDeps): Promise<StoredCheckpoint> {
  while ((await placeEntries(deps.database)) > 0) continue;
  const checkpoint = await signCheckpoint(deps);
  if (!checkpoint) throw new CodedError('conflict', 'The audit log is empty, so it proves nothing yet.');
  return checkpoint;
}

/**
 * Entries of one email and of the set that approves it, but for the ticks of readers, and for each signature the last
 * confirmation of the signer's identity before it.
 */
const ENTRIES = `
  WITH signed AS (
    SELECT account_id, signed_at FROM signature WHERE assembly_id = $1 AND content_hash = $2
    UNION ALL SELECT account_id, signed_at FROM certified_set_signature WHERE set_id = $6
  ), confirmation AS (
    SELECT DISTINCT (SELECT entry_id FROM audit_entry entry
                      WHERE entry.actor_id = s.account_id AND entry.event_type = ANY($4::text[])
                        AND entry.recorded_at BETWEEN s.signed_at - make_interval(mins => $5) AND s.signed_at
                      ORDER BY entry.recorded_at DESC, entry.arrival DESC LIMIT 1) AS entry_id
      FROM signed s)
  SELECT position, leaf FROM audit_position JOIN audit_entry USING (entry_id)
   WHERE position < $3
     AND ((subject_type = 'assembly' AND subject_id = $1)
       OR (subject_type = 'certified_set' AND subject_id = $6 AND event_type NOT LIKE '%tick%')
       OR entry_id IN (SELECT entry_id FROM confirmation))
   ORDER BY position`;

/** What the log says of an email up to a checkpoint, each entry with its inclusion proof. */
export async function loadLogPart(
  { database, signer }: CheckpointDeps,
  checkpoint: StoredCheckpoint,
  { id, contentHash, setId }: { id: string; contentHash: string; setId: string | undefined },
): Promise<EvidenceManifest['log']> {
  const { rows } = await database.query<{ position: number; leaf: Buffer }>(ENTRIES, [
    id,
    contentHash,
    checkpoint.size,
    [...CONFIRMATION_EVENTS],
    CONFIRMATION_MINUTES,
    setId ?? null,
  ]);
  const entries = [];
  for (const { position, leaf } of rows) {
    const proof = await storedInclusion(database, position, checkpoint.size);
    entries.push({
      position,
      leaf: leaf.toString('utf8'),
      proof: proof.map((hash) => hash.toString('base64')),
    });
  }
  const key = signer().keys.find((known) => !('objection' in openCheckpoint(checkpoint.note, [known])));
  if (!key)
    throw new CodedError('conflict', 'The newest checkpoint is signed by an unknown key. Verify the log.');
  return { verifierKey: formatVerifierKey(key), checkpoint: checkpoint.note, entries };
}
