import { isMetadataComplete } from '../../core/library/metadata.ts';
import type { ContentModule, Slot, Template } from '../../core/library/content.ts';
import { byId, type DemoLibrary } from './load-demo.ts';

export interface Use {
  market: string;
  language: string;
  channel: ContentModule['approvals'][number]['channel'][number];
  audience: string;
  date: string;
}

/** One use for each market and language of a template: the first channel and audience for which it is approved there. */
export const usesOf = (template: Template, date: string): Use[] =>
  template.fixedTexts.flatMap(({ market, language }) => {
    const approval = template.approvals.find((each) => each.market.includes(market));
    const [channel] = approval?.channel ?? [];
    const [audience = '*'] = approval?.audience ?? [];
    if (!channel) return [];
    return [{ market, language, channel, audience: audience === '*' ? 'cardiology' : audience, date }];
  });

const isLive = (item: { status: string; expires?: string | undefined }, date: string): boolean =>
  item.status === 'approved' && (item.expires === undefined || item.expires >= date);

/** A second, plain statement of eligibility, so that the demo data is judged independently of the SQL. */
export function isEligible(library: DemoLibrary, module: ContentModule, use: Use): boolean {
  const cleared = module.approvals.some(
    (approval) =>
      approval.market.includes(use.market) &&
      approval.channel.includes(use.channel) &&
      (approval.audience.includes('*') || approval.audience.includes(use.audience)) &&
      approval.from <= use.date &&
      use.date <= approval.until,
  );
  const substantiated = module.claims
    .map((id) => byId(library.claims, id))
    .every(
      (claim) =>
        isLive(claim, use.date) &&
        claim.references.some(({ reference }) => isLive(byId(library.references, reference), use.date)),
    );
  return (
    isLive(module, use.date) &&
    cleared &&
    substantiated &&
    isMetadataComplete(module) &&
    module.renditions.some(({ language }) => language === use.language)
  );
}

export const fits = (slot: Slot, module: ContentModule): boolean =>
  slot.kinds.includes(module.kind) &&
  (slot.topics.length === 0 || module.topics.some((topic) => slot.topics.includes(topic)));

/** Whether these modules may stand in one email: combination rules, safety notes, no repeated message. */
export function goTogether(library: DemoLibrary, modules: readonly ContentModule[]): boolean {
  const ids = new Set(modules.map(({ id }) => id));
  return (
    ids.size === modules.length &&
    new Set(modules.map(({ keyMessage }) => keyMessage)).size === modules.length &&
    modules.every((module) => module.requires.every((id) => ids.has(id))) &&
    modules.every((module) => !module.excludes.some((id) => ids.has(id))) &&
    modules
      .flatMap((module) => module.claims.map((id) => byId(library.claims, id)))
      .every((claim) => claim.safetyNotes.length === 0 || claim.safetyNotes.some((id) => ids.has(id)))
  );
}
