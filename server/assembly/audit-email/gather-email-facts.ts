import type { AssemblyContent } from '../../../core/assembly/assembly.ts';
import type { DeliveryFacts, Facts, TemplateRecord } from '../../../guardrails/facts.ts';
import type { Database } from '../../db/client.ts';
import { itemHash } from '../../library/import/content-hash.ts';
import { unsubscribeHeaders } from '../../release/unsubscribe-headers.ts';
import type { JudgeDeps } from '../assembly-deps.ts';

type EmailFacts = Pick<Facts, 'structure' | 'emailAudit' | 'delivery' | 'templateRecord'>;

/** What the rules about the rendered email judge, beside the rendering itself. */
export async function gatherEmailFacts(
  { database, auditor, view, linkHosts }: Pick<JudgeDeps, 'database' | 'auditor' | 'view' | 'linkHosts'>,
  content: AssemblyContent,
  html: string,
): Promise<EmailFacts> {
  return {
    ...(await auditor.audit(html)),
    delivery: deliveryOf(view.unsubscribeUrl, linkHosts),
    templateRecord: await loadTemplateRecord(database, content.template),
  };
}

/** The addresses and headers that an exported message has. */
export const deliveryOf = (unsubscribeUrl: string, linkHosts: readonly string[] = []): DeliveryFacts => ({
  unsubscribeUrl,
  linkHosts,
  headers: Object.fromEntries(
    Object.entries(unsubscribeHeaders(unsubscribeUrl)).map(([name, value]) => [name.toLowerCase(), value]),
  ),
});

/** What the library recorded of a template version, and what it holds now; undefined for an unknown version. */
export async function loadTemplateRecord(
  database: Database,
  { id, version }: AssemblyContent['template'],
): Promise<TemplateRecord | undefined> {
  const { rows } = await database.query<{ content: object; content_hash: string }>(
    'SELECT content, content_hash FROM template WHERE template_id = $1 AND version = $2',
    [id, version],
  );
  const [row] = rows;
  return row && { recordedHash: row.content_hash, presentHash: itemHash(row.content) };
}
