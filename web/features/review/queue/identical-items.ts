import type { QueueItem } from '../../../../core/contract/review.ts';

/** Emails with one content hash on which the caller can decide in the same roles, where there are several. */
export function identicalItems(items: readonly QueueItem[]): QueueItem[][] {
  const groups = new Map<string, QueueItem[]>();
  for (const item of items) {
    if (item.openRoles.length === 0) continue;
    const key = `${item.contentHash} ${item.openRoles.join(' ')}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
