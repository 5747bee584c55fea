import { TEXT_ORIGINS } from '../../../../core/assembly/assembly.ts';
import type { AssemblyView, SlotView } from '../../../../core/contract/assembly.ts';

/** Everything that is signed, in reading order: the subject line, then the slots. */
export const blocksOf = ({ subject, slots }: Pick<AssemblyView, 'subject' | 'slots'>): SlotView[] =>
  subject ? [subject, ...slots] : slots;

/** How many blocks have each origin; origins without a block are left out. */
export const originCounts = (blocks: readonly Pick<SlotView, 'origin'>[]) =>
  TEXT_ORIGINS.map((origin) => ({
    origin,
    count: blocks.filter((block) => block.origin === origin).length,
  })).filter(({ count }) => count > 0);
