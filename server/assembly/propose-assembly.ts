import { aiLabelFor, SUBJECT_SLOT } from '../../core/assembly/assembly.ts';
import type { AssemblyContent } from '../../core/assembly/assembly.ts';
import type { Context } from '../../core/assembly/context.ts';
import type { Proposal } from '../../core/assembly/proposal.ts';
import { rankTemplates, templateServes } from '../../core/assembly/rank-templates.ts';
import type { TemplateVersion } from '../../core/assembly/rank-templates.ts';
import type { Step } from '../../core/contract/assembly.ts';
import { CodedError } from '../../core/errors.ts';
import type { AssemblyDeps } from './assembly-deps.ts';
import { findTemplate, loadCurrentTemplates } from './load-templates.ts';
import type { ModelUse } from './model-use.ts';
import { chooseRanked, orderRanked, rankTemplate } from './select-fills.ts';
import type { RankedTemplate, Selection } from './select-fills.ts';

export interface ProposalRequest {
  context: Context;
  brief: string;
  /** Without it, the best template that may be used for the context. */
  templateId?: string | undefined;
}

/** A content with the record of how it came about; nothing is stored yet. */
export interface Proposed {
  content: AssemblyContent;
  proposal: Proposal;
  template: TemplateVersion;
}

/** Told about each step as it is done. */
export type OnStep = (step: Step) => void;

/**
 * From a brief and a context to filled slots: template, product, eligible modules, ranking, joint choice. Reads only.
 * Only eligible modules are ever chosen; a slot that none may fill becomes a gap.
 *
 * @param model orders the offered modules where it is given and answers; then never inside a transaction
 * @throws CodedError `not_found` for an unknown template, or when the library has no template at all.
 */
export async function proposeContent(
  deps: AssemblyDeps,
  request: ProposalRequest,
  onStep: OnStep = () => undefined,
  model?: ModelUse,
): Promise<Proposed> {
  const template = await templateFor(deps, request);
  const best = await bestProduct(deps, template, request);
  const { context } = best.ranked;
  const order = await orderRanked(model, best.ranked);
  const selection = model ? await chooseRanked(deps, best.ranked, { use: model, order }) : best.selection;
  const engine = selection.engine.name;
  const slots = selection.fills.filter((fill) => fill.slotId !== SUBJECT_SLOT);
  const content: AssemblyContent = {
    format: 1,
    template: { id: template.template.id, version: template.version },
    context,
    subject: selection.fills.find((fill) => fill.slotId === SUBJECT_SLOT) ?? null,
    slots,
    aiLabel: aiLabelFor(selection.fills, engine),
  };
  const steps: Step[] = [
    { step: 'library', count: selection.counts.library },
    { step: 'eligible', count: selection.counts.eligible },
    { step: 'ranked', count: selection.counts.ranked },
    ...(order ? [{ step: 'ordered' as const, count: order.ordered }] : []),
    { step: 'chosen', count: slots.length },
  ];
  for (const step of steps) onStep(step);
  return {
    content,
    template,
    proposal: {
      engine: selection.engine,
      offered: selection.offered,
      suggestions: selection.fills.map(({ slotId, moduleId, version }) => ({ slotId, moduleId, version })),
      generatedSlots: [],
      slots: selection.records,
      gaps: selection.gaps,
      excluded: selection.excluded,
      steps,
    },
  };
}

async function templateFor(deps: AssemblyDeps, request: ProposalRequest): Promise<TemplateVersion> {
  if (request.templateId !== undefined) {
    const found = await findTemplate(deps.database, request.templateId);
    if (found) return found;
    throw new CodedError('not_found', `The library has no template ${request.templateId}.`);
  }
  const ranked = rankTemplates(await loadCurrentTemplates(deps.database), request.context);
  // None may be used: the fittest shows the gaps, and its missing approval blocks (APP-002).
  const best = ranked.find(({ template }) => template.template.status === 'approved') ?? ranked[0];
  if (best) return best.template;
  throw new CodedError(
    'not_found',
    'The library has no template; import one with: imprimatur import templates FILE',
  );
}

interface BestProduct {
  ranked: RankedTemplate;
  selection: Selection;
}

/** Without a product in the context, the product whose best email scores highest; one email never mixes two. */
async function bestProduct(
  deps: AssemblyDeps,
  { template }: TemplateVersion,
  { context, brief }: ProposalRequest,
): Promise<BestProduct> {
  const select = async (used: Context): Promise<BestProduct> => {
    const ranked = await rankTemplate(deps, { template, context: used, brief });
    return { ranked, selection: await chooseRanked(deps, ranked) };
  };
  const named = context.product ?? template.product;
  const products = named === undefined ? await usableProducts(deps, context) : [named];
  let best: BestProduct | undefined;
  for (const product of products) {
    const tried = await select({ ...context, product });
    if (!best || tried.selection.total > best.selection.total) best = tried;
  }
  return best ?? select(context);
}

/**
 * Products that can be written about in a context, by id: some module is cleared for it, and some template may be used.
 */
export async function usableProducts(
  deps: Pick<AssemblyDeps, 'database'>,
  context: Omit<Context, 'topics'>,
): Promise<string[]> {
  const { rows } = await deps.database.query<{ product_id: string }>(
    `SELECT DISTINCT m.product_id
       FROM content_module m
       JOIN module_approval a USING (module_id, version)
       JOIN module_rendition r USING (module_id, version)
      WHERE m.current AND m.status = 'approved' AND a.market = $1 AND a.channel = $2 AND a.audience IN ($3, '*')
        AND r.language = $4 AND $5::date BETWEEN a.valid_from AND a.valid_until
      ORDER BY m.product_id`,
    [context.market, context.channel, context.audience, context.language, context.plannedSendDate],
  );
  const templates = await loadCurrentTemplates(deps.database);
  return rows
    .map((row) => row.product_id)
    .filter((product) =>
      templates.some((template) => templateServes(template, { ...context, topics: [], product })),
    );
}
