import type { AssemblyStatus } from '../../review/transitions.ts';

/** How far what uses an item has come. `ended` was stopped before and is shown only. */
export const STAGES = ['draft', 'in_review', 'approved', 'released', 'ended'] as const;
export type Stage = (typeof STAGES)[number];

const STAGE_OF: Readonly<Record<AssemblyStatus, Stage>> = {
  drafted: 'draft',
  changes_requested: 'draft',
  in_review: 'in_review',
  approved: 'approved',
  released: 'released',
  expired: 'ended',
  withdrawn: 'ended',
};

export const stageOf = (status: AssemblyStatus): Stage => STAGE_OF[status];

export type StageCounts = Record<Stage, number>;

/** How many users of an item stand at each stage. */
export function countStages(users: readonly { stage: Stage }[]): StageCounts {
  const counts: StageCounts = { draft: 0, in_review: 0, approved: 0, released: 0, ended: 0 };
  for (const { stage } of users) counts[stage] += 1;
  return counts;
}
