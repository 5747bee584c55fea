import { describe, expect, it } from 'vitest';
import { markFootnotes } from '../../../core/assembly/footnotes.ts';
import type { Claim } from '../../../core/library/content.ts';
import { versionKey } from '../../../core/library/version-key.ts';
import { renderEmail } from '../../../server/release/render-email.ts';
import { fillOf, sampleContent, sampleInput } from './sample.ts';

const claimOf = (id: string, footnotes: string[], changes: Partial<Claim> = {}): Claim => ({
  id,
  product: 'p',
  status: 'approved',
  statements: { en: 'x' },
  qualifiers: [],
  footnotes,
  references: [{ reference: 'R-B' }],
  safetyNotes: [],
  ...changes,
});

const opening = fillOf('opening', 'First A[^R-A], then B[^R-B], again B[^R-B].');
const evidence = fillOf('evidence', 'No marker here.');

function inputWith(claims: Claim[][]) {
  const slots = [opening, evidence];
  const input = sampleInput(sampleContent({ slots }));
  return {
    ...input,
    claims: new Map(
      slots.map((fill, index) => [versionKey(fill.moduleId, fill.version), claims[index] ?? []]),
    ),
  };
}

describe('footnotes of the claims that an email makes', () => {
  it('stand under the references, each with one mark behind the marker that its claim cites', async () => {
    const { html, text } = await renderEmail(inputWith([[claimOf('C-1', ['Post hoc <analysis>.'])]]));
    expect(text).toContain('First A[1], then B[2,*], again B[2].');
    expect(html).toContain('<a href="#note-1"');
    expect(html).toContain('<p id="note-1"');
    expect(html).toContain('Post hoc &lt;analysis&gt;.');
    expect(text.indexOf('* Post hoc')).toBeGreaterThan(text.indexOf('2. Beta B'));
  });

  it('have a mark at the end of a text that cites nothing', async () => {
    const { text } = await renderEmail(inputWith([[], [claimOf('C-1', ['Adults only.'])]]));
    expect(text).toContain('No marker here.[*]');
  });

  it('share a mark where two claims say the same, and have signs that are no numbers', async () => {
    const shared = claimOf('C-1', ['Shared.', 'Other.']);
    const { text, html } = await renderEmail(inputWith([[shared], [claimOf('C-2', ['Shared.'])]]));
    expect(text).toContain('then B[2,*,†]');
    expect(text).toContain('No marker here.[*]');
    expect(html.match(/id="note-/gu)).toHaveLength(2);
  });

  it('follow the slots after a new order', () => {
    const claims = new Map([
      [opening, [claimOf('C-1', ['One.'])]],
      [evidence, [claimOf('C-2', ['Two.'])]],
    ]);
    const textsOf = (fills: (typeof opening)[]) =>
      markFootnotes(fills, (fill) => claims.get(fill) ?? [], 'en').map(({ mark, text }) => `${mark} ${text}`);
    expect(textsOf([opening, evidence])).toEqual(['* One.', '† Two.']);
    expect(textsOf([evidence, opening])).toEqual(['* Two.', '† One.']);
    expect(textsOf([opening])).toEqual(['* One.']);
  });

  it('come in the language of the email, else in English and marked as such', () => {
    const claim = claimOf('C-1', ['Adults.'], { translatedFootnotes: { de: ['Erwachsene.'] } });
    const noteIn = (language: string) => markFootnotes([opening], () => [claim], language)[0];
    expect(noteIn('de')).toMatchObject({ text: 'Erwachsene.' });
    expect(noteIn('de')?.language).toBeUndefined();
    expect(noteIn('fr')).toMatchObject({ text: 'Adults.', language: 'en' });
  });
});
