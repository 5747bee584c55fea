import type { AuditEntry } from '../../../../core/audit/entry.ts';

/** A small fact of an event as text; what is unknown reads as "–". */
export const wordsOfDetail = (value: AuditEntry['details'][string]): string =>
  value === null ? '–' : Array.isArray(value) ? value.join(', ') : String(value);
