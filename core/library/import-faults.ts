import type { Approval, Claim, ContentModule, Reference, Template } from './content.ts';
import type { FieldProblem } from './import-words.ts';
import { freeTokensOf, slotTokensOf } from './import-mjml.ts';
import { islandFault } from './island.ts';

const firstRepeated = (values: readonly string[]): string | undefined =>
  values.find((value, index) => values.indexOf(value) !== index);

function approvalFault(approvals: readonly Approval[]): FieldProblem | undefined {
  const backwards = approvals.findIndex((approval) => approval.until < approval.from);
  if (backwards >= 0) return { field: `approvals.${backwards}.until`, reason: 'is before its from date' };
  const windows = new Map<string, string>();
  for (const [index, approval] of approvals.entries()) {
    const window = `${approval.from} ${approval.until}`;
    const uses = approval.market.flatMap((market) =>
      approval.channel.flatMap((channel) => approval.audience.map((audience) => [market, channel, audience])),
    );
    for (const use of uses) {
      const key = JSON.stringify([approval.approvalId, ...use]);
      if ((windows.get(key) ?? window) !== window) {
        const reason = `gives ${approval.approvalId} for ${use.join(', ')} two different periods`;
        return { field: `approvals.${index}`, reason };
      }
      windows.set(key, window);
    }
  }
  return undefined;
}

/** What contradicts itself within one module, beyond the form of its fields. */
export function moduleFault(module: ContentModule): FieldProblem | undefined {
  const language = firstRepeated(module.renditions.map((rendition) => rendition.language));
  if (language !== undefined)
    return { field: 'renditions', reason: `has two texts in the language ${language}` };
  for (const [index, rendition] of module.renditions.entries()) {
    const reason = islandFault(rendition);
    if (reason !== undefined) return { field: `renditions.${index}.islands`, reason };
  }
  if (module.requires.some((id) => module.excludes.includes(id))) {
    return { field: 'requires', reason: 'names a module that excludes names too' };
  }
  if ([...module.requires, ...module.excludes].includes(module.id)) {
    return { field: 'requires', reason: 'names the module itself' };
  }
  return approvalFault(module.approvals);
}

/** What makes a claim unusable although each of its fields is well formed; undefined when nothing does. */
export function claimFault(claim: Claim): FieldProblem | undefined {
  return Object.keys(claim.statements).length === 0
    ? { field: 'statements', reason: 'must have a statement in at least one language' }
    : undefined;
}

/** What makes a reference unusable although each of its fields is well formed; undefined when nothing does. */
export function referenceFault(reference: Reference): FieldProblem | undefined {
  const anchor = firstRepeated(reference.anchors.map(({ id }) => id));
  return anchor === undefined ? undefined : { field: 'anchors', reason: `has the anchor ${anchor} twice` };
}

/**
 * What makes a template unusable: slots and places of its MJML that do not answer each other, and faults of its
 * parts.
 */
export function templateFault(template: Template): FieldProblem | undefined {
  const slot = firstRepeated(template.slots.map(({ id }) => id));
  if (slot !== undefined) return { field: 'slots', reason: `has the slot ${slot} twice` };
  const tokens = slotTokensOf(template.mjml);
  const missing = template.slots.find(({ id }) => !tokens.includes(id));
  if (missing)
    return { field: 'mjml', reason: `has no place {{ slots.${missing.id} }} for the slot ${missing.id}` };
  const unknown = tokens.find((token) => template.slots.every(({ id }) => id !== token));
  if (unknown !== undefined)
    return { field: 'slots', reason: `lack the slot ${unknown}, which the MJML names` };
  return freeTextFault(template) ?? reorderFault(template) ?? approvalFault(template.approvals);
}

function reorderFault({ reorderable = [], slots }: Template): FieldProblem | undefined {
  const ids = reorderable.flat();
  const repeated = firstRepeated(ids);
  if (repeated !== undefined) return { field: 'reorderable', reason: `names the slot ${repeated} twice` };
  const unknown = ids.find((named) => slots.every(({ id }) => id !== named));
  return unknown === undefined
    ? undefined
    : { field: 'reorderable', reason: `names ${unknown}, which is no slot` };
}

function freeTextFault({ freeTexts = [], slots, mjml }: Template): FieldProblem | undefined {
  const repeated = firstRepeated(freeTexts.map(({ id }) => id));
  if (repeated !== undefined) return { field: 'freeTexts', reason: `has the place ${repeated} twice` };
  const tokens = freeTokensOf(mjml);
  const missing = freeTexts.find(({ id }) => !tokens.includes(id));
  if (missing)
    return { field: 'mjml', reason: `has no place {{ free.${missing.id} }} for the free text ${missing.id}` };
  const unknown = tokens.find((token) => freeTexts.every(({ id }) => id !== token));
  if (unknown !== undefined)
    return { field: 'freeTexts', reason: `lack the place ${unknown}, which the MJML names` };
  const lost = freeTexts.find(({ after }) => after !== undefined && slots.every(({ id }) => id !== after));
  return lost && { field: 'freeTexts', reason: `put ${lost.id} after ${lost.after}, which is no slot` };
}
