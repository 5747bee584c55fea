import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../server/release/html-to-text.ts';
import { escapeHtml } from '../../../server/release/render-markup.ts';

describe('the text form of an email', () => {
  it('writes headings, lists, markers, links and images as a person would', () => {
    const html = `<title>no</title><style>p{}</style><div style="display:none">preheader</div>
      <h2>Safety</h2><p>One<sup><a href="#ref-1">1</a></sup><br>two</p>
      <ul><li>a</li><li>b <a href="https://x.example/y">label</a></li></ul>
      <p><a href="https://x.example">https://x.example</a> <a href="mailto:a@b.example">Write</a></p>
      <img alt="Logo" src="x"><img alt="" src="y"><ol><li>First</li><li>Second</li></ol>`;
    expect(htmlToText(html)).toBe(
      [
        'Safety\n------',
        'One[1]\ntwo',
        '- a\n- b label (https://x.example/y)',
        'https://x.example Write (a@b.example)',
        '[Logo]',
        '1. First\n2. Second\n',
      ].join('\n\n'),
    );
  });

  it('hangs the further lines of a list item under its first word', () => {
    const text = htmlToText(`<ol><li>${'word '.repeat(30)}</li></ol>`);
    expect(text.split('\n')[1]).toMatch(/^ {3}word/u);
  });

  it('loses no word and makes no line longer than 78 characters', () => {
    const word = fc.stringMatching(/^[a-zäß<>&0-9]{1,12}$/u);
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 40 }), { minLength: 1 }),
        (paragraphs) => {
          const html = paragraphs.map((words) => `<p>${escapeHtml(words.join(' '))}</p>`).join('');
          const text = htmlToText(html);
          expect(text.split(/\s+/u).filter(Boolean)).toEqual(paragraphs.flat());
          for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(78);
        },
      ),
    );
  });
});
