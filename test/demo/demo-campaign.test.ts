import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../core/assembly/context.ts';
import { campaignSchema, contextsOf, modulesPlanned } from '../../core/assembly/campaign.ts';
import { SUBJECT_SLOT } from '../../core/assembly/assembly.ts';
import type { AssemblyContent, Fill } from '../../core/assembly/assembly.ts';
import { plainTextOf } from '../../core/library/markup.ts';
import { judgeContent } from '../../server/assembly/judge-content.ts';
import { proposeContent } from '../../server/assembly/propose-assembly.ts';
import { demoDeps } from '../support/demo-library.ts';
import type { DemoDeps } from '../support/demo-library.ts';
import { describeOverDemoLibrary } from '../support/database.ts';
import { fits, goTogether, isEligible } from './eligible.ts';
import { byId, demoJson, loadDemo } from './load-demo.ts';

const library = loadDemo();
const campaign = campaignSchema.parse(demoJson('campaigns/demo-480.json'));
const template = byId(library.templates, campaign.template);
const contexts = contextsOf(campaign);
const nameOf = ({ market, audience, moment, channel }: Context) =>
  [market, audience, moment, channel].join(' ');

/** Every 53rd context meets each market, audience, moment and channel; CAMPAIGN_ALL=1 takes all 480. */
const sampled =
  process.env['CAMPAIGN_ALL'] === '1' ? contexts : contexts.filter((_, index) => index % 53 === 0);

const wordsOf = (text: string): number => plainTextOf(text).split(/\s+/u).filter(Boolean).length;

const textOf = (moduleId: string, language: string): string => {
  const text = byId(library.modules, moduleId).renditions.find((each) => each.language === language)?.text;
  if (text === undefined) throw new Error(`${moduleId} has no text in ${language}.`);
  return text;
};

const fixedTextsOf = (context: Context): string[] => {
  const fixed = template.fixedTexts.find(
    ({ market, language }) => market === context.market && language === context.language,
  );
  return Object.values(fixed?.texts ?? {});
};

/** The one variant that the campaign plans for a context: subject line and slots. */
function planned(context: Context): { slotId: string; moduleId: string }[] {
  const places = [[SUBJECT_SLOT, campaign.subject] as const, ...Object.entries(campaign.slots)];
  return places.map(([slotId, choices]) => {
    const [moduleId, ...more] = modulesPlanned(choices, context);
    if (moduleId === undefined || more.length > 0) throw new Error(`${slotId} in ${nameOf(context)}`);
    return { slotId, moduleId };
  });
}

function contentOf(context: Context): AssemblyContent {
  const fills = planned(context).map(({ slotId, moduleId }): Fill => ({
    slotId,
    moduleId,
    version: 1,
    language: context.language,
    text: textOf(moduleId, context.language),
    origin: 'approved_verbatim',
    choice: 'human_selected',
  }));
  return {
    format: 1,
    template: { id: template.id, version: 1 },
    context,
    subject: fills.find(({ slotId }) => slotId === SUBJECT_SLOT) ?? null,
    slots: fills.filter(({ slotId }) => slotId !== SUBJECT_SLOT),
    aiLabel: null,
  };
}

describe('campaign demo-480', () => {
  it('has 480 contexts: 8 markets, 5 audiences, 4 moments, 3 channels', () => {
    expect(contexts).toHaveLength(480);
    expect(new Set(contexts.map(nameOf)).size).toBe(480);
    const { markets, audiences, moments, channels } = campaign;
    expect([markets, audiences, moments, channels].map((list) => list.length)).toEqual([8, 5, 4, 3]);
    expect(template.moments).toEqual(moments);
  });

  it('plans one eligible module for each slot in each context, and no two alike variants within a channel', () => {
    for (const context of contexts) {
      const use = { ...context, date: context.plannedSendDate };
      const inSlots = planned(context).filter(({ slotId }) => slotId !== SUBJECT_SLOT);
      expect(inSlots.map(({ slotId }) => slotId)).toEqual(template.slots.map(({ id }) => id));
      for (const { moduleId } of planned(context))
        expect(
          isEligible(library, byId(library.modules, moduleId), use),
          `${moduleId} ${nameOf(context)}`,
        ).toBe(true);
      const modules = inSlots.map(({ moduleId }) => byId(library.modules, moduleId));
      expect(goTogether(library, modules), nameOf(context)).toBe(true);
      expect(template.slots.every((slot, index) => modules[index] && fits(slot, modules[index]))).toBe(true);
    }
    const variants = contexts.map((context) =>
      [context.market, context.channel, ...planned(context).map(({ moduleId }) => moduleId)].join(' '),
    );
    expect(new Set(variants).size).toBe(480);
  });

  it('shares its texts: the words to be read once are at most 5 % of the words of all variants', () => {
    const all = contexts.map((context) => [
      ...fixedTextsOf(context),
      ...planned(context).map(({ moduleId }) => textOf(moduleId, context.language)),
    ]);
    const total = all.flat().reduce((sum, text) => sum + wordsOf(text), 0);
    const once = [...new Set(all.flat())].reduce((sum, text) => sum + wordsOf(text), 0);
    expect(total).toBeGreaterThan(100_000);
    expect(once / total).toBeLessThan(0.05);
  });
});

describeOverDemoLibrary('campaign demo-480 in a library', (getDatabase) => {
  let deps: DemoDeps;
  beforeAll(async () => {
    deps = await demoDeps(getDatabase());
  });

  /** Rules that judge the records of a stored assembly; these variants are not stored. */
  const OF_RECORDS = ['AI-001', 'AI-002', 'AI-003', 'AUD-001', 'AUD-002'];
  const notPassed = async (content: AssemblyContent): Promise<string[]> => {
    const { report } = await judgeContent(deps, content);
    return report.results
      .filter(
        ({ ruleId, verdict }) =>
          verdict !== 'pass' && !(verdict === 'not_run' && OF_RECORDS.includes(ruleId)),
      )
      .map(({ ruleId, verdict, findings }) => `${ruleId} ${verdict}: ${findings[0]?.message}`);
  };

  it('passes every rule in its planned variants', { timeout: 600_000 }, async () => {
    for (const context of sampled) expect(await notPassed(contentOf(context)), nameOf(context)).toEqual([]);
  });

  it(
    'is proposed in its contexts without a gap and without a blocking finding',
    { timeout: 600_000 },
    async () => {
      for (const context of sampled) {
        const { content, proposal } = await proposeContent(deps, {
          context,
          brief: '',
          templateId: template.id,
        });
        expect(proposal.gaps, nameOf(context)).toEqual([]);
        const found = (await notPassed(content)).filter((line) => !/^\S+ warn/u.test(line));
        expect(found, nameOf(context)).toEqual([]);
      }
    },
  );
});
