import type { EmailForm } from '../../core/release/formats.ts';
import type { Database } from '../db/client.ts';
import type { AssemblyUnderReview } from '../review/load-review-facts.ts';
import { aiDisclosureOf } from './ai-disclosure.ts';
import { composeMessage } from './compose-message.ts';
import { jobCodeOf } from './job-code.ts';
import { messagePictures } from './message-pictures.ts';
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
        pictures: await messagePictures(deps.database, deps.view, rendered.html, library),
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

/** Moment of the last approval over this content, or over the earliest set that approves it. */
async function approvedAt(
  database: Database,
  { id, contentHash }: Pick<AssemblyUnderReview, 'id' | 'contentHash'>,
): Promise<Date> {
  const { rows } = await database.query<{ signed_at: Date | null }>(
    `SELECT coalesce(
       (SELECT max(signed_at) FROM signature
         WHERE assembly_id = $1 AND content_hash = $2 AND meaning = 'approval'),
       (SELECT min(approved_at) FROM (
          SELECT max(signed_at) AS approved_at
            FROM certified_set_member m JOIN certified_set s USING (set_id) JOIN certified_set_signature g USING (set_id)
           WHERE m.content_hash = $2 AND s.status = 'approved' AND g.meaning = 'approval' GROUP BY s.set_id) AS of_sets)
     ) AS signed_at`,
    [id, contentHash],
  );
  const signedAt = rows[0]?.signed_at;
  if (!signedAt) throw new Error(`Assembly ${id} has no approval over the content to be exported.`);
  return signedAt;
}
