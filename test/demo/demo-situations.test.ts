import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contextSchema } from '../../core/assembly/context.ts';
import { missingMetadata } from '../../core/library/metadata.ts';
import { fits, goTogether, isEligible, type Use, usesOf } from './eligible.ts';
import { byId, demoJson, loadDemo, readDemo } from './load-demo.ts';

const library = loadDemo();
const { references, claims, modules, templates, hcps, consents } = library;
const TODAY = '2026-11-22';
const module = (id: string) => byId(modules, id);
const reference = (id: string) => byId(references, id);
const useIn = (market: string, language: string, more: Partial<Use> = {}): Use => ({
  market,
  language,
  channel: 'email',
  audience: 'cardiology',
  date: TODAY,
  ...more,
});
const USES = [useIn('GB', 'en'), useIn('DE', 'de'), useIn('FR', 'fr'), useIn('US', 'en')];
const eligible = (use: Use) => modules.filter((item) => isEligible(library, item, use));
const candidates = (templateId: string, use: Use) => {
  const { product, slots } = byId(templates, templateId);
  return slots.map((slot) => eligible(use).filter((item) => item.product === product && fits(slot, item)));
};

const audiences = (id: string) => new Set(module(id).approvals.flatMap(({ audience }) => audience));
const channels = (id: string) => new Set(module(id).approvals.flatMap(({ channel }) => channel));
const markets = (id: string) => new Set(module(id).approvals.flatMap(({ market }) => market));
const consentsOf = (hcp: string) => consents.filter((entry) => entry.hcp === hcp);

describe('deliberate situations of demo/README.md', () => {
  it('names only ids that exist', () => {
    const named = [...readDemo('README.md').matchAll(/`((?:REF|CLM|MOD|TPL|HCP)-[A-Z0-9-]+)`/gu)].map(
      ([, id = '']) => id,
    );
    const all = [references, claims, modules, templates, hcps].flatMap((items) => items.map(({ id }) => id));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((id) => !all.includes(id))).toEqual([]);
  });

  it('has an approved module whose only reference has expired', () => {
    expect(reference('REF-CARD-CONGRESS').expires).toBe('2026-09-30');
    expect(byId(claims, 'CLM-CARD-EARLY').references.map((cited) => cited.reference)).toEqual([
      'REF-CARD-CONGRESS',
    ]);
    expect(module('MOD-CARD-EFF-EARLY').status).toBe('approved');
    for (const use of USES) expect(isEligible(library, module('MOD-CARD-EFF-EARLY'), use)).toBe(false);
    expect(isEligible(library, module('MOD-CARD-EFF-EARLY'), useIn('DE', 'de', { date: '2026-09-30' }))).toBe(
      true,
    );
  });

  it('has a claim with one expired and one live reference', () => {
    const cited = byId(claims, 'CLM-CARD-PERSISTENCE').references.map((entry) => reference(entry.reference));
    expect(cited.map(({ status }) => status)).toEqual(['expired', 'approved']);
    expect(isEligible(library, module('MOD-CARD-ADHERENCE-PERSISTENCE'), useIn('DE', 'de'))).toBe(true);
  });

  it('has a reference, a module and a claim with an early last day', () => {
    expect(reference('REF-CARD-BIOMARKER').expires).toBe('2026-12-15');
    expect(module('MOD-CARD-EVENT-THANKS').expires).toBe('2026-12-31');
    const profile = module('MOD-CARD-SAFE-PROFILE');
    expect(isEligible(library, profile, useIn('DE', 'de', { date: '2027-06-30' }))).toBe(true);
    expect(isEligible(library, profile, useIn('DE', 'de', { date: '2027-07-01' }))).toBe(false);
  });

  it('has nothing in German on patient support', () => {
    const found = modules.filter((item) => item.topics.includes('patient_support'));
    expect(found.length).toBeGreaterThanOrEqual(5);
    expect(found.filter((item) => item.renditions.some(({ language }) => language === 'de'))).toEqual([]);
  });

  it('has two slots that nothing fills in French rep emails', () => {
    const use = useIn('FR', 'fr', { channel: 'rep_email' });
    expect(candidates('TPL-CARD-EFFICACY', use).map((list) => list.length > 0)).toEqual([true, true, false]);
    expect(candidates('TPL-CARD-POST-EVENT', use).map((list) => list.length > 0)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('has a withdrawn module, one in review and one with incomplete metadata', () => {
    expect(module('MOD-CARD-SAFE-PROFILE-2024').status).toBe('withdrawn');
    expect(module('MOD-CARD-DOSE-SWITCH').status).toBe('in_review');
    expect(missingMetadata(module('MOD-CARD-QOL-DIARY'))).toEqual(['message', 'topic']);
    expect(modules.filter((item) => missingMetadata(item).length > 0)).toHaveLength(1);
  });

  it('has modules that exclude, require and repeat each other', () => {
    const primary = module('MOD-CARD-EFF-PRIMARY');
    expect(primary.excludes).toContain('MOD-CARD-EFF-NNT');
    expect(module('MOD-CARD-EFF-NNT').excludes).toContain(primary.id);
    expect(module('MOD-CARD-EFF-CVDEATH').requires).toEqual([primary.id]);
    expect(module('MOD-CARD-EFF-CURVE').keyMessage).toBe(primary.keyMessage);
    const messages = modules.map(({ keyMessage }) => keyMessage);
    expect(messages.length - new Set(messages).size).toBe(1);
  });

  it('has a safety note that does not do for an efficacy claim', () => {
    const primary = module('MOD-CARD-EFF-PRIMARY');
    expect(goTogether(library, [primary, module('MOD-CARD-POP-PREGNANCY')])).toBe(false);
    expect(goTogether(library, [primary, module('MOD-CARD-SAFE-PROFILE')])).toBe(true);
  });

  it('has modules for one audience, one channel and one market only', () => {
    expect(audiences('MOD-CARD-EFF-CVDEATH')).toEqual(new Set(['cardiology']));
    expect(channels('MOD-CARD-SUPPORT-NURSE')).toEqual(new Set(['rep_email']));
    expect(channels('MOD-CARD-MOA-PORTAL')).toEqual(new Set(['portal']));
    expect(markets('MOD-CARD-ACCESS-DE')).toEqual(new Set(['DE']));
    for (const { id } of modules.filter((item) => item.id.endsWith('-US')))
      expect(markets(id)).toEqual(new Set(['US']));
  });

  it('has HCPs without consent, withdrawn, pending, unverified and expired', () => {
    expect(consentsOf('HCP-GB-002')).toEqual([]);
    expect(consentsOf('HCP-GB-003').map(({ decision }) => decision)).toEqual(['opt_in', 'opt_out']);
    expect(consentsOf('HCP-DE-002').map(({ decision }) => decision)).toEqual(['opt_in_pending']);
    expect(byId(hcps, 'HCP-US-002').verified).toBe(false);
    expect(consentsOf('HCP-FR-002').every(({ expiresAt }) => (expiresAt ?? '9999') < TODAY)).toBe(true);
  });
});

describe('what the demo can assemble on 2026-11-22', () => {
  const cases = templates.flatMap((template) =>
    usesOf(template, TODAY).map((use) => ({ templateId: template.id, ...use })),
  );

  it.each(cases)(
    '$templateId is filled in $market in $language without conflict',
    ({ templateId, ...use }) => {
      const [first = [], second = [], third = []] = candidates(templateId, use);
      const fills = first.flatMap((a) => second.flatMap((b) => third.map((c) => [a, b, c])));
      expect(fills.some((fill) => goTogether(library, fill))).toBe(true);
      const { product } = byId(templates, templateId);
      const subjects = eligible(use).filter(
        (item) => item.kind === 'subject_line' && item.product === product,
      );
      expect(subjects.length).toBeGreaterThanOrEqual(1);
    },
  );

  it('offers German answers on safety in each template of the start contexts', () => {
    for (const id of ['TPL-CARD-POST-EVENT', 'TPL-CARD-EFFICACY', 'TPL-CARD-SAFETY']) {
      const lists = candidates(id, useIn('DE', 'de'));
      const onSafety = lists.filter((list) => list.some(({ topics }) => topics.includes('safety')));
      expect(onSafety.length).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('stories of the start screen', () => {
  const startSchema = z.array(
    z.strictObject({
      id: z.string(),
      hcp: z.string(),
      ...contextSchema.pick({ market: true, language: true, channel: true, audience: true }).shape,
      product: z.string(),
      moment: z.string(),
      templateId: z.string(),
      title: z.strictObject({ en: z.string(), de: z.string() }),
      situation: z.strictObject({ en: z.string(), de: z.string() }),
      brief: z.strictObject({ en: z.string(), de: z.string() }),
      signals: z.array(z.strictObject({ topic: z.string(), strength: z.number() })),
    }),
  );
  const contexts = startSchema.parse(demoJson('start-contexts.json'));

  it.each(contexts)('$id names a verified HCP of its market with consent', (context) => {
    const hcp = byId(hcps, context.hcp);
    expect([hcp.market, hcp.language, hcp.specialty, hcp.verified]).toEqual([
      context.market,
      context.language,
      context.audience,
      true,
    ]);
    const given = consents.filter((entry) => entry.hcp === hcp.id && entry.channel === context.channel);
    expect(given.some((entry) => entry.decision === 'opt_in' && (entry.expiresAt ?? '9999') > TODAY)).toBe(
      true,
    );
    const seen = library.signals.filter((signal) => signal.hcp === hcp.id);
    for (const { topic, strength } of context.signals)
      expect(seen.filter((signal) => signal.topic === topic)).toHaveLength(strength);
    expect(byId(templates, context.templateId).moments).toContain(context.moment);
  });

  it('stores a first-minute draft that only the expired reference stops', () => {
    const draft = z
      .strictObject({
        name: z.string(),
        templateId: z.string(),
        context: contextSchema,
        fills: z.array(z.strictObject({ slotId: z.string(), moduleId: z.string() })),
      })
      .parse(demoJson('first-minute/early-effect-draft.json'));
    const use = { ...draft.context, date: draft.context.plannedSendDate };
    const used = draft.fills.map(({ moduleId }) => module(moduleId));
    expect(used.filter((item) => !isEligible(library, item, use)).map(({ id }) => id)).toEqual([
      'MOD-CARD-EFF-EARLY',
    ]);
    expect(goTogether(library, used)).toBe(true);
    for (const slot of byId(templates, draft.templateId).slots) {
      const filled = draft.fills.find(({ slotId }) => slotId === slot.id);
      expect(fits(slot, module(filled?.moduleId ?? ''))).toBe(true);
    }
  });
});
