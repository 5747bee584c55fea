import type { Rule } from './define-rule.ts';
import { SHARED_LEXICONS } from './lexicon/shared-lexicons.ts';
import type { MarketPack } from './pack-schema.ts';

/**
 * Names everything that judged, sorted, one per entry (`REF-002@1`, `lexicon en@1`, `pack GB@1`); the caller digests the canonical
 * JSON of it, so that two reports with the same digest were judged by the same rules.
 */
export const ruleSetOf = (rules: readonly Rule[], pack: MarketPack | undefined): string[] => [
  ...rules.map((rule) => `${rule.id}@${rule.version}`).toSorted(),
  ...[...SHARED_LEXICONS.values()].map(({ language, version }) => `lexicon ${language}@${version}`),
  pack ? `pack ${pack.market}@${pack.version}` : 'no pack',
];
