import { CodedError } from '../../errors.ts';
import type { StaleChange } from './stale-changes.ts';

/** Blocks that the sentence names; `details` holds all of them. */
const MOST_NAMED = 5;

/**
 * Lets an adaptation go to review only when a person decided on each change of its source: took the new version, or
 * recorded that the words stay.
 *
 * @param decided ids of the changes that were decided on
 * @param nameOf what people call a block; undefined for one without a label
 * @throws CodedError not_permitted_in_state; `details.changes` names the change, its block and its cause
 */
export function requireDecided(
  changes: readonly Pick<StaleChange, 'id' | 'blockKey' | 'cause'>[],
  decided: ReadonlySet<string>,
  nameOf: (blockKey: string) => string | undefined,
): void {
  const open = changes.filter(({ id }) => !decided.has(id));
  if (open.length === 0) return;
  const blocks = [...new Set(open.map(({ blockKey }) => blockKey))];
  const named = blocks.slice(0, MOST_NAMED).map((key) => {
    const name = nameOf(key);
    return name === undefined ? key : `${name} (${key})`;
  });
  const others = blocks.length - named.length;
  throw new CodedError(
    'not_permitted_in_state',
    `The source of this adaptation changed, and nobody decided yet about ${named.join(', ')}${others > 0 ? ` and ${others} more` : ''}; ` +
      'open its Adapt page and take the new version or keep the words as they are, then send it to review.',
    { details: { changes: open.map(({ id, blockKey, cause }) => ({ id, block: blockKey, cause })) } },
  );
}
