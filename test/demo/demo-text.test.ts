import { describe, expect, it } from 'vitest';
import type { Claim } from '../../core/library/content.ts';
import { type Inline, inlinesOf, markersOf, parseMarkup, plainTextOf } from '../../core/library/markup.ts';
import { byId, loadDemo } from './load-demo.ts';

const { products, references, claims, modules, templates } = loadDemo();

const renditions = modules.flatMap((module) =>
  module.renditions.map((rendition) => ({
    name: `${module.id} ${rendition.language}`,
    module,
    ...rendition,
  })),
);

/** Numbers in words that people read, with the decimal comma of German and French read as a point. */
const numbersOf = (text: string, language: string): string[] =>
  [...plainTextOf(text).matchAll(/\d+(?:[.,]\d+)*/gu)].map(([number]) =>
    language === 'en' ? number : number.replace(',', '.'),
  );

const quotesOf = (claim: Claim): string =>
  claim.references
    .flatMap(({ reference, anchor }) => byId(references, reference).anchors.filter(({ id }) => id === anchor))
    .map(({ quote }) => quote)
    .join(' ');

/** Whether an inline part of running text states a number; an image's alternative text cannot hold a marker. */
const isNumber = (inline: Inline): boolean =>
  inline.type === 'strong'
    ? inline.children.some(isNumber)
    : inline.type === 'text' && /\d/u.test(inline.value);

describe('text of the demo library', () => {
  it.each(renditions)('$name cites each live reference of its claims and no other', ({ module, text }) => {
    const cited = module.claims.flatMap((id) =>
      byId(claims, id).references.map(({ reference }) => reference),
    );
    const live = cited.filter((id) => byId(references, id).status === 'approved');
    expect(new Set(markersOf(text))).toEqual(new Set(live));
  });

  it.each(renditions)(
    '$name cites in each list item and each paragraph with a number',
    ({ module, text }) => {
      if (module.claims.length === 0) return;
      const places = parseMarkup(text).flatMap((block) => {
        if (block.type === 'list') return block.items;
        return block.type === 'paragraph' && block.children.some(isNumber) ? [block.children] : [];
      });
      expect(places.filter((place) => !place.some(({ type }) => type === 'marker'))).toEqual([]);
    },
  );

  it.each(renditions)('$name states only numbers of its claims', ({ module, text, language }) => {
    const stated = module.claims
      .map((id) => byId(claims, id))
      .flatMap((claim) => [
        ...numbersOf(claim.statements[language] ?? '', language),
        ...[...claim.qualifiers, ...claim.footnotes].flatMap((note) => numbersOf(note, 'en')),
      ]);
    expect(numbersOf(text, language).filter((number) => !stated.includes(number))).toEqual([]);
  });

  it.each(claims)('$id states only numbers of its quotes, the same in every language', (claim) => {
    const quoted = numbersOf(quotesOf(claim), 'en');
    const perLanguage = Object.entries(claim.statements).map(([language, text]) => numbersOf(text, language));
    for (const numbers of perLanguage) {
      expect(numbers.filter((number) => !quoted.includes(number))).toEqual([]);
      expect(numbers.toSorted()).toEqual(perLanguage[0]?.toSorted());
    }
  });

  it('writes decimals and percentages as each language does', () => {
    const texts = [
      ...renditions,
      ...claims.flatMap(({ statements }) =>
        Object.entries(statements).map(([language, text]) => ({ language, text })),
      ),
    ];
    for (const { language, text } of texts) {
      const wrong = language === 'en' ? /\d,\d|\d\s%/u : /\d\.\d|\d%|\d %/u;
      expect(plainTextOf(text)).not.toMatch(wrong);
      if (language === 'fr') expect(plainTextOf(text)).not.toMatch(/[^\s\u00a0\u202f][;?!]| [;:?!»]/u);
    }
  });

  it('keeps a subject line short, plain and without numbers', () => {
    for (const { module, text } of renditions.filter(({ module }) => module.kind === 'subject_line')) {
      expect(text.length).toBeLessThanOrEqual(60);
      expect(text).not.toMatch(/[\d*[\]#\n]/u);
      expect(module.claims).toEqual([]);
    }
  });

  it('starts each body module with a heading and stays within 90 words', () => {
    const body = renditions.filter(({ module }) => !['cta', 'subject_line'].includes(module.kind));
    for (const { text } of body) {
      expect(parseMarkup(text)[0]?.type).toBe('heading');
      expect(plainTextOf(text).split(/\s+/u).length).toBeLessThanOrEqual(90);
    }
  });

  it('gives each call to action exactly one link and each visual an image with alternative text', () => {
    for (const { module, text } of renditions) {
      const inlines = inlinesOf(text);
      if (module.kind === 'cta') expect(inlines.filter(({ type }) => type === 'link')).toHaveLength(1);
      const images = inlines.filter((inline) => inline.type === 'image');
      expect(images).toHaveLength(module.kind === 'visual' ? 1 : 0);
      for (const image of images) expect(image.alternativeText.length).toBeGreaterThan(20);
    }
  });

  it('links only to reserved example domains and to the authorities for reporting side effects', () => {
    const AUTHORITIES = [
      'www.mhra.gov.uk',
      'www.bfarm.de',
      'signalement.social-sante.gouv.fr',
      'ansm.sante.fr',
      'www.fda.gov',
      'www.hpra.ie',
      'www.basg.gv.at',
      'www.swissmedic.ch',
      'www.notifieruneffetindesirable.be',
    ];
    const texts = [
      ...renditions.map(({ text }) => text),
      ...templates.flatMap(({ fixedTexts }) =>
        fixedTexts.flatMap(({ texts: fixed }) => Object.values(fixed)),
      ),
      ...references.flatMap(({ url }) => url ?? []),
    ];
    for (const [, host = ''] of texts.join('\n').matchAll(/https:\/\/([^/)\s]+)/gu))
      expect(host.endsWith('.example') || AUTHORITIES.includes(host), host).toBe(true);
  });

  it('says in every footer that the product is fictional', () => {
    const footers = templates.flatMap(({ fixedTexts }) =>
      fixedTexts.map(({ texts }) => texts['legal_footer']),
    );
    expect(footers).toHaveLength(24);
    for (const footer of footers) expect(footer).toMatch(/fictional|fiktives|fictif/u);
    expect(products.every(({ companyName }) => companyName === 'Fictiva Therapeutics')).toBe(true);
  });
});
