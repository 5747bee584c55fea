import { caniemail } from 'caniemail';
import type { EmailFlaw } from '../../../guardrails/rendered/email-audit.ts';

/** The clients that most HCPs of the four markets read with; caniemail has complete data for them. */
const CLIENTS = ['gmail.*', 'outlook.*', 'apple-mail.*', 'yahoo.*'] as const;

/**
 * caniemail's titles of the features without which words or pictures are lost. Every email uses features that some
 * client lacks without harm, such as rounded corners; to report those would teach reviewers not to read.
 */
const READING_DEPENDS_ON: ReadonlySet<string> = new Set([
  '@import',
  '::after',
  '::before',
  '<audio> element',
  '<button type="submit"> element',
  '<dialog> element',
  '<form> element',
  '<input type="checkbox"> element',
  '<input type="text"> element',
  '<object> element',
  '<select> element',
  '<textarea> element',
  '<video> element',
  'AVIF image format',
  'Base 64 image format',
  'CSS Nesting',
  'CSS Variables (Custom Properties)',
  'Embedded <svg> image',
  'HEIF image format',
  'Image maps',
  'SVG image format',
  'Video as Image Assets',
  'clamp()',
  'clip-path',
  'display:flex',
  'display:grid',
  'lch(), oklch(), lab(), oklab()',
  'light-dark()',
  'mix-blend-mode',
  'popover attribute',
  'position',
  'transform',
  'webP image format',
]);

/** What caniemail's data say about the features of an email: lint, because no client was asked. */
export function lintForClients(html: string): EmailFlaw[] {
  const clientsWithout = new Map<string, Set<string>>();
  for (const [client, issues] of caniemail({ clients: [...CLIENTS], html }).issues.errors)
    for (const { title } of issues) {
      if (!READING_DEPENDS_ON.has(title)) continue;
      const clients = clientsWithout.get(title) ?? new Set();
      clientsWithout.set(title, clients.add(client));
    }
  return [...clientsWithout].map(([rule, clients]) => ({
    rule,
    impact: 'moderate',
    message: `Mail clients do not support ${rule}.`,
    evidence: [...clients].toSorted().join(', '),
    count: clients.size,
  }));
}
