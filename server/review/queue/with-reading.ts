import type { QueueItem } from '../../../core/contract/review.ts';
import { readingTotals } from '../../../core/review/blocks/reading-totals.ts';
import { classifyContents } from '../blocks/classify-contents.ts';
import type { LoadedItem, QueueDeps } from '../queue-items.ts';

/** The items with how much of each is to be read, in the order given. */
export async function withReading(deps: QueueDeps, loaded: readonly LoadedItem[]): Promise<QueueItem[]> {
  const blocks = await classifyContents(
    deps,
    loaded.map(({ content }) => content),
  );
  return loaded.map(({ item }, index) => {
    const classified = blocks[index];
    return { ...item, reading: classified ? readingTotals(classified) : null };
  });
}
