import type { z } from 'zod';
import type { AuditEntryDraft } from '../../core/audit/entry.ts';
import type { getHcp, listHcps } from '../../core/contract/people.ts';

/**
 * What the log keeps of a reading of the list: the filters that hold no personal data, and how many persons were
 * shown. That words were searched for is kept, the words are not: they are often names.
 */
export const listReadEntry = (
  query: z.output<typeof listHcps.query>,
  page: z.input<(typeof listHcps)['responses'][200]>,
): AuditEntryDraft => ({
  type: 'people.read',
  subject: { type: 'people', id: 'hcps' },
  ...(query.market !== undefined && { market: query.market }),
  details: {
    count: page.hcps.length,
    total: page.total,
    page: page.page,
    searched: query.text !== undefined,
    specialty: query.specialty ?? null,
  },
});

/** What the log keeps of a reading of one person: the id, and how many consents were shown. */
export const detailReadEntry = ({
  hcp,
  consents,
}: z.input<(typeof getHcp)['responses'][200]>): AuditEntryDraft => ({
  type: 'people.read',
  subject: { type: 'hcp', id: hcp.id },
  market: hcp.market,
  details: { count: 1, consents: consents.length },
});
