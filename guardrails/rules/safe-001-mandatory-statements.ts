import type { Finding } from '../../core/assembly/checks.ts';
import { inlinesOf } from '../../core/library/markup.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import type { Requirement } from '../pack-schema.ts';
import { linksOf, visibleText, wordsOnly } from '../rendered-text.ts';

/** The statements that the market's law and code want in every promotional email. */
export default defineRule({
  id: 'SAFE-001',
  version: 1,
  severity: 'block',
  source:
    'ABPI Code 2024 cl. 12; EFPIA Code 2019 Art. 2; HWG § 4; Code de la santé publique, art. R5122-8; 21 CFR 202.1',
  summary:
    'Every mandatory statement of the market is in the template’s fixed texts and in the rendered email.',
  needs: ['pack'],
  check(facts) {
    const { template, pack, product } = facts;
    // APP-001 blocks an email without a known template.
    if (!template) return [finding('Without the template, the mandatory statements cannot be read.')];
    const { market, language } = facts.content.context;
    const fixed = template.fixedTexts.find((each) => each.market === market && each.language === language);
    if (!fixed)
      return [
        finding('The template has no fixed texts for this market and language.', {
          evidence: `Template ${template.id}, ${market}, ${language}`,
          fix: 'Choose a template that serves this market and language.',
        }),
      ];
    return pack.requirements
      .filter((each) => each.when === 'always' || product?.additionalMonitoring !== false)
      .flatMap((each) => {
        const findings = judge(each, fixed.texts, facts);
        if (each.when === 'always' || product) return findings;
        return findings.length === 0 ? [] : [unknownMonitoring(each)];
      });
  },
});

/** Without a record of the product nobody can say whether the triangle is due, so a person must. */
const unknownMonitoring = ({ name, source }: Requirement): Finding =>
  finding('It is not known whether the product is under additional monitoring.', {
    evidence: `${name}: the library has no record of the product (${source})`,
    fix: 'Import the product, or say why the triangle is not due.',
    level: 'warn',
  });

function judge(requirement: Requirement, fixedTexts: Record<string, string>, facts: Facts): Finding[] {
  const { fixedTexts: keys, name, source } = requirement;
  const report = (message: string, evidence: string, fix: string) => [
    finding(message, { evidence: `${name}: ${evidence} (${source})`, fix }),
  ];
  const fixTemplate = 'Complete the fixed texts of the template, or choose another template.';
  const absent = keys.filter((key) => wordsOnly(textAt(fixedTexts, key)) === '');
  if (absent.length > 0)
    return report('A mandatory statement is missing.', `no fixed text ${absent.join(', ')}`, fixTemplate);
  const texts = keys.map((key) => textAt(fixedTexts, key));
  const flaw = flawOf(requirement, texts, facts.content.context.language);
  if (flaw !== undefined) return report('A mandatory statement is incomplete.', flaw, fixTemplate);
  const unseen = notSeen(requirement, texts, facts);
  if (unseen === undefined) return [];
  return report(
    'A mandatory statement is not in the rendered email.',
    unseen,
    'Correct the template, then render again.',
  );
}

const textAt = (texts: Record<string, string>, key: string): string =>
  Object.hasOwn(texts, key) ? (texts[key] ?? '') : '';

function flawOf(
  { form, mustContain }: Requirement,
  texts: readonly string[],
  language: string,
): string | undefined {
  const all = texts.join(' ').toLowerCase();
  const groups = mustContain[language] ?? mustContain['*'];
  if (!groups) return `the rule pack has no wording in ${language}`;
  const lacking = groups.find((words) => !words.some((word) => all.includes(word.toLowerCase())));
  if (lacking) return `does not say "${lacking.join('" or "')}"`;
  if (form === 'https_link' && !/^https:\/\/\S+$/u.test(texts.at(-1) ?? '')) return 'is not an https address';
  if (form === 'dated' && !/\b(?:19|20)\d{2}\b/u.test(all)) return 'names no year';
  return undefined;
}

/** Says where a statement cannot be seen; undefined when it can, or when the email was not rendered. */
function notSeen({ form }: Requirement, texts: readonly string[], { rendered }: Facts): string | undefined {
  if (!rendered) return undefined;
  const address = form === 'https_link' ? texts.at(-1) : undefined;
  const statements = address === undefined ? texts : texts.slice(0, -1);
  const html = wordsOnly(visibleText(rendered.html));
  const plain = wordsOnly(rendered.text);
  // Piece by piece, because the plain text names each link's address after its label.
  const lines = statements.flatMap(wordsOfInlines).map(wordsOnly);
  if (lines.some((line) => !html.includes(line))) return 'not visible in the HTML';
  if (lines.some((line) => !plain.includes(line))) return 'not in the plain text';
  if (address === undefined) return undefined;
  const links = linksOf(rendered.html).filter((link) => link.address === address);
  if (links.length === 0) return 'the HTML does not link the address';
  if (!links.some((link) => lines.every((line) => wordsOnly(link.label).includes(line))))
    return 'the link does not carry its label';
  return rendered.text.includes(address) ? undefined : 'the plain text does not name the address';
}

const wordsOfInlines = (text: string): string[] =>
  inlinesOf(text).flatMap((inline) => {
    if (inline.type === 'text') return [inline.value];
    return inline.type === 'link' ? [inline.label] : [];
  });
