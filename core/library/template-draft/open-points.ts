import type { Template } from '../content.ts';
import { sourcePlaces } from './source-places.ts';

/** What keeps a draft from being sent for approval; pages translate the code. */
const OPEN_POINTS = {
  proposals: 'has {places} proposed places that nobody decided about',
  no_texts: 'has no fixed texts for any market',
  missing_texts: 'lacks fixed texts for {market} {language}: {keys}',
  no_subject: 'has no subject for {market} {language}',
  no_approvals: 'is to be used in no market: add at least one approval',
  approval_without_texts: 'is to be used in {market}, for which it has no fixed texts',
} as const;
export type OpenPointCode = keyof typeof OPEN_POINTS;

export interface OpenPoint {
  code: OpenPointCode;
  values: { places?: string; market?: string; language?: string; keys?: string };
}

const point = (code: OpenPointCode, values: OpenPoint['values'] = {}): OpenPoint => ({
  code,
  values,
});

/** Everything that is missing before people can judge a draft, in the order in which it is put right. */
export function openPoints(template: Template): OpenPoint[] {
  const { imported, fixedTexts, approvals } = template;
  const proposals = imported?.parts.filter(
    ({ place, accepted }) => accepted === undefined && /^(?:slots|fixed|free)\./u.test(place),
  );
  const places = sourcePlaces(template.mjml);
  const tested = new Set(places.filter((one) => one.tested).map(({ place }) => place));
  const wanted = new Set(
    places
      .filter(({ group, place }) => (group === 'fixed' || group === 'plain') && !tested.has(place))
      .map(({ name }) => name),
  );
  const texts = fixedTexts.flatMap(({ market, language, texts: written }) => {
    const missing = [...wanted].filter((key) => (written[key] ?? '').trim() === '');
    const noSubject = (written['subject'] ?? '').trim() === '' && !wanted.has('subject');
    return [
      ...(missing.length > 0 ? [point('missing_texts', { market, language, keys: missing.join(', ') })] : []),
      ...(noSubject ? [point('no_subject', { market, language })] : []),
    ];
  });
  const markets = [...new Set(approvals.flatMap(({ market }) => market))];
  return [
    ...(proposals && proposals.length > 0 ? [point('proposals', { places: String(proposals.length) })] : []),
    ...(fixedTexts.length === 0 ? [point('no_texts')] : texts),
    ...(approvals.length === 0 ? [point('no_approvals')] : []),
    ...markets
      .filter((market) => fixedTexts.every((fixed) => fixed.market !== market))
      .map((market) => point('approval_without_texts', { market })),
  ];
}

/** An open point as a sentence that follows "The template". */
export const openPointWords = ({ code, values }: OpenPoint): string =>
  OPEN_POINTS[code].replace(
    /\{(places|market|language|keys)\}/gu,
    (_, name: keyof OpenPoint['values']) => values[name] ?? '',
  );
