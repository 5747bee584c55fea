import { keepFills } from '../../../core/assembly/adaptation/keep-fills.ts';
import { allFills, SUBJECT_SLOT } from '../../../core/assembly/assembly.ts';
import type { Context } from '../../../core/assembly/context.ts';
import { templateServes } from '../../../core/assembly/rank-templates.ts';
import type { Slot } from '../../../core/library/content.ts';
import { moduleDetails } from '../../library/module-details.ts';
import { slotAccepts } from '../../library/rank-for-slots.ts';
import type { AssemblyDeps } from '../assembly-deps.ts';
import { findEligibleModule } from '../find-eligible-module.ts';
import { findTemplate } from '../load-templates.ts';
import { proposeContent, type Proposed } from '../propose-assembly.ts';
import type { StoredAssembly } from '../stored-assembly.ts';
import { adaptedProposal, type Placed } from './adapted-proposal.ts';

/**
 * The content of an adaptation: the source's template where the market approves it, in it the source's modules that the
 * market approves, and for the rest what the engine proposes. What nothing may fill stays a gap. Words of the source
 * that were edited by hand are not taken over; free text is, where the language stays the same.
 */
export async function fillAdaptation(
  deps: AssemblyDeps,
  source: StoredAssembly,
  context: Context,
): Promise<Proposed> {
  const asked = await findTemplate(deps.database, source.content.template.id);
  const templateId = asked && templateServes(asked, context) ? asked.template.id : undefined;
  const proposed = await proposeContent(deps, { context, brief: source.brief, templateId });
  const { template } = proposed.template;
  const slots = [
    { id: SUBJECT_SLOT, kinds: template.subjectKinds, topics: [], max: 1, required: false },
    ...template.slots,
  ];
  // A template without a product leaves the choice of one to the engine.
  const used = proposed.content.context;
  const kept = await keptCandidates(deps, source, used, slots);
  const placed = keepFills(slots, kept, await offeredCandidates(deps, proposed));
  return adaptedProposal(source, proposed, template, placed);
}

async function keptCandidates(
  deps: AssemblyDeps,
  { content }: StoredAssembly,
  context: Context,
  slots: readonly Pick<Slot, 'id' | 'kinds' | 'topics'>[],
): Promise<Placed[]> {
  const kept: Placed[] = [];
  for (const { slotId, moduleId, choice } of allFills(content)) {
    const slot = slots.find(({ id }) => id === slotId);
    const found = slot && (await findEligibleModule(deps.database, context, moduleId));
    if (!found || !('module' in found) || !slotAccepts(slot, found.module)) continue;
    const { version, text } = found.module;
    const details = await moduleDetails(deps.database, context.language, [{ moduleId, version }]);
    const { keyMessage = '', excludes = [] } = details.get(moduleId) ?? {};
    kept.push({ slotId, module: { moduleId, version, text, keyMessage, excludes, choice, record: null } });
  }
  return kept;
}

/** The engine's choice for each slot, then its runners-up. */
async function offeredCandidates(deps: AssemblyDeps, { content, proposal }: Proposed): Promise<Placed[]> {
  const pins = proposal.slots.flatMap((record) => {
    const chosen = allFills(content).find(
      ({ slotId, moduleId }) => slotId === record.slotId && moduleId === record.moduleId,
    );
    const first = chosen ? [{ moduleId: chosen.moduleId, version: chosen.version }] : [];
    return [...first, ...record.alternatives].map(({ moduleId, version }) => ({ moduleId, version, record }));
  });
  const details = await moduleDetails(
    deps.database,
    content.context.language,
    pins.map(({ moduleId, version }) => ({ moduleId, version })),
  );
  return pins.flatMap(({ moduleId, version, record }) => {
    const detail = details.get(moduleId);
    if (!detail) return [];
    const { text, keyMessage, excludes } = detail;
    const module = { moduleId, version, text, keyMessage, excludes, choice: 'ai_suggested' as const, record };
    return [{ slotId: record.slotId, module }];
  });
}
