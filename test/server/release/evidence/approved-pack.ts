import type { Database } from '../../../../server/db/client.ts';
import type { ApplicationDeps } from '../../../../server/compose.ts';
import { COMMAND_LINE } from '../../../../core/access/actor.ts';
import { exportAssembly } from '../../../../server/release/export-assembly.ts';
import type { ExportedFile } from '../../../../server/release/export-assembly.ts';
import { approved } from '../../../support/examples/drafts.ts';
import type { TestServer } from '../../../support/test-server.ts';
import { startWholeServer, wholeDeps } from '../../../support/whole-server.ts';

/** An email of the demonstration library, approved by three people through the interface, with its pack. */
export interface ApprovedPack {
  server: TestServer;
  deps: ApplicationDeps;
  id: string;
  contentHash: string;
  pack: ExportedFile;
}

export async function approvedPack(database: Database): Promise<ApprovedPack> {
  const server = await startWholeServer(database);
  const deps = wholeDeps(server.deps);
  const { id, contentHash } = await approved(server);
  const pack = await exportAssembly(deps, COMMAND_LINE, { assemblyId: id, format: 'evidence' });
  return { server, deps, id, contentHash, pack };
}
