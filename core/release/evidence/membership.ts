import { z } from 'zod';
import type { HashFunction } from '../../audit/merkle/hash-children.ts';
import { manifestSchema } from '../certified-set/enumeration.ts';
import type { Manifest } from '../certified-set/enumeration.ts';
import { isMember, membershipProofSchema, memberTree } from '../certified-set/member-tree.ts';
import { setStatementSchema } from '../certified-set/set-statement.ts';
import type { SetStatement } from '../certified-set/set-statement.ts';
import type { EvidenceCheck, EvidenceFacts } from './evidence-check.ts';
import { judged } from './evidence-check.ts';
import type { EvidenceManifest } from './manifest.ts';
import { personSchema } from './person.ts';

/** The certified set whose three signatures stand for those over the email itself. */
export const membershipSchema = z.strictObject({
  setId: z.string(),
  /** The bytes of the manifest of the set, as UTF-8 text; its SHA-256 is in every signature. */
  manifest: z.string(),
  proof: membershipProofSchema,
  /** Who enumerated the set. */
  authors: z.array(personSchema),
  /** The bytes that were signed, as UTF-8 text, oldest first. */
  signatures: z.array(z.strictObject({ statement: z.string() })),
});
export type EvidenceMembership = z.output<typeof membershipSchema>;

const parsed = <Value>(schema: z.ZodType<Value>, text: string): Value | undefined => {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** The statements over the set that can be read. */
export const setStatementsOf = ({ membership }: Pick<EvidenceManifest, 'membership'>): SetStatement[] =>
  (membership?.signatures ?? []).flatMap(({ statement }) => parsed(setStatementSchema, statement) ?? []);

/** The email is in the set (RFC 9162 section 2.1.3), and the three signatures are over exactly this set. */
export function checkMembership(facts: EvidenceFacts, hash: HashFunction): EvidenceCheck[] {
  const { membership, assembly } = facts.manifest;
  if (!membership) return [];
  const { proof, setId } = membership;
  const set = parsed<Manifest>(manifestSchema, membership.manifest);
  const faults: string[] = [];
  if (!set) faults.push('The manifest of the certified set is not in a form that this version knows.');
  else {
    const { contentHash, content } = assembly;
    const tree = memberTree(set.members, hash);
    if (tree.root !== set.root || tree.members.length !== set.members.length)
      faults.push('The members of the certified set do not give its root.');
    if (!isMember(proof, { contentHash, root: set.root }, hash) || proof.treeSize !== set.members.length)
      faults.push('The email is not a member of the certified set.');
    if (set.template.id !== content.template.id || set.template.version !== content.template.version)
      faults.push('The certified set was made with another template.');
  }
  for (const { statement: text } of membership.signatures) {
    const statement = parsed(setStatementSchema, text);
    if (!statement) {
      faults.push('A signature over the certified set cannot be read.');
      continue;
    }
    const name = `The ${statement.role} signature over the certified set`;
    const covers =
      statement.setId === setId &&
      statement.root === set?.root &&
      statement.members === set.members.length &&
      statement.manifestDigest === facts.digestOf(membership.manifest);
    if (!covers) faults.push(`${name} is over another set.`);
    const entry = facts.entries.find(({ details }) => details['signature'] === statement.signatureId);
    const recorded =
      entry?.subject.id === setId &&
      entry.actor.id === statement.accountId &&
      entry.details['statement'] === facts.digestOf(text);
    if (!recorded) faults.push(`${name} is not what the audit log recorded.`);
  }
  return [
    judged(
      'membership',
      'The email is a member of the certified set (inclusion proof), and each signature is over exactly this set.',
      faults,
    ),
  ];
}
