import type { Database } from '../../../../server/db/client.ts';
import type { ApplicationDeps } from '../../../../server/compose.ts';
import { COMMAND_LINE } from '../../../../core/access/actor.ts';
import { exportAssembly } from '../../../../server/release/export-assembly.ts';
import type { ExportedFile } from '../../../../server/release/export-assembly.ts';
import { z } from 'zod';
import { requestOptionsSchema } from '../../../../core/contract/passkeys.ts';
import { inReview, signatureOf } from '../../../support/examples/drafts.ts';
import { passkeyOf, readJson } from '../../../support/examples/passkeys.ts';
import type { TestPerson, TestServer } from '../../../support/test-server.ts';
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
  const { id, contentHash } = await signedByAll(server);
  const pack = await exportAssembly(deps, COMMAND_LINE, { assemblyId: id, format: 'evidence' });
  return { server, deps, id, contentHash, pack };
}

/** Approved by medical and legal with their passwords and by regulatory with a passkey. */
async function signedByAll(server: TestServer): Promise<{ id: string; contentHash: string }> {
  const state = await inReview(server);
  const { id, contentHash } = state;
  const path = `/api/assemblies/${id}/signatures`;
  let { revision } = state;
  const put = async (as: TestPerson, body: object): Promise<void> => {
    const answer = await server.request('POST', path, { as, body, ifMatch: revision });
    ({ revision } = await readJson(answer, z.object({ revision: z.int() })));
  };
  for (const role of ['medical', 'legal'] as const) {
    const as = await server.person([`${role}_reviewer`]);
    await put(as, signatureOf(state, role, as));
  }
  const as = await server.person(['regulatory_reviewer']);
  const authenticator = await passkeyOf(server, as);
  const decision = { contentHash, role: 'regulatory', meaning: 'approval' };
  const query = new URLSearchParams(decision).toString();
  const options = await server.request('GET', `/api/assemblies/${id}/signing/passkey-options?${query}`, {
    as,
  });
  const passkey = authenticator.answer(await readJson(options, requestOptionsSchema));
  await put(as, { ...decision, passkey });
  return { id, contentHash };
}
