import type { Actor } from '../../../core/access/actor.ts';
import {
  SET_DECLARATION_VERSION,
  setStatementSchema,
} from '../../../core/release/certified-set/set-statement.ts';
import type { ReviewRole, SignatureMeaning } from '../../../core/review/signature.ts';
import type { Confirmation } from '../../../core/review/signature-statement.ts';
import { zonedIso } from '../../../core/review/zoned-time.ts';
import { canonicalBytes } from '../../audit/canonical-bytes.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { sha256Hex } from '../../sha256.ts';
import type { StoredSet } from './stored-set.ts';

interface NewSetSignature {
  set: StoredSet;
  actor: Actor;
  /** The person behind the signer's account. */
  personId: string;
  role: ReviewRole;
  meaning: SignatureMeaning;
  reason: string | null;
  confirmation: Confirmation;
}

/** Keeps the statement with its canonical bytes; returns its id and their SHA-256. Runs in the caller's transaction. */
export async function writeSetSignature(
  { database, clock, newId }: ChangeDeps,
  { set, actor, personId, role, meaning, reason, confirmation }: NewSetSignature,
): Promise<{ signatureId: string; digest: string }> {
  const instant = clock();
  const statement = setStatementSchema.parse({
    format: 1,
    subject: 'certified_set',
    signatureId: newId(),
    setId: set.id,
    root: set.contentHash,
    manifestDigest: set.manifestDigest,
    members: set.manifest.members.length,
    accountId: actor.id,
    personId,
    printedName: actor.printedName,
    title: actor.title,
    role,
    meaning,
    reason,
    signedAt: zonedIso(instant, 'UTC'),
    timeZone: 'UTC',
    confirmation,
    declarationVersion: SET_DECLARATION_VERSION,
  });
  const bytes = canonicalBytes(statement);
  await database.query(
    `INSERT INTO certified_set_signature (signature_id, set_id, root, account_id, printed_name, role, meaning, reason,
       signed_at, statement) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      statement.signatureId,
      set.id,
      statement.root,
      actor.id,
      statement.printedName,
      role,
      meaning,
      reason,
      instant,
      bytes,
    ],
  );
  return { signatureId: statement.signatureId, digest: sha256Hex(bytes) };
}
