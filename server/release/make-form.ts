import type { AssemblyContent } from '../../core/assembly/assembly.ts';
import { plainTextOf } from '../../core/library/markup.ts';
import type { EmailForm } from '../../core/release/formats.ts';
import type { Database } from '../db/client.ts';
import type { AssemblyUnderReview } from '../review/load-review-facts.ts';
import { aiDisclosureOf } from './ai-disclosure.ts';
import { composeMessage } from './compose-message.ts';
import { fixedTextsFor } from './render-email.ts';
import type { ReleaseDeps } from './release-deps.ts';
import type { HashedRendering } from './render-assembly.ts';

/** The bytes of one form of an approved assembly; the same content always gives the same bytes. */
export async function makeForm(
  deps: Pick<ReleaseDeps, 'database' | 'view' | 'mail'>,
  assembly: Pick<AssemblyUnderReview, 'id' | 'content' | 'contentHash'>,
  { rendered, library }: HashedRendering,
  format: EmailForm,
): Promise<Buffer> {
  switch (format) {
    case 'html':
    case 'text':
    case 'mjml':
      return Buffer.from(rendered[format], 'utf8');
    case 'eml':
      return composeMessage({
        rendered,
        unsubscribeUrl: deps.view.unsubscribeUrl,
        addresses: deps.mail,
        assemblyId: assembly.id,
        contentHash: assembly.contentHash,
        approvedAt: await approvedAt(deps.database, assembly),
        jobCode: jobCodeOf(library, assembly.content),
        aiStatement: aiDisclosureOf(assembly.content).statement,
      });
  }
}

/** The template's own job code for the market and language; else the first one among the modules. */
function jobCodeOf(library: HashedRendering['library'], content: AssemblyContent): string | null {
  const printed = plainTextOf(fixedTextsFor(library.template, content)['job_code'] ?? '');
  // Printed with its label, such as "Job code: CV-GB-26-0043".
  return printed.replace(/^[^:]*:/u, '').trim() || library.jobCode;
}

/** Moment of the last approval over this content. */
async function approvedAt(
  database: Database,
  { id, contentHash }: Pick<AssemblyUnderReview, 'id' | 'contentHash'>,
): Promise<Date> {
  const { rows } = await database.query<{ signed_at: Date | null }>(
    `SELECT max(signed_at) AS signed_at FROM signature
      WHERE assembly_id = $1 AND content_hash = $2 AND meaning = 'approval'`,
    [id, contentHash],
  );
  const signedAt = rows[0]?.signed_at;
  if (!signedAt) throw new Error(`Assembly ${id} has no approval over the content to be exported.`);
  return signedAt;
}
