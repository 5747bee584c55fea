import type { Clock } from '../../../core/clock.ts';
import { calendarDateIn } from '../../../core/clock.ts';
import { timeZoneOf } from '../../../core/library/vocabulary/markets.ts';
import type { ReviewBlock, Use } from '../../../core/review/blocks/block.ts';
import type { SignedBefore } from '../../../core/review/blocks/classify-blocks.ts';
import type { Database } from '../../db/client.ts';

interface Row {
  kind: 'block' | 'pair' | 'template';
  hash: string;
  channel: string;
  audience: string;
  language: string;
}

/**
 * Text counts as signed while the assembly whose signatures cover it is approved or released with that very content,
 * or the certified set approved under that very root, and while the module, its claims, the references and the
 * template behind it are approved and in date.
 */
const VALID_ROWS = `SELECT DISTINCT s.kind, s.hash, s.channel, s.audience, s.language
  FROM signed_text s
  JOIN (SELECT 'assembly' AS type, assembly_id AS id, content_hash AS hash, template_id, template_version
          FROM assembly WHERE status IN ('approved', 'released')
        UNION ALL
        SELECT 'certified_set', set_id, root, template_id, template_version
          FROM certified_set WHERE status = 'approved') source
    ON source.type = s.source_type AND source.id = s.source_id AND source.hash = s.source_hash
 WHERE s.hash = ANY($1::text[]) AND s.market = $2
   AND NOT EXISTS (SELECT 1 FROM content_module m
                    WHERE m.module_id = s.module_id AND m.version = s.module_version
                      AND (m.status <> 'approved' OR m.expires_on < $3::date))
   AND NOT EXISTS (SELECT 1 FROM module_claim mc JOIN claim c ON c.claim_id = mc.claim_id AND c.current
                    WHERE mc.module_id = s.module_id AND mc.version = s.module_version
                      AND (c.status <> 'approved' OR c.expires_on < $3::date))
   AND NOT EXISTS (SELECT 1 FROM reference r
                    WHERE r.current AND r.reference_id = ANY(s.reference_ids)
                      AND (r.status <> 'approved' OR r.expires_on < $3::date))
   AND NOT EXISTS (SELECT 1 FROM template t
                    WHERE t.template_id = source.template_id AND t.version = source.template_version
                      AND (t.status <> 'approved' OR t.expires_on < $3::date))`;

const keyOf = ({ channel, audience, language }: Omit<Use, 'market'>): string =>
  JSON.stringify([channel, audience, language]);

/** What of these blocks is signed in the uses of one market, in one query; ask the answer with the use. */
export async function loadSignedBefore(
  database: Database,
  clock: Clock,
  market: string,
  blocks: readonly ReviewBlock[],
): Promise<(use: Use) => SignedBefore> {
  const hashes = blocks.flatMap(({ hash, pairHash, templateHash }) =>
    pairHash === null ? [hash, templateHash] : [hash, templateHash, pairHash],
  );
  const today = calendarDateIn(clock(), timeZoneOf(market));
  const { rows } = await database.query<Row>(VALID_ROWS, [[...new Set(hashes)], market, today]);
  const byUse = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = byUse.get(key);
    if (known) known.push(row);
    else byUse.set(key, [row]);
  }
  return (use) => {
    const found = byUse.get(keyOf(use)) ?? [];
    const ofKind = (kind: Row['kind']) =>
      new Set(found.filter((row) => row.kind === kind).map(({ hash }) => hash));
    return { blocks: ofKind('block'), pairs: ofKind('pair'), templates: ofKind('template') };
  };
}
