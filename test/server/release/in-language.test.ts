import { expect, test } from 'vitest';
import { joinEmail } from '../../../server/release/veeva/join-email.ts';
import { splitEmail } from '../../../server/release/veeva/split-email.ts';
import { renderEmail } from '../../../server/release/render-email.ts';
import { fillOf, sampleContent, sampleInput, sampleTemplate } from './sample.ts';

const inArabic = () => {
  const content = sampleContent({ slots: [fillOf('opening', '- مرحبا\n- أهلا[^R-A]')] });
  const template = {
    ...sampleTemplate,
    fixedTexts: sampleTemplate.fixedTexts.map((fixed) => ({ ...fixed, language: 'ar' })),
  };
  return sampleInput({ ...content, context: { ...content.context, language: 'ar' } }, template);
};

test('an Arabic email says so and stands from right to left, lists and layout included', async () => {
  const { html, mjml, text } = await renderEmail(inArabic());
  expect(html).toMatch(/<html dir="rtl" lang="ar"/u);
  expect(html).toMatch(/<body dir="rtl"/u);
  expect(html).toContain('padding:0 20px 0 0;');
  expect(html).not.toMatch(/text-align:\s*left|direction:\s*ltr|align="left"|dir="auto"/u);
  expect(mjml).toMatch(/^<mjml dir="rtl" lang="ar"/u);
  expect(text).toContain('مرحبا');
});

test('a template that names no language gets the one of the email', async () => {
  const mjml = sampleTemplate.mjml.replace(' lang="{{ language }}"', '');
  const { html } = await renderEmail(sampleInput(sampleContent(), { ...sampleTemplate, mjml }));
  expect(html).toMatch(/<html[^>]* lang="en"/u);
  expect(html).not.toContain('lang="und"');
});

test('the Veeva form of an Arabic email comes back byte for byte, with its list of references', async () => {
  const input = inArabic();
  const { html } = await renderEmail(input);
  const split = splitEmail(html, input.view.unsubscribeUrl);
  expect(split.template).toContain('{{InsertCitations}}');
  expect(joinEmail(split, input.view.unsubscribeUrl)).toBe(html);
});
