import { describe, expect, test } from 'vitest';
import type { AssemblyContent, Fill } from '../../core/assembly/assembly.ts';
import type { ContentModule, Template } from '../../core/library/content.ts';
import { versionKey } from '../../core/library/version-key.ts';
import type { Facts } from '../../guardrails/facts.ts';
import { packOf } from '../../guardrails/packs.ts';
import email001 from '../../guardrails/rules/email-001-final-form.ts';
import ref003 from '../../guardrails/rules/ref-003-anchor-exists.ts';
import ref004 from '../../guardrails/rules/ref-004-markers-match.ts';
import ref005 from '../../guardrails/rules/ref-005-number-parity.ts';
import safe001 from '../../guardrails/rules/safe-001-mandatory-statements.ts';
import { runRules } from '../../guardrails/run-rules.ts';
import { renderEmail } from '../../server/release/render-email.ts';
import { demoClaims, demoModules, demoReferences, demoTemplates } from './demo-library.ts';

const fillOf = (slotId: string, moduleId: string, language: string, text: string): Fill => ({
  slotId,
  moduleId,
  version: 1,
  language,
  text,
  origin: 'approved_verbatim',
  choice: 'human_selected',
});

function contentOf(template: Template, market: string, language: string, slots: Fill[]): AssemblyContent {
  const context = {
    market,
    language,
    channel: 'email',
    audience: 'cardiology',
    plannedSendDate: '2026-06-01',
    topics: [],
  } as const;
  const pin = { id: template.id, version: 1 };
  return {
    format: 1,
    template: pin,
    context: { ...context, topics: [] },
    subject: null,
    slots,
    aiLabel: null,
  };
}

function factsOf(template: Template, content: AssemblyContent, modules: readonly ContentModule[]): Facts {
  const pinned = { version: 1, currentVersion: 1 };
  return {
    content,
    contentHash: '',
    today: '2026-05-01',
    template: { ...template, ...pinned },
    modules: new Map(modules.map((module) => [versionKey(module.id, 1), { ...module, ...pinned }])),
    claims: demoClaims,
    references: demoReferences,
    visuals: new Map(),
    pack: packOf(content.context.market),
    product: {
      id: 'any',
      name: 'Any',
      additionalMonitoring: template.product === 'cardivanta',
    },
  };
}

const [anyTemplate] = demoTemplates;
const texts = demoModules.flatMap((module) =>
  module.renditions.map(({ language, text }) => ({ id: module.id, module, language, text })),
);

function verdictsOn(module: ContentModule, language: string, text: string): string[] {
  if (!anyTemplate) throw new Error('The demonstration library has no template.');
  const content = contentOf(anyTemplate, 'GB', language, [fillOf('slot', module.id, language, text)]);
  return runRules(factsOf(anyTemplate, content, [module]), [ref004, ref005, ref003]).map(
    ({ verdict }) => verdict,
  );
}

describe('numbers and markers of the demonstration library', () => {
  test('every approved text agrees with its claims', () => {
    const disagreeing = texts.filter(({ module, language, text }) =>
      verdictsOn(module, language, text).some((verdict) => verdict !== 'pass'),
    );
    expect(disagreeing.map(({ id, language }) => `${id} ${language}`)).toEqual([]);
    expect(texts.length).toBeGreaterThan(100);
  });

  test('REF-005 catches every single digit that is changed, in English, German and French', () => {
    const missed: string[] = [];
    let changes = 0;
    for (const { id, module, language, text } of texts) {
      const stating = text.replaceAll(/\[\^[^\]\n]*\]|\]\([^)\s]*\)/gu, (silent) =>
        '_'.repeat(silent.length),
      );
      for (const { index, 0: digit } of stating.matchAll(/\d/gu)) {
        const other = String((Number(digit) + 1 + (index % 9)) % 10);
        const changed = `${text.slice(0, index)}${other}${text.slice(index + 1)}`;
        changes += 1;
        if (verdictsOn(module, language, changed)[1] !== 'block')
          missed.push(`${id} ${language}: ${changed}`);
      }
    }
    expect(missed).toEqual([]);
    expect(changes).toBeGreaterThan(500);
  });

  test('REF-004 catches every marker that is deleted', () => {
    const missed: string[] = [];
    for (const { id, module, language, text } of texts) {
      for (const { index, 0: marker } of text.matchAll(/\[\^[^\]\n]+\]/gu)) {
        const changed = text.slice(0, index) + text.slice(index + marker.length);
        if (verdictsOn(module, language, changed)[0] !== 'block') missed.push(`${id} ${language}: ${marker}`);
      }
    }
    expect(missed).toEqual([]);
  });
});

const editions = demoTemplates.flatMap((template) =>
  template.fixedTexts.map(({ market, language }) => ({ id: template.id, template, market, language })),
);

async function judgeRendered(template: Template, market: string, language: string) {
  const fills = template.slots.map((slot) => fillOf(slot.id, 'M', language, 'Some words.'));
  const content = contentOf(template, market, language, fills);
  const view = { unsubscribeUrl: 'https://preferences.example/unsubscribe' };
  const rendered = await renderEmail({ template, content, references: demoReferences, view });
  const facts = { ...factsOf(template, content, []), rendered };
  return { results: runRules(facts, [safe001, email001]) };
}

describe.each(editions)('$id for $market in $language', ({ template, market, language }) => {
  test('the rendered email has every mandatory statement and no token', async () => {
    const { results } = await judgeRendered(template, market, language);
    expect(results.flatMap(({ findings }) => findings)).toEqual([]);
  });

  test('SAFE-001 finds each mandatory statement that the template stops to show', async () => {
    const pack = packOf(market);
    const shown = (pack?.requirements ?? [])
      .flatMap(({ fixedTexts }) => fixedTexts)
      .filter((key) => template.mjml.includes(`.${key} }}`));
    expect(shown.length).toBeGreaterThan(3);
    for (const key of shown) {
      const mjml = template.mjml.replaceAll(
        new RegExp(String.raw`\{\{ (?:fixed|plain)\.${key} \}\}`, 'gu'),
        '',
      );
      const { results } = await judgeRendered({ ...template, mjml }, market, language);
      expect({ key, verdict: results[0]?.verdict }).toEqual({ key, verdict: 'block' });
    }
  });
});
