import type { AssemblyContent } from '../../../core/assembly/assembly.ts';
import { allFills } from '../../../core/assembly/assembly.ts';
import { versionKey } from '../../../core/library/version-key.ts';
import type { Touch } from '../../../core/people/people.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import type { Database } from '../../db/client.ts';
import { TOUCHES } from '../../people/import/touches.ts';
import type { SendBasis } from './judge-recipient.ts';
import { type DeliveryRow, touchIdOf } from './delivery-row.ts';

/**
 * Keeps the message among what the HCP received from the moment it leaves, so that the next send counts it (CON-003,
 * CON-004) even while the answer of the mail server is awaited.
 */
export async function keepTouch(
  deps: ChangeDeps,
  row: DeliveryRow,
  { content, modules }: Pick<SendBasis, 'content' | 'modules'>,
): Promise<void> {
  const { context } = content;
  const touch: Touch = {
    id: touchIdOf(row),
    hcp: row.hcpId,
    channel: context.channel,
    sentAt: deps.clock().toISOString(),
    ...(context.product === undefined ? {} : { product: context.product }),
    assembly: row.assemblyId,
    contentHash: row.contentHash,
    messages: messagesOf(content, modules),
  };
  await TOUCHES.store(deps, [touch], { keepStatus: false });
}

function messagesOf(content: AssemblyContent, modules: SendBasis['modules']): Touch['messages'] {
  const used = new Set(allFills(content).map(({ moduleId, version }) => versionKey(moduleId, version)));
  return [...used].flatMap((key) => {
    const module = modules.get(key);
    return module ? [{ keyMessage: module.keyMessage, module: module.id, claims: module.claims }] : [];
  });
}

/** The message did not leave after all. */
export const dropTouch = (database: Database, row: DeliveryRow): Promise<unknown> =>
  database.query('DELETE FROM touch WHERE hcp_id = $1 AND touch_id = $2', [row.hcpId, touchIdOf(row)]);
