import mjml2html from 'mjml';
import { describe, expect, it } from 'vitest';
import { byId, loadDemo } from './load-demo.ts';

const { products, templates } = loadDemo();
const KEYS = [
  'subject',
  'preheader',
  'brand_line',
  'greeting',
  'intro',
  'closing',
  'sender',
  'safety_heading',
  'safety_information',
  'prescribing_information_label',
  'prescribing_information_url',
  'adverse_event_statement',
  'date_of_preparation',
  'job_code',
  'references_heading',
  'legal_footer',
  'privacy',
  'unsubscribe_label',
];

describe.each(templates)('demo template $id', (template) => {
  it('compiles as strict MJML without an error', async () => {
    const { html, errors } = await mjml2html(template.mjml, { validationLevel: 'strict' });
    expect(errors).toEqual([]);
    expect(html).toContain('<!doctype html>');
  });

  it('has every fixed text in every market, and the black triangle where product and market have it', () => {
    const approved = template.approvals.flatMap(({ market }) => market);
    expect(new Set(template.fixedTexts.map(({ market }) => market))).toEqual(new Set(approved));
    const monitored = byId(products, template.product ?? '').additionalMonitoring;
    for (const { market, texts } of template.fixedTexts) {
      const triangle = monitored && market !== 'US';
      const expected = triangle ? [...KEYS, 'additional_monitoring'] : KEYS;
      expect(Object.keys(texts).toSorted()).toEqual(expected.toSorted());
      expect(Object.values(texts).every((text) => text.trim() !== '')).toBe(true);
      expect((texts['additional_monitoring'] ?? '').includes('▼')).toBe(triangle);
    }
  });

  it('reads only variables that the fixed texts, the slots and the renderer provide', () => {
    const provided = [
      ...[...KEYS, 'additional_monitoring'].flatMap((key) => [`fixed.${key}`, `plain.${key}`]),
      ...template.slots.map(({ id }) => `slots.${id}`),
      ...(template.freeTexts ?? []).map(({ id }) => `free.${id}`),
      'references',
      'unsubscribe_url',
      'subject',
      'language',
    ];
    const read = [...template.mjml.matchAll(/\{\{\s*([\w.]+)\s*\}\}/gu)].map(([, name = '']) => name);
    expect(read.filter((name) => !provided.includes(name))).toEqual([]);
    for (const { id } of template.slots) expect(read).toContain(`slots.${id}`);
  });

  it('puts the safety information after the slots and before closing and references', () => {
    const at = (name: string) => template.mjml.indexOf(name);
    const order = ['plain.prescribing_information_url', `slots.${template.slots.at(-1)?.id}`];
    const places = [...order, 'fixed.safety_information', 'fixed.closing', '{{ references }}'].map(at);
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('sets no text smaller than 14 px', () => {
    const sizes = [...template.mjml.matchAll(/font-size="(\d+)px"/gu)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
  });
});
