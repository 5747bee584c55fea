import { type ReadingPlan, ReadingPlanner } from '../../../core/release/certified-set/reading-plan.ts';
import type { ReviewBlock } from '../../../core/review/blocks/block.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { loadSignedBefore } from '../../review/blocks/load-signed-before.ts';
import { makeBlocks } from '../../review/blocks/make-blocks.ts';
import type { Member } from './enumerate-campaign.ts';
import type { CampaignLibrary } from './load-campaign-library.ts';

/** What reviewers read of these emails: every block once, and the neighbourhoods that are new. */
export async function planReading(
  deps: Pick<ChangeDeps, 'database' | 'clock'>,
  library: CampaignLibrary,
  members: readonly Member[],
): Promise<ReadingPlan> {
  const planner = new ReadingPlanner();
  const blocksOf = ({ content }: Member): ReviewBlock[] => {
    const blocks = makeBlocks(content, library.blocks);
    if (!blocks) throw new Error(`Template ${content.template.id} was read and is gone.`);
    return blocks;
  };
  for (const market of new Set(members.map(({ context }) => context.market))) {
    const emails = members
      .filter(({ context }) => context.market === market)
      .map((member) => ({ use: member.context, moment: member.context.moment, blocks: blocksOf(member) }));
    const distinct = new Map(emails.flatMap(({ blocks }) => blocks.map((block) => [keyOf(block), block])));
    const signedIn = await loadSignedBefore(deps.database, deps.clock, market, [...distinct.values()]);
    for (const email of emails) planner.add(email, signedIn(email.use));
  }
  return planner.plan();
}

const keyOf = ({ hash, pairHash }: ReviewBlock): string => `${hash} ${pairHash ?? ''}`;
