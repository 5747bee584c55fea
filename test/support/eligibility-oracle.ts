import { coversDate } from '../../core/clock.ts';
import type { ExclusionReason } from '../../core/library/exclusion-reasons.ts';
import type { Use } from '../../server/library/eligible-use.ts';
import type { LibraryRows } from './library-rows.ts';

type ModuleRow = LibraryRows['modules'][number];

/** The first reason that a module may not be used, in plain loops over the rows; undefined when it may. */
export function exclusionOf(rows: LibraryRows, module: ModuleRow, use: Use): ExclusionReason | undefined {
  const date = use.plannedSendDate;
  const live = (row: { status: string; expires?: string | undefined }) =>
    row.status === 'approved' && coversDate({ until: row.expires }, date);
  if (module.status === 'withdrawn') return 'withdrawn';
  if (module.status === 'draft' || module.status === 'in_review') return 'not_approved_status';
  if (!live(module)) return 'module_expired';
  if (!module.metadataComplete) return 'metadata_incomplete';
  if (use.product !== undefined && module.product !== use.product) return 'wrong_product';
  if (!module.renditions.some(({ language }) => language === use.language)) return 'no_rendition_in_language';
  const inMarket = module.approvals.filter(({ market }) => market.includes(use.market));
  if (inMarket.length === 0) return 'not_approved_for_market';
  const onChannel = inMarket.filter(({ channel }) => channel.includes(use.channel));
  if (onChannel.length === 0) return 'not_approved_for_channel';
  const forAudience = onChannel.filter(
    ({ audience }) => audience.includes('*') || audience.includes(use.audience),
  );
  if (forAudience.length === 0) return 'not_approved_for_audience';
  if (!forAudience.some((approval) => coversDate(approval, date))) return 'outside_approval_dates';
  const claims = module.claims.map((id) => rows.claims.find((claim) => claim.id === id && claim.current));
  if (claims.some((claim) => !claim || !live(claim))) return 'claim_not_live';
  const backed = claims.every((claim) =>
    claim?.references.some((id) => rows.references.some((row) => row.id === id && row.current && live(row))),
  );
  return backed ? undefined : 'reference_not_live';
}
