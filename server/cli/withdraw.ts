import { COMMAND_LINE } from '../../core/access/actor.ts';
import type { BlastRadius } from '../../core/contract/blast-radius.ts';
import { CodedError } from '../../core/errors.ts';
import { ITEM_KINDS, type LibraryItem } from '../../core/library/blast-radius/item.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { endItem } from '../library/blast-radius/end-item.ts';
import { getBlastRadius } from '../library/blast-radius/get-blast-radius.ts';
import type { CommandOutcome } from './command-outcome.ts';

export interface WithdrawOptions {
  reason?: string;
  /** Only shows what would be stopped. */
  dryRun?: boolean;
}

/**
 * `withdraw KIND ID --reason TEXT [--dry-run]`: withdraws a library item with everything that it stops, and says what
 * that was.
 *
 * @throws CodedError invalid_request, not_found, not_permitted_in_state, changed_meanwhile
 */
export async function withdrawCommand(
  deps: ChangeDeps,
  kind: string,
  id: string,
  { reason = '', dryRun = false }: WithdrawOptions,
): Promise<CommandOutcome> {
  const item = itemOf(kind, id);
  const radius = await getBlastRadius(deps, COMMAND_LINE, item);
  const { shown, ...result } = radius;
  if (dryRun) return { exitCode: 0, result: { ...result, withdrawn: false }, text: textOf(radius) };
  const { version } = radius.item;
  const ended = await endItem(deps, COMMAND_LINE, { item, to: 'withdrawn', reason, ifMatch: version, shown });
  return {
    exitCode: 0,
    result: { ...result, withdrawn: true, stopped: ended.stopped },
    text: `${textOf(radius)}\nWithdrawn; ${ended.stopped} were stopped.`,
  };
}

function itemOf(kind: string, id: string): LibraryItem {
  const known = ITEM_KINDS.find((one) => one === kind);
  if (known) return { kind: known, id };
  throw new CodedError('invalid_request', `The kind is one of: ${ITEM_KINDS.join(', ')}.`);
}

function textOf({ item, claims, modules, counts, users }: BlastRadius): string {
  const unbacked = claims.filter(({ stillBacked }) => !stillBacked);
  const lines = [
    `${item.kind} ${item.id}@${item.version} is ${item.status.replace('_', ' ')}: ${item.name}`,
    ...(item.kind === 'reference'
      ? [
          `claims: ${unbacked.length} lose their last live reference, ${claims.length - unbacked.length} have another`,
        ]
      : []),
    `modules: ${modules.length}`,
    `drafts: ${counts.draft}, in review: ${counts.in_review}, approved: ${counts.approved}, released: ${counts.released}`,
    ...users
      .filter(({ stage }) => stage !== 'ended')
      .map(({ id, stage, markets, channels, releases }) => {
        const given = releases.map(({ format, at }) => `${format} ${at}`).join(', ');
        const place = [...markets, ...channels].join(' ');
        return `  ${stage.replace('_', ' ')}  ${id}  ${place}${given === '' ? '' : `  released: ${given}`}`;
      }),
  ];
  return lines.join('\n');
}
