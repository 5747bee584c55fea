import { SYSTEM } from '../../../core/access/actor.ts';
import { ROLES } from '../../../core/access/roles.ts';
import { appendEntry } from '../../../server/audit/append-entry.ts';
import { signCheckpoint } from '../../../server/audit/checkpoint/sign-checkpoint.ts';
import { placeEntries } from '../../../server/audit/place-entries.ts';
import type { TestDeps } from '../test-server.ts';
import { plain } from './example.ts';
import type { Examples, RouteExample } from './example.ts';

/** A checkpoint over a log that holds at least one entry. */
async function anchorOf(deps: TestDeps): Promise<string> {
  await appendEntry(deps, SYSTEM, { type: 'assembly.drafted', subject: { type: 'assembly', id: 'A-1' } });
  while ((await placeEntries(deps.database)) > 0) continue;
  return (await signCheckpoint(deps))?.note ?? '';
}

/** Reads one entry of a market. */
const oneEntry: RouteExample = {
  allowed: ROLES,
  marketScoped: true,
  acrossMarkets: ['auditor', 'administrator'],
  request: async (server) => {
    const entry = await appendEntry(server.deps, SYSTEM, {
      type: 'assembly.drafted',
      subject: { type: 'assembly', id: 'A-1' },
      market: 'DE',
    });
    return { params: { id: entry.id } };
  },
};

export const auditExamples: Examples = {
  'audit.listEntries': { allowed: ROLES, request: plain },
  'audit.getEntry': oneEntry,
  'audit.getEntryProof': oneEntry,
  'audit.getCheckpoint': { allowed: ['auditor', 'administrator'], request: plain },
  'audit.verifyAgainstAnchors': {
    allowed: ['auditor', 'administrator'],
    request: async ({ deps }) => ({ body: { anchors: await anchorOf(deps) } }),
  },
  'audit.tamperWithCopy': {
    allowed: ['auditor', 'administrator'],
    request: async ({ deps }) => {
      await anchorOf(deps);
      return { body: { damage: 'flip', position: 0 } };
    },
  },
  'audit.verifyLog': { allowed: ['auditor', 'administrator'], request: plain },
  'audit.exportLog': { allowed: ['auditor', 'administrator'], request: plain },
};
