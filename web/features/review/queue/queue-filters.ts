import { BLOCK_CLASSES } from '../../../../core/review/blocks/classify-blocks.ts';
import { REVIEW_ROLES } from '../../../../core/review/signature.ts';

/** Filters of the queue beside the market, as they stand in the address. */
export const QUEUE_FILTERS = ['product', 'role', 'class', 'overdue'] as const;
export type QueueFilterName = (typeof QUEUE_FILTERS)[number];
type Values = Readonly<Partial<Record<QueueFilterName, string>>>;

/** What the server is asked; a value that it would not know is left out. */
export function queueQueryOf(market: string | null, values: Values) {
  const role = REVIEW_ROLES.find((one) => one === values.role);
  const blockClass = BLOCK_CLASSES.find((one) => one === values.class);
  return {
    ...(market === null ? {} : { market }),
    ...(values.product === undefined ? {} : { product: values.product }),
    ...(role === undefined ? {} : { role }),
    ...(blockClass === undefined ? {} : { class: blockClass }),
    ...(values.overdue === 'true' ? { overdue: 'true' as const } : {}),
  };
}
export type QueueQuery = ReturnType<typeof queueQueryOf>;
