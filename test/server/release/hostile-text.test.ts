import { existsSync, readFileSync } from 'node:fs';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { renderEmail } from '../../../server/release/render-email.ts';
import { fillOf, sampleContent, sampleInput, sampleTemplate } from './sample.ts';

const FILE = new URL('../../../../shared/data/hostile/xss.json', import.meta.url);
const hostile = existsSync(FILE)
  ? z.array(z.object({ text: z.string() })).parse(JSON.parse(readFileSync(FILE, 'utf8')))
  : [];

type Node = DefaultTreeAdapterTypes.Node;

/** Every element with its attributes but without text, in document order: what a browser would build. */
function shapeOf(node: Node, shape: string[] = []): string[] {
  if ('tagName' in node) {
    const names = node.attrs.map(({ name }) => name).toSorted();
    shape.push(`${node.tagName}[${names.join(' ')}]`);
    for (const { name, value } of node.attrs) {
      if (['href', 'src'].includes(name)) expect(value).toMatch(/^(?:https:\/\/|mailto:|#|\{\{)/u);
    }
  }
  if ('childNodes' in node) for (const child of node.childNodes) shapeOf(child, shape);
  return shape;
}

/** Elements that module text may bring with it, each with the only attributes it may have. */
const ALLOWED = new Set([
  'p[style]',
  'h2[style]',
  'ul[style]',
  'li[style]',
  'li[id style]',
  'ol[style]',
  'strong[]',
  'br[]',
  'sup[style]',
  'a[href style]',
  'img[alt src style]',
]);

const fixed = (text: string) => ({
  ...sampleTemplate,
  fixedTexts: sampleTemplate.fixedTexts.map((entry) => ({
    ...entry,
    texts: {
      ...entry.texts,
      greeting: text,
      logo_alt: text,
      prescribing_url: text,
      prescribing_label: text,
      preheader: text,
    },
  })),
});

const frame = async () => {
  const { html } = await renderEmail(sampleInput(sampleContent({ slots: [] })));
  return new Set(shapeOf(parse(html)));
};

describe('hostile text', () => {
  it.skipIf(hostile.length === 0)(
    'brings no element, attribute or address into the email beyond those of the markup',
    async () => {
      expect(hostile.length).toBeGreaterThan(100);
      const known = await frame();
      for (const { text } of hostile) {
        const storable = text.replaceAll('\u0000', '').toWellFormed();
        const slots = [fillOf('opening', storable), fillOf('evidence', `${storable}[^R-A]`)];
        const content = sampleContent({ slots, subject: fillOf('subject', storable || 'x') });
        const { html } = await renderEmail(sampleInput(content, fixed(storable)));
        const beyond = shapeOf(parse(html)).filter((element) => !known.has(element) && !ALLOWED.has(element));
        expect(beyond, storable).toEqual([]);
      }
    },
    120_000,
  );

  it('would be seen by this test if the renderer let it through', async () => {
    const { html } = await renderEmail(sampleInput());
    const unsafe = html.replace('Thank you for coming.', '<svg onload=alert(1)>');
    const known = await frame();
    const beyond = shapeOf(parse(unsafe)).filter((element) => !known.has(element) && !ALLOWED.has(element));
    expect(beyond).toEqual(['svg[onload]']);
  });

  it('does not run as Liquid when it stands in module text', async () => {
    const slots = [fillOf('opening', '{{ subject }} {% if slots %}'), fillOf('evidence', 'x')];
    const { html } = await renderEmail(sampleInput(sampleContent({ slots })));
    expect(html).toContain('{{ subject }} {% if slots %}');
  });
});
