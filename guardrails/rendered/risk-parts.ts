import type { ModuleKind } from '../../core/library/vocabulary/terms.ts';
import type { Facts, FactsWith } from '../facts.ts';
import { fixedTextsOf } from '../used-fixed-texts.ts';
import { usedModules } from '../used.ts';

/** Fixed texts that close an email: what follows them is read as small print. */
export const SIGNATURE_PARTS: ReadonlySet<string> = new Set(
  ['closing', 'sender', 'signature', 'sign_off'].map((key) => `fixed.${key}`),
);

const BENEFIT_KINDS: ReadonlySet<ModuleKind> = new Set(['claim', 'message', 'proof_point']);

const slotsOfKind = (facts: Facts, accepts: (kind: ModuleKind) => boolean): string[] =>
  usedModules(facts).flatMap(({ fill, module }) =>
    fill !== facts.content.subject && accepts(module.kind) ? [`slots.${fill.slotId}`] : [],
  );

/** Marked parts whose modules state a benefit. */
export const benefitParts = (facts: Facts): ReadonlySet<string> =>
  new Set(slotsOfKind(facts, (kind) => BENEFIT_KINDS.has(kind)));

const partsOf = (facts: FactsWith<'pack'>, isWanted: (id: string) => boolean): string[] => {
  const texts = fixedTextsOf(facts);
  return facts.pack.requirements
    .filter(({ id }) => isWanted(id))
    .flatMap(({ fixedTexts }) => fixedTexts.filter((key) => texts.has(key)).map((key) => `fixed.${key}`));
};

/** Marked parts that state risk: the market's safety information and each safety note. */
export const riskParts = (facts: FactsWith<'pack'>): ReadonlySet<string> =>
  new Set([
    ...partsOf(facts, (id) => id === 'safety_information'),
    ...slotsOfKind(facts, (kind) => kind === 'safety_note'),
  ]);

/** Every mandatory statement of the market, as marked parts. */
export const mandatoryParts = (facts: FactsWith<'pack'>): ReadonlySet<string> =>
  new Set(partsOf(facts, () => true));
