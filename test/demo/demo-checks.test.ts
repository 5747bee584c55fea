import { describe, expect, it } from 'vitest';
import { type AssemblyContent, SUBJECT_SLOT } from '../../core/assembly/assembly.ts';
import { numberReferences } from '../../core/assembly/reference-list.ts';
import type { ContentModule, Template } from '../../core/library/content.ts';
import { versionKey } from '../../core/library/version-key.ts';
import { checkAssembly } from '../../guardrails/check-assembly.ts';
import { packOf } from '../../guardrails/packs.ts';
import { renderEmail } from '../../server/release/render-email.ts';
import { fits, goTogether, isEligible, type Use, usesOf } from './eligible.ts';
import { byId, loadDemo } from './load-demo.ts';
import { fillOf } from '../support/demo-emails.ts';
import { demoVisuals } from '../support/demo-visuals.ts';

const library = loadDemo();
const { named: visuals } = demoVisuals();
const DATE = '2026-11-22';

/** Every combination of eligible modules that keeps the combination rules. */
function fillsOf(template: Template, use: Use): ContentModule[][] {
  const eligible = library.modules.filter(
    (module) => module.product === template.product && isEligible(library, module, use),
  );
  return template.slots
    .map((slot) => eligible.filter((module) => fits(slot, module)))
    .reduce<ContentModule[][]>(
      (rows, list) => rows.flatMap((row) => list.map((module) => [...row, module])),
      [[]],
    )
    .filter((row) => goTogether(library, row));
}

/** As few rows as are needed for each module to stand in one of them. */
function covering(rows: readonly ContentModule[][]): ContentModule[][] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const fresh = row.some((module) => !seen.has(module.id));
    for (const module of row) seen.add(module.id);
    return fresh;
  });
}

function contentOf(template: Template, use: Use, modules: readonly ContentModule[]): AssemblyContent {
  const { market, language, channel, audience } = use;
  const subject = library.modules.find(
    (module) =>
      module.kind === 'subject_line' &&
      module.product === template.product &&
      isEligible(library, module, use),
  );
  if (!subject) throw new Error(`No subject line for ${template.id} in ${market}.`);
  return {
    format: 1,
    template: { id: template.id, version: 1 },
    context: {
      market,
      language,
      channel,
      audience,
      product: template.product,
      plannedSendDate: DATE,
      topics: [],
    },
    subject: fillOf(SUBJECT_SLOT, subject, language, 'human_selected'),
    slots: template.slots.flatMap((slot, index) => {
      const module = modules[index];
      return module ? [fillOf(slot.id, module, language, 'human_selected')] : [];
    }),
    aiLabel: null,
  };
}

async function check(template: Template, content: AssemblyContent) {
  const references = new Map(library.references.map((reference) => [reference.id, reference]));
  const fills = [...(content.subject ? [content.subject] : []), ...content.slots];
  const rendered = await renderEmail({
    template,
    content,
    references,
    claims: new Map(
      fills.map(({ moduleId }) => [
        `${moduleId}@1`,
        byId(library.modules, moduleId).claims.map((id) => byId(library.claims, id)),
      ]),
    ),
    visuals,
    view: { unsubscribeUrl: 'https://www.fictiva.example/unsubscribe/token' },
  });
  const pinned = { version: 1, currentVersion: 1 };
  const product = byId(library.products, template.product ?? '');
  const report = checkAssembly({
    content,
    contentHash: 'not judged here',
    today: DATE,
    template: { ...template, ...pinned },
    modules: new Map(
      fills.map(({ moduleId }) => [
        versionKey(moduleId, 1),
        { ...byId(library.modules, moduleId), ...pinned },
      ]),
    ),
    claims: new Map(library.claims.map((claim) => [claim.id, claim])),
    references,
    visuals,
    pack: packOf(content.context.market),
    product: {
      id: product.id,
      name: product.name,
      additionalMonitoring: product.additionalMonitoring && content.context.market !== 'US',
      indications: product.indications.map(({ id }) => id),
    },
    rendered,
    referenceList: numberReferences(fills),
    engineRecord: null,
  });
  const found = report.results.filter(({ verdict }) => ['warn', 'block', 'error'].includes(verdict));
  return { html: rendered.html, found };
}

const cells = library.templates.flatMap((template) =>
  usesOf(template, DATE).map((use) => ({
    template,
    use,
    name: `${template.id} ${use.market} ${use.language}`,
  })),
);

describe('checks of what the demo can assemble', () => {
  it.each(cells)(
    '$name passes with each module that it can hold, apart from the early expiry',
    async ({ template, use }) => {
      const rows = covering(fillsOf(template, use));
      expect(rows.length).toBeGreaterThan(3);
      for (const modules of rows) {
        const { found, html } = await check(template, contentOf(template, use, modules));
        const soon = modules.some(({ id }) => id === 'MOD-CARD-EFF-NTPROBNP');
        expect(found.map(({ ruleId, verdict }) => `${ruleId} ${verdict}`)).toEqual(
          soon ? ['EXP-001 warn'] : [],
        );
        expect(Buffer.byteLength(html)).toBeLessThan(60_000);
      }
    },
  );

  it('blocks the first-minute draft by the expired reference', async () => {
    const template = byId(library.templates, 'TPL-CARD-EFFICACY');
    const modules = ['MOD-CARD-EFF-EARLY', 'MOD-CARD-QOL-KCCQ', 'MOD-CARD-SAFE-PROFILE'];
    const use: Use = { market: 'GB', language: 'en', channel: 'email', audience: 'cardiology', date: DATE };
    const content = contentOf(
      template,
      use,
      modules.map((id) => byId(library.modules, id)),
    );
    const { found } = await check(template, content);
    expect(found.map(({ ruleId, verdict }) => `${ruleId} ${verdict}`)).toEqual([
      'REF-002 block',
      'EXP-001 block',
    ]);
  });
});
