import type { AssemblyContent, Fill } from '../../../core/assembly/assembly.ts';
import { SUBJECT_SLOT } from '../../../core/assembly/assembly.ts';
import { type Campaign, contextsOf, modulesPlanned } from '../../../core/assembly/campaign.ts';
import type { Context } from '../../../core/assembly/context.ts';
import type { Slot, Template } from '../../../core/library/content.ts';
import {
  type Combination,
  combinationsOf,
  countCombinations,
  type Place,
  requireListable,
} from '../../../core/release/certified-set/combinations.ts';
import type { Database } from '../../db/client.ts';
import { type EligibleModule, eligibleModules } from '../../library/eligible-modules.ts';
import { slotAccepts } from '../../library/rank-for-slots.ts';
import { type CampaignLibrary, fillOf } from './load-campaign-library.ts';

/** A context with what may stand in each place. */
export interface PlannedContext {
  context: Context;
  places: Place[];
}

/** One email of the family, or why it cannot even be written. */
export interface Listed {
  context: Context;
  content: AssemblyContent;
  /** Modules without approved text in the language of the context. */
  withoutText: string[];
}

/**
 * The places of every context, counted before anything is built.
 *
 * @throws CodedError too_large
 */
export async function planContexts(
  database: Database,
  campaign: Campaign,
  template: Template,
): Promise<{ planned: PlannedContext[]; count: number }> {
  const isOpen = template.slots.some(({ id }) => campaign.slots[id] === undefined);
  const planned: PlannedContext[] = [];
  let count = 0;
  for (const context of contextsOf(campaign)) {
    const eligible = isOpen ? await eligibleModules(database, context) : [];
    const places = placesOf(campaign, template, context, eligible);
    count += countCombinations(places);
    planned.push({ context, places });
  }
  requireListable(count);
  return { planned, count };
}

function placesOf(
  campaign: Campaign,
  template: Template,
  context: Context,
  eligible: readonly EligibleModule[],
): Place[] {
  const narrowed = (modules: string[]) => (campaign.perSlot === 'first' ? modules.slice(0, 1) : modules);
  const fitting = (slot: Slot) =>
    eligible.filter((module) => slotAccepts(slot, module)).map(({ moduleId }) => moduleId);
  const subject = modulesPlanned(campaign.subject, context);
  return [
    { slotId: SUBJECT_SLOT, required: subject.length > 0, max: 1, modules: narrowed(subject) },
    ...template.slots.map((slot): Place => {
      const choices = campaign.slots[slot.id];
      const modules = choices ? modulesPlanned(choices, context) : fitting(slot).toSorted();
      // What a campaign plans for a slot stands there; only an unplanned slot may stay empty.
      const required = slot.required || choices !== undefined;
      const max = campaign.perSlot === 'first' ? 1 : slot.max;
      return { slotId: slot.id, required, max, modules: narrowed(modules) };
    }),
  ];
}

/** The emails of one context, in order. */
export const listEmails = (library: CampaignLibrary, { context, places }: PlannedContext): Listed[] =>
  combinationsOf(places).map((combination) => emailOf(library, context, combination));

function emailOf(library: CampaignLibrary, context: Context, combination: Combination): Listed {
  const withoutText: string[] = [];
  const fills = combination.flatMap(({ slotId, modules }) =>
    modules.flatMap((moduleId): Fill[] => {
      const module = library.modules.get(moduleId);
      const text = module?.renditions.find(({ language }) => language === context.language)?.text;
      if (module && text !== undefined) return [fillOf(slotId, module, context.language, text)];
      withoutText.push(moduleId);
      return [];
    }),
  );
  return {
    context,
    withoutText,
    content: {
      format: 1,
      template: { id: library.template.id, version: library.templateVersion },
      context,
      subject: fills.find(({ slotId }) => slotId === SUBJECT_SLOT) ?? null,
      slots: fills.filter(({ slotId }) => slotId !== SUBJECT_SLOT),
      aiLabel: null,
    },
  };
}
