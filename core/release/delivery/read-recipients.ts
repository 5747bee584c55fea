import { identifierSchema } from '../../library/content.ts';

/** HCPs that one send may name; a longer list is sent in parts. */
export const MOST_RECIPIENTS = 2_000;

export interface RecipientList {
  /** HCP ids in the order of the file, each once. */
  ids: string[];
  /** Lines (from 1) that hold no id, with what stands there. */
  faults: { line: number; text: string }[];
}

const HEADINGS: ReadonlySet<string> = new Set(['hcp', 'hcp_id', 'hcpid', 'id']);

/**
 * Reads a list of HCP ids: one on each line, or the first column of a CSV (comma, semicolon or tab, with or without
 * quotes). Empty lines and a heading are left out, repeated ids count once.
 */
export function readRecipients(text: string): RecipientList {
  const ids = new Set<string>();
  const faults: RecipientList['faults'] = [];
  text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\r|\n/u)
    .forEach((line, index) => {
      const cell = firstCell(line);
      if (cell === '' || (index === 0 && HEADINGS.has(cell.toLowerCase()))) return;
      if (identifierSchema.safeParse(cell).success) ids.add(cell);
      else faults.push({ line: index + 1, text: cell.slice(0, 60).toWellFormed() });
    });
  return { ids: [...ids], faults };
}

function firstCell(line: string): string {
  const trimmed = line.trim();
  const quoted = /^"((?:[^"]|"")*)"/u.exec(trimmed)?.[1];
  return (quoted?.replaceAll('""', '"') ?? /^[^,;\t]*/u.exec(trimmed)?.[0] ?? '').trim();
}
