import {
  downloadExport as downloadContract,
  exportAssembly as exportContract,
  listExports as listContract,
} from '../../core/contract/release.ts';
import { recordRead } from '../audit/record-read.ts';
import { reply } from '../http/reply.ts';
import { type Route, route, whoHolds } from '../http/route.ts';
import { exportAssembly } from './export-assembly.ts';
import { downloadExport, listExports } from './list-exports.ts';
import type { ReleaseDeps } from './release-deps.ts';

/** Routes of release: make an export, list what was exported, download it. */
export const releaseRoutes = (deps: ReleaseDeps): Route[] => [
  route(exportContract, whoHolds('assembly.export'), async ({ actor, params, body }) => {
    const file = await exportAssembly(deps, actor, { assemblyId: params.id, format: body.format });
    return reply(201, { ...file, bytes: file.bytes.length });
  }),
  route(listContract, whoHolds('assembly.export'), async ({ actor, params }) =>
    reply(200, { exports: await listExports(deps.database, actor, params.id) }),
  ),
  route(downloadContract, whoHolds('assembly.export'), async ({ actor, params }) => {
    const { id: assemblyId, format } = params;
    const { bytes, mediaType, fileName } = await recordRead(
      deps,
      actor,
      () => downloadExport(deps.database, actor, { assemblyId, format }),
      ({ contentHash, market }) => ({
        type: 'assembly.export_downloaded',
        subject: { type: 'assembly', id: assemblyId },
        market,
        contentHash,
        details: { format },
      }),
    );
    return reply(200, { bytes, contentType: mediaType, fileName });
  }),
];
