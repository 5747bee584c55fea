import PostalMime from 'postal-mime';
import type { Fill } from '../../../core/assembly/assembly.ts';
import { importEmail } from '../../../server/library/import/template/import-email.ts';
import { composeMessage } from '../../../server/release/compose-message.ts';
import { renderEmail } from '../../../server/release/render-email.ts';
import { renderOriginals } from '../../../server/release/render-originals.ts';
import { fillOf, sampleContent, sampleInput, sampleTemplate } from '../../server/release/sample.ts';

/** An email that a person might import, with the string in the places where an attacker has a say. */
export const emailAround = (text: string): string =>
  `<!doctype html><html lang="en"><head><title>${text}</title></head><body><table><tr><td>
<h1>A headline of this email</h1><p>Eight words of text that a module could replace. ${text}</p>
<a href="https://brand.example/${text}">Read more about it</a>${text}</td></tr></table></body></html>`;

/** The draft that such an email becomes, filled with the words it came with; undefined when it was refused. */
export async function importedHtml(text: string): Promise<string | undefined> {
  const made = importEmail({ name: `${text}.html`, bytes: new TextEncoder().encode(emailAround(text)) });
  return 'template' in made ? renderOriginals(made.template) : undefined;
}

/** One email with the strings as texts of modules, as subject, as fixed texts and as free texts. */
const inputWith = (texts: readonly string[]) => {
  const fills: Fill[] = texts.map((text) => fillOf('opening', text));
  const [first = ''] = texts;
  const freeTexts = texts.map((text, index) => ({
    placeId: `free_${index}`,
    text,
    origin: 'local_edit' as const,
  }));
  const places = freeTexts.map(({ placeId }) => ({ id: placeId, label: { en: placeId }, maxLength: 2_000 }));
  return sampleInput(
    { ...sampleContent({ slots: fills, subject: fillOf('subject', first) }), freeTexts },
    {
      ...sampleTemplate,
      freeTexts: places,
      mjml: sampleTemplate.mjml.replace(
        '</mj-column>',
        `${places.map(({ id }) => `<mj-text>{{ free.${id} }}</mj-text>`).join('')}</mj-column>`,
      ),
      fixedTexts: sampleTemplate.fixedTexts.map((fixed) => ({
        ...fixed,
        texts: Object.fromEntries(Object.keys(fixed.texts).map((key) => [key, first])),
      })),
    },
  );
};

/** The exported HTML of such an email, the HTML part of its message, and its preview with marks. */
export async function renderedHtml(texts: readonly string[]): Promise<string[]> {
  const rendered = await renderEmail(inputWith(texts));
  const marked = await renderEmail(inputWith(texts), { marks: 'en' });
  const message = await composeMessage({
    rendered,
    unsubscribeUrl: 'https://preferences.example/p',
    addresses: { from: 'Brand <brand@brand.example>', recipient: 'hcp@hcp.example' },
    assemblyId: texts[0] ?? '',
    contentHash: '0'.repeat(64),
    approvedAt: new Date('2026-03-02T00:00:00Z'),
    jobCode: texts[0] ?? null,
    aiStatement: texts[0] ?? null,
  });
  const { html = '' } = await PostalMime.parse(message);
  return [rendered.html, html, marked.html];
}
