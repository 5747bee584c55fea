import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../server/release/content-hash.ts';
import { renderEmail } from '../../../server/release/render-email.ts';
import { fillOf, sampleContent, sampleInput, sampleTemplate } from './sample.ts';

const withMjml = (body: string, head = '') => ({
  ...sampleTemplate,
  mjml: `<mjml>${head}<mj-body><mj-section><mj-column>${body}</mj-column></mj-section></mj-body></mjml>`,
});

const flat = (value: string) => value.replace(/\s+/gu, '');

describe('rendering an assembly', () => {
  it('puts fills, fixed text, links and the reference list where the template says', async () => {
    const { html, subject, preheader } = await renderEmail(sampleInput());
    expect(subject).toBe('After the congress');
    expect(preheader).toBe('What was shown at the congress');
    expect(html).toContain('Thank you for coming.<br>A second line.');
    expect(html).toContain('<strong>12.4 %</strong>');
    expect(html).toContain('href="https://example.com/pi?a=1&amp;b=2"');
    expect(html).toContain('href="https://preferences.example/p?x=1&amp;y=2"');
    expect(html).toContain('alt="Veltrazin &quot;logo&quot;"');
    expect(html).toContain('Beta B &amp; Co. &lt;2025&gt;.');
    expect(html).toContain('<html lang="en"');
    expect(html).not.toContain('{{');
    expect(html).not.toContain('fonts.googleapis.com');
  });

  it('separates neighbouring markers, so that references 1 and 2 never read as 12', async () => {
    const { html, text } = await renderEmail(sampleInput());
    expect(html).toMatch(/>1<\/a>,<a href="#ref-2"[^>]*>2<\/a><\/sup>/u);
    expect(text).toContain('12.4 %[1,2]');
  });

  it('numbers references in reading order again after a swap and after a new order', async () => {
    const opening = fillOf('opening', 'First B[^R-B].');
    const evidence = fillOf('evidence', 'Then C[^R-C] and B again[^R-B].');
    const before = await renderEmail(sampleInput(sampleContent({ slots: [opening, evidence] })));
    expect(before.references.map(({ referenceId }) => referenceId)).toEqual(['R-B', 'R-C']);
    expect(before.text).toContain('Then C[2] and B again[1].');
    const swapped = fillOf('opening', 'First A[^R-A].');
    const after = await renderEmail(sampleInput(sampleContent({ slots: [swapped, evidence] })));
    expect(after.text).toContain('First A[1].');
    expect(after.text).toContain('Then C[2] and B again[3].');
    expect(after.text).toMatch(/1\. Alpha A[^\n]*\n2\. Gamma G[^\n]*\n3\. Beta B/u);
    const reordered = await renderEmail(sampleInput(sampleContent({ slots: [evidence, opening] })));
    expect(reordered.references.map(({ referenceId }) => referenceId)).toEqual(['R-C', 'R-B']);
  });

  it('lists a reference that two modules share once', async () => {
    const slots = [fillOf('opening', 'A[^R-A]'), fillOf('evidence', 'A[^R-A]')];
    const { html, references } = await renderEmail(sampleInput(sampleContent({ slots })));
    expect(references).toEqual([{ number: 1, referenceId: 'R-A', slotIds: ['opening', 'evidence'] }]);
    expect(html.match(/id="ref-/gu)).toHaveLength(1);
  });

  it.each([
    ['an empty required slot', '<mj-text>{{ slots.evidence }}</mj-text>', '{{ slots.evidence }}'],
    [
      'a slot that the template does not declare',
      '<mj-text>{{ slots.other }}</mj-text>',
      '{{ slots.other }}',
    ],
    ['an unknown fixed text', '<mj-text>{{ fixed.missing }}</mj-text>', '{{ fixed.missing }}'],
    [
      'an unknown fixed text in an attribute',
      '<mj-image src="https://x.example/a.png" alt="{{ plain.nothing }}" />',
      '{{ plain.nothing }}',
    ],
    ['an unknown variable', '<mj-text>{{ first_name }}</mj-text>', '{{ first_name }}'],
    [
      'an address that is not https',
      '<mj-button href="{{ plain.greeting }}">x</mj-button>',
      '{{ plain.greeting }}',
    ],
  ])('leaves a visible token for %s', async (_, body, token) => {
    const content = sampleContent({ slots: [] });
    const { html, mjml } = await renderEmail(sampleInput(content, withMjml(body)));
    expect(html).toContain(token);
    expect(mjml).toContain(token);
  });

  it('leaves a visible token for a cited reference that the library does not hold', async () => {
    const content = sampleContent({ slots: [fillOf('opening', 'x[^R-GONE]'), fillOf('evidence', 'y')] });
    const { html, text } = await renderEmail(sampleInput(content));
    expect(html).toContain('{{ reference.R-GONE }}');
    expect(text).toContain('1. {{ reference.R-GONE }}');
  });

  it('leaves a visible token for an email without a subject', async () => {
    const bare = { ...sampleTemplate, fixedTexts: [] };
    expect((await renderEmail(sampleInput(sampleContent({ subject: null }), bare))).subject).toBe(
      '{{ subject }}',
    );
  });

  it('drops an empty optional slot together with what its condition surrounds', async () => {
    const shown = sampleContent();
    const { html } = await renderEmail(sampleInput(shown));
    expect(html).not.toContain('slots.extra');
    const filled = { ...shown, slots: [...shown.slots, fillOf('extra', 'One more thing.')] };
    expect((await renderEmail(sampleInput(filled))).html).toContain('One more thing.');
  });

  it('keeps the exported MJML and the exported HTML the same email', async () => {
    const { html, mjml } = await renderEmail(sampleInput());
    const again = await renderEmail(sampleInput(sampleContent(), { ...sampleTemplate, mjml }));
    expect(flat(again.html)).toBe(flat(html));
  });

  it.each([
    ['a tag that MJML does not know', '<mj-txt>x</mj-txt>'],
    ['a filter, which could undo escaping', '<mj-text>{{ slots.opening | raw }}</mj-text>'],
    ['a tag that reads files', "<mj-text>{% include '/etc/passwd' %}</mj-text>"],
  ])('refuses a template with %s in one sentence that names it', async (_, body) => {
    await expect(renderEmail(sampleInput(sampleContent(), withMjml(body)))).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining('The template T-1 cannot be rendered'),
    });
  });

  it('reads no file for a template that asks for an include', async () => {
    const body = '<mj-include path="/etc/hostname" />';
    const result = renderEmail(sampleInput(sampleContent(), withMjml(body)));
    const html = await result.then(
      (rendered) => rendered.html,
      (error: Error) => error.message,
    );
    expect(html).not.toContain('root:');
    expect(html).not.toContain('/etc/hostname" />');
  });
});

describe('the AI label', () => {
  const label = { engine: 'model <x>', suggestedSlots: ['opening'], generatedSlots: [] };

  it('is a meta element alone when an engine only suggested', async () => {
    const { html, text, mjml } = await renderEmail(sampleInput(sampleContent({ aiLabel: label })));
    expect(html).toContain(
      '<meta name="ai-disclosure" content="engine: model &lt;x&gt;; approved modules suggested',
    );
    expect(mjml).toContain('<meta name="ai-disclosure"');
    expect(text).not.toContain('artificial intelligence');
  });

  it('is also a visible sentence and the IPTC term where words were generated', async () => {
    const slots = [
      fillOf('opening', 'Made up.', {
        origin: 'ai_generated',
        digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
      }),
      fillOf('evidence', 'x'),
    ];
    const { html, text, mjml } = await renderEmail(sampleInput(sampleContent({ slots, aiLabel: label })));
    expect(html).toContain(
      'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
    );
    for (const form of [html, text.replace(/\s+/gu, ' '), mjml]) {
      expect(form).toContain(
        'Parts of this email were written with artificial intelligence and reviewed by people.',
      );
    }
  });

  it('has its place in a template whose author left it out, and a template without one is refused', async () => {
    const generated = fillOf('opening', 'x', { origin: 'ai_generated' });
    const content = sampleContent({ slots: [generated, fillOf('evidence', 'y')], aiLabel: label });
    const bare = withMjml('<mj-text>{{ slots.opening }}</mj-text>');
    const { html } = await renderEmail(sampleInput(content, bare));
    expect(html).toContain('<meta name="ai-disclosure"');
    expect(html).toContain('written with artificial intelligence');
    const selfClosed = withMjml('<mj-text>x</mj-text>', '<mj-head />');
    const result = await renderEmail(sampleInput(content, selfClosed)).catch((error: Error) => error);
    if (result instanceof Error) expect(result.message).toContain('The template T-1 cannot be rendered');
    else expect(result.html).toContain('<meta name="ai-disclosure"');
  });

  it('is absent when no engine took part', async () => {
    expect((await renderEmail(sampleInput())).html).not.toContain('ai-disclosure');
  });
});

describe('provenance marks', () => {
  it('name the origin in words in the preview and never appear in an exported form', async () => {
    const slots = [
      fillOf('opening', 'a', { origin: 'local_edit' }),
      fillOf('evidence', 'b', { origin: 'ai_generated' }),
      fillOf('extra', 'c'),
    ];
    const input = sampleInput(sampleContent({ slots }));
    const marked = (await renderEmail(input, { marks: 'en' })).html;
    expect(marked).toContain('data-slot="opening" data-origin="local_edit" data-module="M-opening@1"');
    for (const words of ['Local edit', 'AI-generated', 'Approved verbatim']) expect(marked).toContain(words);
    for (const bar of ['4px solid', '4px dashed', '4px dotted']) expect(marked).toContain(bar);
    expect((await renderEmail(input, { marks: 'de' })).html).toContain('Wörtlich freigegeben');
    const exported = await renderEmail(input);
    for (const form of [exported.html, exported.mjml])
      expect(form).not.toMatch(/data-(?:slot|origin|module)/u);
  });

  it('show an empty required slot as a gap', async () => {
    const { html } = await renderEmail(sampleInput(sampleContent({ slots: [] })), { marks: 'en' });
    expect(html).toContain('Nothing eligible for this slot');
  });
});

describe('the content hash', () => {
  const pinned = { id: 'T-1', version: 1, contentHash: 'f'.repeat(64) };
  const modules = [
    { id: 'M-a', version: 1, contentHash: 'a'.repeat(64) },
    { id: 'M-b', version: 2, contentHash: 'b'.repeat(64) },
  ];
  const signed = { content: sampleContent(), rendered: { html: 'h', text: 't' }, modules, template: pinned };

  it('is the same for the same email, however its parts are ordered in memory', async () => {
    const again = structuredClone(sampleContent());
    const shuffled = Object.fromEntries(Object.entries(again).toReversed());
    const first = await renderEmail(sampleInput());
    const second = await renderEmail(sampleInput());
    expect(second).toEqual(first);
    expect(
      contentHash({ ...signed, content: { ...again, ...shuffled }, modules: modules.toReversed() }),
    ).toBe(contentHash(signed));
    expect(contentHash(signed)).toMatch(/^[0-9a-f]{64}$/u);
  });

  it.each([
    ['a word', { ...signed, content: sampleContent({ subject: fillOf('subject', 'Another') }) }],
    ['the rendered HTML', { ...signed, rendered: { html: 'h ', text: 't' } }],
    ['the rendered text', { ...signed, rendered: { html: 'h', text: 't ' } }],
    ['a module', { ...signed, modules: modules.slice(1) }],
    [
      'what a module version says',
      { ...signed, modules: modules.map((item) => ({ ...item, contentHash: 'c' })) },
    ],
    ['the template', { ...signed, template: { ...pinned, version: 2 } }],
  ])('changes with %s', (_, changed) => {
    expect(contentHash(changed)).not.toBe(contentHash(signed));
  });
});
