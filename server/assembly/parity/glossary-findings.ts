import type { ParityFinding, TextSpan } from '../../../core/contract/parity.ts';
import { writtenTerm } from '../../../core/library/glossary.ts';
import type { GlossaryEntry } from '../../../core/library/glossary.ts';
import { baseLanguage } from '../../../guardrails/text/languages/find-language.ts';
import { overlaps, placesOf, type ReadText } from './term-places.ts';

/** One term as the two texts have to say it. */
interface Wanted {
  from: string;
  to: string;
  /** Words of the target's language that must not stand for it. */
  forbidden: readonly string[];
}

/**
 * Terms of the source whose translation the target lacks, and variants that the glossary forbids. Where a term has
 * several translations, any of them is right. Between texts of one language a term has to stay what it is.
 */
export function glossaryFindings(
  source: ReadText,
  target: ReadText,
  entries: readonly GlossaryEntry[],
): ParityFinding[] {
  const wanted = entries.flatMap((entry) => wantedOf(entry, source.language, target.language));
  const variants = wanted.flatMap((each) => variantsOf(each, source, target));
  const missing = [...Map.groupBy(wanted, ({ from }) => from.toLowerCase()).values()].flatMap((group) => {
    const isAsked = group.some(({ from }) => from !== '' && placesOf(from, source).length > 0);
    const isSaid = group.some(({ to }) => placesOf(to, target).length > 0);
    const isReplaced = variants.some(({ expected }) => group.some(({ to }) => writtenTerm(to) === expected));
    return isAsked && !isSaid && !isReplaced ? [missingTerm(group)] : [];
  });
  return [...withoutRepeats(variants), ...missing];
}

const speaks = (language: string, text: string): boolean => baseLanguage(language) === baseLanguage(text);

/** Entries of several terms may forbid the same words in favour of the same one. */
const withoutRepeats = (findings: readonly ParityFinding[]): ParityFinding[] => [
  ...new Map(findings.map((finding) => [JSON.stringify([finding.span, finding.expected]), finding])).values(),
];

function wantedOf({ source, target, forbidden }: GlossaryEntry, from: string, to: string): Wanted[] {
  if (!target) return [];
  if (speaks(target.language, to)) {
    if (speaks(target.language, from)) return [{ from: target.term, to: target.term, forbidden }];
    return [{ from: speaks(source.language, from) ? source.term : '', to: target.term, forbidden }];
  }
  return speaks(source.language, to) && speaks(target.language, from)
    ? [{ from: target.term, to: source.term, forbidden: [] }]
    : [];
}

/** Forbidden words count whatever the source says, unless an approved source of the same language says them too. */
function variantsOf({ to, forbidden }: Wanted, source: ReadText, target: ReadText): ParityFinding[] {
  const right = placesOf(to, target);
  const isSameLanguage = baseLanguage(source.language) === baseLanguage(target.language);
  return forbidden
    .filter((variant) => !isSameLanguage || placesOf(variant, source).length === 0)
    .flatMap((variant) => placesOf(variant, target))
    .filter((span) => !right.some((place) => overlaps(place, span)))
    .map((span) => forbiddenVariant(target, writtenTerm(to), span));
}

function forbiddenVariant({ text }: ReadText, term: string, span: TextSpan): ParityFinding {
  const found = text.slice(span.start, span.end);
  const isCapital = /^\p{Lu}/u.test(found);
  const replacement = isCapital ? term.slice(0, 1).toUpperCase() + term.slice(1) : term;
  return {
    kind: 'forbidden_variant',
    change: 'changed',
    severity: 'warn',
    message: `The glossary asks for “${term}” instead of “${found}”.`,
    expected: term,
    found,
    span,
    fix: { span, replacement },
  };
}

const missingTerm = (group: readonly Wanted[]): ParityFinding => {
  const terms = [...new Set(group.map(({ to }) => writtenTerm(to)))].join(' / ');
  return {
    kind: 'required_term',
    change: 'lost',
    severity: 'warn',
    message: `For “${writtenTerm(group[0]?.from ?? '')}” the glossary asks for “${terms}”.`,
    expected: terms,
    found: null,
    span: null,
    fix: null,
  };
};
