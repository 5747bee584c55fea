import { unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { AssemblyContent } from '../../../core/assembly/assembly.ts';
import { lintSalesforceFile } from '../../../core/release/salesforce/lint-file.ts';
import { fromSalesforce } from '../../../core/release/salesforce/swap-tokens.ts';
import { wordsFor } from '../../../core/release/recipient-words.ts';
import { aiDisclosureOf } from '../../../server/release/ai-disclosure.ts';
import { composeMessage } from '../../../server/release/compose-message.ts';
import { jobCodeOf } from '../../../server/release/job-code.ts';
import { makeSalesforceForm } from '../../../server/release/make-salesforce.ts';
import { renderEmail, type RenderInput } from '../../../server/release/render-email.ts';
import { makeVeevaPackage } from '../../../server/release/veeva/make-package.ts';
import { demoEmails } from '../../support/demo-emails.ts';

const ALL = process.env['ALL_EMAILS'] === '1';
const EMAILS = demoEmails().filter((_, index) => ALL || index % 11 === 0);

/** The same email, with one text that an engine wrote. */
const withGenerated = ({ slots: [first, ...others], ...content }: AssemblyContent): AssemblyContent => ({
  ...content,
  slots: first ? [{ ...first, origin: 'ai_generated' }, ...others] : [],
});

describe.each(EMAILS)('every form of $name', ({ input }) => {
  it('carries the job code and says what an engine did, in words where it wrote some', async () => {
    const content = withGenerated(input.content);
    const jobCode = jobCodeOf({ template: input.template, jobCode: null }, content) ?? '';
    const { statement, notice } = aiDisclosureOf(content);
    expect(jobCode).toMatch(/^[A-Z]{2}-[A-Z]{2}-/u);
    expect(statement).toContain('text generated for');
    const rendered = await renderEmail({ ...input, content });
    const facts = {
      rendered,
      assemblyId: 'A-1',
      contentHash: 'a'.repeat(64),
      unsubscribeUrl: input.view.unsubscribeUrl,
      jobCode,
      aiStatement: statement,
    };
    const eml = await composeMessage({
      ...facts,
      addresses: { from: 'news@example.com', recipient: 'a@example.com' },
      approvedAt: new Date(0),
    });
    const message = await PostalMime.parse(eml);
    const veeva = unzipSync(makeVeevaPackage({ ...facts, content }));
    const packed = Object.values(veeva).map((bytes) => new TextDecoder().decode(bytes));
    const salesforce = makeSalesforceForm(rendered, content).toString('utf8');
    const forms = {
      html: rendered.html,
      mjml: rendered.mjml,
      text: rendered.text.replaceAll('\n', ' '),
      eml: `${message.html} ${message.headers.map(({ value }) => value).join(' ')}`,
      veeva: packed.join('\n'),
      salesforce,
    };
    for (const [form, text] of Object.entries(forms)) {
      expect(text, form).toContain(jobCode);
      expect(text, form).toContain(notice);
      if (form !== 'text') expect(text, form).toContain(statement);
    }
    expect(lintSalesforceFile(salesforce)).toEqual([]);
    expect(fromSalesforce(salesforce, content.context.language)).toBe(rendered.html);
  });
});

describe('a place for the recipient', () => {
  const [first] = EMAILS;
  if (!first) throw new Error('There is no demo email.');
  const input: RenderInput = {
    ...first.input,
    template: {
      ...first.input.template,
      mjml: first.input.template.mjml.replace(
        '{{ fixed.greeting }}',
        '<p>Dear {{ recipient.name }}, {{ recipient.firstname }}</p>',
      ),
    },
  };

  it('holds words for everybody where the email is signed, the token of Salesforce, and a name where it is sent', async () => {
    const signed = await renderEmail(input);
    expect(signed.text).toContain('Dear colleague, colleague');
    const form = makeSalesforceForm(signed, input.content).toString('utf8');
    expect(form).toContain('{{recipient.firstname}}');
    expect(lintSalesforceFile(form)).toEqual([]);
    expect(fromSalesforce(form, 'en')).toBe(signed.html);
    const hcp = { title: 'Dr', givenName: 'Änne', familyName: '<script>alert(1)</script>' };
    const sent = await renderEmail({ ...input, recipient: wordsFor(hcp, 'en') });
    expect(sent.text).toContain('Dear Dr Änne <script>alert(1)</script>, Änne');
    expect(sent.html).toContain('Dr Änne &lt;script&gt;');
    expect(sent.html).not.toContain('<script');
    expect(wordsFor({ title: '', givenName: ' ', familyName: 'X' }, 'de')).toEqual({
      firstname: 'werte Kollegin, werter Kollege',
      name: 'X',
    });
  });
});
