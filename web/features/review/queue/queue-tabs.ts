/** Columns of the review queue, in the order of their tabs. */
export const QUEUE_TABS = ['needsMe', 'waiting', 'done'] as const;
export type QueueTabName = (typeof QUEUE_TABS)[number];
