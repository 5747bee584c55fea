import type { Finding } from '../../core/assembly/checks.ts';
import type { Claim } from '../../core/library/content.ts';
import { markersOf } from '../../core/library/markup.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { Facts } from '../facts.ts';
import { analyseText, type TextAnalysis } from '../text/analyse-text.ts';
import { holdsQuotation, quotationsIn } from '../text/find-quotation.ts';
import { statedBy } from '../text/stated-quantities.ts';
import { sentences } from '../text/words.ts';
import type { UsedClaim, UsedModule } from '../used.ts';
import { usedClaims, usedModules } from '../used.ts';

/** Quotes have no language of their own; most sources are English. */
const QUOTE_LANGUAGE = 'en';

/** A reviewer must be able to open the page and read the quote that backs the claim. */
export default defineRule({
  id: 'REF-003',
  version: 3,
  severity: 'block',
  source:
    'ABPI Code 2024 cl. 14.3 (substantiation on request) and cl. 14.4 (quotations); EFPIA Code 2019 Art. 3',
  summary:
    'Every cited anchor exists in its reference, its quote backs the claim, and quotations are faithful.',
  needs: [],
  check: (facts) => [
    ...usedClaims(facts).flatMap((used) => [...missingAnchors(facts, used), ...unbackedBy(facts, used)]),
    ...usedModules(facts).flatMap((used) => unfaithfulQuotations(facts, used)),
  ],
});

const missingAnchors = (facts: Facts, { fill, claim }: UsedClaim): Finding[] =>
  claim.references.flatMap(({ reference: referenceId, anchor: anchorId }) => {
    const reference = facts.references.get(referenceId);
    // REF-002 judges a reference that the library does not know.
    if (!reference || anchorId === undefined) return [];
    const anchor = reference.anchors.find((each) => each.id === anchorId);
    if (anchor && anchor.quote.trim() !== '') return [];
    return finding(
      anchor ? 'The cited place in the reference has no quote.' : 'The reference has no such place.',
      {
        slotId: fill.slotId,
        evidence: `Claim ${claim.id} cites anchor ${anchorId} of ${referenceId}`,
        fix: 'Add the page and the quote to the reference, or correct the anchor in the claim.',
      },
    );
  });

/** A quote may hold less than its page does, so what it lacks is a warning. */
function unbackedBy(facts: Facts, { fill, claim }: UsedClaim): Finding[] {
  const quotes = quotesOf(facts, claim);
  if (quotes.length === 0) return [];
  const language = claim.statements[fill.language] === undefined ? undefined : fill.language;
  const [spoken, statement] =
    language === undefined
      ? (Object.entries(claim.statements)[0] ?? [])
      : [language, claim.statements[language]];
  if (spoken === undefined || statement === undefined) return [];
  const quoted = quotes.flatMap((quote) =>
    [...new Set([QUOTE_LANGUAGE, spoken])].map((each) => analyseText(quote, each)),
  );
  const stated = analyseText(statement, spoken);
  const backing = statedBy(quoted, stated);
  const lacking = stated.quantities.filter(
    (quantity) => !backing.has(quantity) && !isName(statement.slice(quantity.span.start, quantity.span.end)),
  );
  const shared = { slotId: fill.slotId, level: 'warn' as const };
  const numbers = lacking.map(({ span }) =>
    finding('No quote of this claim states one of its numbers.', {
      ...shared,
      evidence: `Claim ${claim.id}: ${statement.slice(span.start, span.end)}`,
      fix: 'Cite an anchor whose quote states this number, or correct the claim.',
    }),
  );
  const isOneSentence = quotes.length === 1 && sentences(quotes[0] ?? '', QUOTE_LANGUAGE).length === 1;
  const differs = isOneSentence
    ? denies(stated) !== quoted.some(denies)
    : denies(stated) && !quoted.some(denies);
  if (!differs) return numbers;
  const negation = finding('The claim and its quote do not agree in a negation.', {
    ...shared,
    evidence: `Claim ${claim.id}: ${statement}`,
    fix: 'Compare the claim with the quote, then correct the claim or cite another anchor.',
  });
  return [...numbers, negation];
}

/** A study or instrument such as `BREEZE-2` or `ACR50`: a publication seldom repeats its own name beside a result. */
const isName = (words: string): boolean => /^\p{Lu}[\p{L}\d]*-?\d+$/u.test(words);

const denies = ({ meanings }: TextAnalysis): boolean => meanings.some(({ kind }) => kind === 'negation');

const quotesOf = (facts: Facts, claim: Claim): string[] =>
  claim.references.flatMap(({ reference, anchor }) => {
    const found = facts.references.get(reference)?.anchors.find(({ id }) => id === anchor);
    return found && found.quote.trim() !== '' ? [found.quote] : [];
  });

/** A quotation beside a marker must stand, word by word, in an anchor of that reference. */
function unfaithfulQuotations(facts: Facts, { fill }: UsedModule): Finding[] {
  const quotations = quotationsIn(fill.text);
  if (quotations.length === 0) return [];
  return quotations.flatMap(({ text, start, end }) => {
    const line = fill.text.slice(fill.text.lastIndexOf('\n', start) + 1).split('\n', 1)[0] ?? '';
    const anchors = markersOf(line).flatMap((id) => facts.references.get(id)?.anchors ?? []);
    if (anchors.length === 0 || anchors.some(({ quote }) => holdsQuotation(quote, text, fill.language)))
      return [];
    const isTranslated = fill.language.split('-', 1)[0] !== QUOTE_LANGUAGE;
    return finding('This quotation does not stand in the cited reference.', {
      slotId: fill.slotId,
      span: { start, end },
      evidence: text,
      fix: isTranslated
        ? 'Quote word by word, or confirm that this is a faithful translation of the quote.'
        : 'Quote the anchor word by word, or write it without quotation marks.',
      ...(isTranslated ? { level: 'warn' as const } : {}),
    });
  });
}
