import type { Approval, Claim, ContentModule, Reference, Template } from '../../../core/library/content.ts';
import { isMetadataComplete } from '../../../core/library/metadata.ts';
import type { VersionedTable } from './versioned-table.ts';

export const REFERENCE_TABLE: VersionedTable<Reference> = {
  subject: 'reference',
  table: 'reference',
  idColumn: 'reference_id',
  columns: [],
  values: () => ({}),
  children: [],
};

export const CLAIM_TABLE: VersionedTable<Claim> = {
  subject: 'claim',
  table: 'claim',
  idColumn: 'claim_id',
  columns: [['product_id', 'text']],
  values: (claim) => ({ product_id: claim.product }),
  children: [
    {
      table: 'claim_reference',
      columns: [
        ['reference_id', 'text'],
        ['anchor_id', 'text'],
        ['position', 'integer'],
      ],
      rows: (claim) =>
        claim.references.map(({ reference, anchor }, position) => ({
          reference_id: reference,
          anchor_id: anchor ?? null,
          position,
        })),
    },
  ],
};

/** One row per market, channel and audience; a combination that stands twice under one approval id counts once. */
function approvalRows(approvals: readonly Approval[]): Record<string, unknown>[] {
  const rows = new Map<string, Record<string, unknown>>();
  for (const approval of approvals) {
    for (const market of approval.market) {
      for (const channel of approval.channel) {
        for (const audience of approval.audience) {
          rows.set(JSON.stringify([market, channel, audience, approval.approvalId]), {
            current: true,
            market,
            channel,
            audience,
            approval_id: approval.approvalId,
            valid_from: approval.from,
            valid_until: approval.until,
          });
        }
      }
    }
  }
  return [...rows.values()];
}

export const MODULE_TABLE: VersionedTable<ContentModule> = {
  subject: 'module',
  table: 'content_module',
  idColumn: 'module_id',
  columns: [
    ['product_id', 'text'],
    ['kind', 'text'],
    ['topics', 'text[]'],
    ['metadata_complete', 'boolean'],
  ],
  values: (module) => ({
    product_id: module.product,
    kind: module.kind,
    topics: module.topics,
    metadata_complete: isMetadataComplete(module),
  }),
  children: [
    {
      table: 'module_rendition',
      columns: [
        ['language', 'text'],
        ['text', 'text'],
      ],
      rows: (module) => module.renditions.map(({ language, text }) => ({ language, text })),
    },
    {
      table: 'module_claim',
      columns: [
        ['claim_id', 'text'],
        ['position', 'integer'],
      ],
      rows: (module) =>
        [...new Set(module.claims)].map((claimId, position) => ({ claim_id: claimId, position })),
    },
    {
      table: 'module_approval',
      columns: [
        ['current', 'boolean'],
        ['market', 'text'],
        ['channel', 'text'],
        ['audience', 'text'],
        ['approval_id', 'text'],
        ['valid_from', 'date'],
        ['valid_until', 'date'],
      ],
      rows: (module) => approvalRows(module.approvals),
      repeatsCurrent: true,
    },
  ],
};

export const TEMPLATE_TABLE: VersionedTable<Template> = {
  subject: 'template',
  table: 'template',
  idColumn: 'template_id',
  columns: [['product_id', 'text']],
  values: (template) => ({ product_id: template.product ?? null }),
  children: [],
};
