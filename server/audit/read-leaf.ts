import { auditEntrySchema } from '../../core/audit/entry.ts';
import type { AuditEntry } from '../../core/audit/entry.ts';
import { canonicalBytes } from './canonical-bytes.ts';

/** The entry in a leaf, or why the bytes are none: not JSON, not of a known form, or not canonical. */
export function readLeaf(leaf: Uint8Array): { entry: AuditEntry } | { objection: string } {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(leaf));
  } catch {
    return { objection: 'The entry is not JSON.' };
  }
  const parsed = auditEntrySchema.safeParse(value);
  if (!parsed.success) return { objection: 'The entry is not in a form that this version knows.' };
  if (!canonicalBytes(parsed.data).equals(leaf)) {
    return { objection: 'The entry is not canonical JSON (RFC 8785).' };
  }
  return { entry: parsed.data };
}
