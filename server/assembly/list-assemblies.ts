import type { z } from 'zod';
import type { Actor } from '../../core/access/actor.ts';
import type { listAssemblies as listAssembliesContract } from '../../core/contract/assembly.ts';
import type { Database } from '../db/client.ts';

type Listed = z.output<(typeof listAssembliesContract.responses)[200]>['assemblies'][number];

/** Assemblies of the actor's markets, newest change first, with the verdict of the latest report. */
export async function listAssemblies(
  database: Database,
  actor: Actor,
  filter: { status?: string | undefined; market?: string | undefined; limit: number },
): Promise<Listed[]> {
  const { rows } = await database.query<Omit<Listed, 'updatedAt'> & { updated_at: Date }>(
    `SELECT a.assembly_id AS id, a.revision, a.status, a.market, a.language, a.brief, a.updated_at,
            a.created_by AS "createdBy", t.content->>'name' AS "templateName", latest.verdict
       FROM assembly a
       JOIN template t ON t.template_id = a.template_id AND t.version = a.template_version
       LEFT JOIN LATERAL (
         SELECT verdict FROM check_report r WHERE r.assembly_id = a.assembly_id
          ORDER BY checked_at DESC, report_id DESC LIMIT 1
       ) latest ON true
      WHERE ('*' = ANY($1::text[]) OR a.market = ANY($1::text[]))
        AND ($2::text IS NULL OR a.status = $2) AND ($3::text IS NULL OR a.market = $3)
      ORDER BY a.updated_at DESC, a.assembly_id LIMIT $4`,
    [[...actor.markets], filter.status ?? null, filter.market ?? null, filter.limit],
  );
  return rows.map(({ updated_at: updatedAt, ...row }) => ({ ...row, updatedAt: updatedAt.toISOString() }));
}
