import {
  exportLog as exportLogContract,
  getEntry as getEntryContract,
  listEntries as listEntriesContract,
  verifyLog as verifyLogContract,
} from '../../core/contract/audit.ts';
import type { Database } from '../db/client.ts';
import { reply } from '../http/reply.ts';
import { route, whoHolds } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import { exportLog } from './export-log.ts';
import { getEntry } from './get-entry.ts';
import { listEntries } from './list-entries.ts';
import { verifyLog } from './verify-log.ts';

export interface AuditDeps {
  database: Database;
}

export const auditRoutes = ({ database }: AuditDeps): Route[] => [
  route(listEntriesContract, whoHolds('audit.read'), async ({ actor, query }) =>
    reply(200, await listEntries(database, actor, query)),
  ),
  route(getEntryContract, whoHolds('audit.read'), async ({ actor, params }) =>
    reply(200, await getEntry(database, actor, params.id)),
  ),
  route(verifyLogContract, whoHolds('audit.read_all'), async () =>
    reply(200, async (send, signal) => {
      const onProgress = (checked: number, total: number): Promise<void> =>
        send('progress', { checked, total });
      await send('result', await verifyLog(database, { onProgress, signal }));
    }),
  ),
  route(exportLogContract, whoHolds('audit.read_all'), async () =>
    reply(200, {
      bytes: exportLog(database),
      contentType: 'application/jsonl; charset=utf-8',
      fileName: 'audit-log.jsonl',
    }),
  ),
];
