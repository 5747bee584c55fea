import type { Rule } from './define-rule.ts';
import type { MarketPack } from './pack-schema.ts';

/**
 * Names everything that judged, sorted, one per entry (`REF-002@1`, `pack GB@1`); the caller digests the canonical
 * JSON of it, so that two reports with the same digest were judged by the same rules.
 */
export const ruleSetOf = (rules: readonly Rule[], pack: MarketPack | undefined): string[] => [
  ...rules.map((rule) => `${rule.id}@${rule.version}`).toSorted(),
  pack ? `pack ${pack.market}@${pack.version}` : 'no pack',
];
