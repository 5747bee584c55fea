import type { Fill } from '../core/assembly/assembly.ts';
import { allFills } from '../core/assembly/assembly.ts';
import type { Claim, ContentModule } from '../core/library/content.ts';
import { markersOf } from '../core/library/markup.ts';
import type { Facts, Pinned } from './facts.ts';
import { versionKey } from './facts.ts';

export interface UsedModule {
  fill: Fill;
  module: ContentModule & Pinned;
}

/** Fills whose module version the library knows, in reading order. APP-001 judges the others. */
export const usedModules = (facts: Facts): UsedModule[] =>
  allFills(facts.content).flatMap((fill) => {
    const module = facts.modules.get(versionKey(fill.moduleId, fill.version));
    return module ? [{ fill, module }] : [];
  });

export interface UsedClaim {
  fill: Fill;
  claim: Claim;
}

/** Claims that the used modules name and the library knows. A claim of two modules comes once for each slot. */
export const usedClaims = (facts: Facts): UsedClaim[] =>
  usedModules(facts).flatMap(({ fill, module }) =>
    module.claims.flatMap((id) => {
      const claim = facts.claims.get(id);
      return claim ? [{ fill, claim }] : [];
    }),
  );

/** Reference ids that the email cites by a marker, each with its first slot. */
export function citedReferences(facts: Facts): Map<string, string> {
  const slotByReference = new Map<string, string>();
  for (const fill of allFills(facts.content))
    for (const id of markersOf(fill.text)) if (!slotByReference.has(id)) slotByReference.set(id, fill.slotId);
  return slotByReference;
}

/** The module's approved words in a language; undefined when it has none. */
export const approvedText = (module: ContentModule, language: string): string | undefined =>
  module.renditions.find((rendition) => rendition.language === language)?.text;

/** The products that an email speaks of: the context's, and each module's. */
export const productsOf = (facts: Facts): string[] => {
  const { product } = facts.content.context;
  const products = usedModules(facts).map(({ module }) => module.product);
  return [...new Set(product === undefined ? products : [product, ...products])];
};
