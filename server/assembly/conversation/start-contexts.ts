import { z } from 'zod';
import { CHANNELS, MOMENTS } from '../../../core/library/vocabulary/terms.ts';
import type { Understanding } from '../../../core/assembly/understanding.ts';
import type { Database } from '../../db/client.ts';

const localText = z.record(z.string(), z.string());

/** An HCP context to begin with, as the demo library ships it. */
export const startContextSchema = z.strictObject({
  id: z.string(),
  hcp: z.string(),
  market: z.string(),
  language: z.string(),
  channel: z.enum(CHANNELS),
  audience: z.string(),
  product: z.string(),
  moment: z.enum(MOMENTS),
  templateId: z.string(),
  title: localText,
  situation: localText,
  brief: localText,
  signals: z.array(z.strictObject({ topic: z.string(), strength: z.number() })),
});
export type StartContext = z.output<typeof startContextSchema>;

/** Those whose HCP this database holds: none once the demo library is removed. */
export async function usableStartContexts(
  database: Database,
  contexts: readonly StartContext[],
): Promise<StartContext[]> {
  const { rows } = await database.query<{ hcp_id: string }>(
    'SELECT hcp_id FROM hcp WHERE hcp_id = ANY($1::text[])',
    [contexts.map((context) => context.hcp)],
  );
  return contexts.filter((context) => rows.some((row) => row.hcp_id === context.hcp));
}

const settled = (value: string | string[]) => ({ value, source: 'start_context' as const });

/** What a start context settles, each part marked with where it came from. */
export function understandingOf(context: StartContext): Understanding {
  return {
    market: settled(context.market),
    language: settled(context.language),
    channel: settled(context.channel),
    audience: settled(context.audience),
    product: settled(context.product),
    moment: settled(context.moment),
    template: settled(context.templateId),
    hcp: settled(context.hcp),
    topics: settled(
      context.signals.toSorted((left, right) => right.strength - left.strength).map(({ topic }) => topic),
    ),
  };
}
