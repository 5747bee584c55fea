import type { Campaign } from '../../../core/assembly/campaign.ts';
import type { Manifest } from '../../../core/release/certified-set/enumeration.ts';
import { packOf } from '../../../guardrails/packs.ts';
import { ruleSetOf } from '../../../guardrails/rule-set.ts';
import { RULES } from '../../../guardrails/rules.ts';
import type { JudgeDeps } from '../../assembly/assembly-deps.ts';
import { canonicalBytes } from '../../audit/canonical-bytes.ts';
import { sha256Hex } from '../../sha256.ts';
import type { CampaignLibrary } from './load-campaign-library.ts';

/** What judges in each market: rules, word lists and pack, by digest. */
export const judgesOf = ({ markets }: Campaign): Manifest['markets'] =>
  markets.map(({ market }) => {
    const pack = packOf(market);
    return {
      market,
      ruleSet: sha256Hex(canonicalBytes(ruleSetOf(RULES, pack))),
      packVersion: pack?.version ?? null,
    };
  });

/**
 * SHA-256 over everything from which the members of a set are made and by which they are judged: with the same basis
 * an enumeration gives the same members, so it need not be repeated at each signature. A new version, a changed status,
 * another expiry date or another rule gives another basis.
 */
export function basisOf(
  { view, linkHosts }: Pick<JudgeDeps, 'view' | 'linkHosts'>,
  campaign: Campaign,
  { facts, render, templateRecord, products }: CampaignLibrary,
): string {
  const read = {
    campaign,
    judges: judgesOf(campaign),
    template: [render.templateItem, templateRecord, facts.template],
    moduleHashes: render.modules,
    modules: sorted(facts.modules),
    claims: sorted(facts.claims),
    references: sorted(facts.references),
    // Left out without any, so that a set without pictures keeps its basis.
    ...(facts.visuals.size > 0 && { visuals: sorted(facts.visuals) }),
    products: sorted(products),
    view,
    linkHosts,
  };
  // What is undefined is left out, as JSON does.
  return sha256Hex(canonicalBytes(JSON.parse(JSON.stringify(read))));
}

const sorted = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
  [...map].toSorted(([one], [other]) => (one < other ? -1 : 1));
