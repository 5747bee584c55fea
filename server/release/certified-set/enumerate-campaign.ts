import type { Campaign } from '../../../core/assembly/campaign.ts';
import {
  NO_TEXT,
  type Cell,
  type Figures,
  type Progress,
} from '../../../core/release/certified-set/enumeration.ts';
import { type MemberTree, memberTree } from '../../../core/release/certified-set/member-tree.ts';
import type { ReadingPlan } from '../../../core/release/certified-set/reading-plan.ts';
import { CodedError } from '../../../core/errors.ts';
import type { JudgeDeps } from '../../assembly/assembly-deps.ts';
import { findTemplate } from '../../assembly/load-templates.ts';
import { sha256Bytes } from '../../sha256.ts';
import { type JudgedEmail, judgeEmail } from './judge-email.ts';
import { type Listed, listEmails, planContexts, type PlannedContext } from './list-combinations.ts';
import { type CampaignLibrary, loadCampaignLibrary } from './load-campaign-library.ts';
import { planReading } from './plan-reading.ts';

/** A permitted combination. */
export interface Member extends Listed {
  contentHash: string;
}

export interface Enumeration {
  campaign: Campaign;
  library: CampaignLibrary;
  /** In the order of the campaign. */
  members: Member[];
  tree: MemberTree;
  cells: Cell[];
  plan: ReadingPlan;
  figures: Figures;
  elapsedMs: number;
}

export interface EnumerateOptions {
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Stops between two batches. */
  signal?: AbortSignal | undefined;
}

/** Emails that are rendered while the email tools judge the ones before. */
const BATCH = 12;

/**
 * Lists every combination of a campaign in a fixed order, judges each by every rule that needs no stored records, and
 * plans the reading of the permitted ones. Nothing is stored. The same library gives the same members and root.
 *
 * @throws CodedError not_found (template), too_large, invalid_request (stopped)
 */
export async function enumerateCampaign(
  deps: JudgeDeps,
  campaign: Campaign,
  { onProgress, signal }: EnumerateOptions = {},
): Promise<Enumeration> {
  const began = deps.clock().getTime();
  deps.auditor.warm();
  const found = await findTemplate(deps.database, campaign.template);
  if (!found) throw new CodedError('not_found', `The library has no template ${campaign.template}.`);
  const { planned, count } = await planContexts(deps.database, campaign, found.template);
  const moduleIds = planned.flatMap(({ places }) => places.flatMap(({ modules }) => modules));
  const library = await loadCampaignLibrary(deps.database, campaign, moduleIds);
  const tally = new Tally(planned);
  for (const batch of batchesOf(library, planned)) {
    if (signal?.aborted)
      throw new CodedError('invalid_request', 'The enumeration was stopped; nothing was kept.');
    const judged = await Promise.all(
      batch.map(async (email) => ({
        email,
        result: email.withoutText.length > 0 ? undefined : await judgeEmail(deps, library, email.content),
      })),
    );
    for (const { email, result } of judged) tally.add(email, result);
    onProgress?.({ judged: tally.judged, of: count, permitted: tally.members.length });
  }
  const { members, cells, blockedBy, warnings } = tally;
  const tree = memberTree(
    members.map(({ contentHash }) => contentHash),
    sha256Bytes,
  );
  const plan = await planReading(deps, library, members);
  const figures: Figures = {
    combinations: count,
    permitted: members.length,
    blocked: count - members.length,
    uniqueBlocks: plan.blocks.length,
    newNeighbourhoods: plan.neighbourhoods.length,
    wordsTotal: plan.wordsTotal,
    wordsToReview: plan.wordsToReview,
    ratio: plan.wordsTotal === 0 ? 0 : plan.wordsToReview / plan.wordsTotal,
    wordsIfNeighboursReadWhole: plan.wordsIfNeighboursReadWhole,
    blockedBy,
    warnings,
    root: members.length === 0 ? null : tree.root,
  };
  const elapsedMs = deps.clock().getTime() - began;
  return { campaign, library, members, tree, cells, plan, figures, elapsedMs };
}

function* batchesOf(library: CampaignLibrary, planned: readonly PlannedContext[]): Generator<Listed[]> {
  let batch: Listed[] = [];
  for (const context of planned) {
    for (const email of listEmails(library, context)) {
      batch.push(email);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** What became of the combinations so far. */
class Tally {
  readonly members: Member[] = [];
  readonly cells: Cell[];
  readonly blockedBy: Record<string, number> = {};
  readonly warnings: Record<string, number> = {};
  judged = 0;
  readonly #cellOf: ReadonlyMap<unknown, Cell>;

  constructor(planned: readonly PlannedContext[]) {
    const pairs = planned.map(({ context }): [unknown, Cell] => {
      const { market, language, audience, moment = '', channel } = context;
      return [
        context,
        { market, language, audience, moment, channel, permitted: 0, blocked: 0, blockedBy: [] },
      ];
    });
    this.cells = pairs.map(([, cell]) => cell);
    this.#cellOf = new Map(pairs);
  }

  add(email: Listed, result: JudgedEmail | undefined): void {
    this.judged += 1;
    const cell = this.#cellOf.get(email.context);
    if (!cell) throw new Error('A combination belongs to no context of its campaign.');
    if (result?.permitted) {
      cell.permitted += 1;
      this.members.push({ ...email, contentHash: result.contentHash });
      for (const rule of result.warnings) this.warnings[rule] = (this.warnings[rule] ?? 0) + 1;
      return;
    }
    cell.blocked += 1;
    for (const rule of result?.blockedBy ?? [NO_TEXT]) {
      this.blockedBy[rule] = (this.blockedBy[rule] ?? 0) + 1;
      if (!cell.blockedBy.includes(rule)) cell.blockedBy.push(rule);
    }
  }
}
