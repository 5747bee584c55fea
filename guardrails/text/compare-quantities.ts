import type { Compared, DifferenceKind, MeaningDifference, Span } from './compare-meaning.ts';
import { pairOff } from './pair-off.ts';
import type { Quantity, QuantityKind } from './quantity.ts';

const quoted = (text: string, { start, end }: Span): string => `“${text.slice(start, end)}”`;
const keyOf = ({ kind, value }: Quantity): string => `${kind} ${value}`;

/** Numbers and units that differ, and numbers of one kind that changed places. */
export function compareQuantities(compared: Compared): MeaningDifference[] {
  const { source, target, isSameLanguage } = compared;
  const equal = pairOff(source.quantities, target.quantities, keyOf);
  // A language may put words between the name and the number: then one side reads a ratio and the other a number.
  const isTold = (text: string) => (quantity: Quantity) => isSameLanguage || !isArticle(text, quantity);
  const same = pairOff(equal.left, equal.right, ({ number, unit }) => `${number} ${unit}`);
  const sameNumber = pairOff(same.left, same.right, ({ number }) => number);
  const sameKind = pairOff(sameNumber.left, sameNumber.right, ({ kind }) => kind);
  const changed = pairOff(sameKind.left, sameKind.right, () => '');
  const differences = [
    ...sameNumber.pairs.map(([before, after]) => changedOf(compared, 'unit', before, after)),
    ...[...same.pairs.filter(isOtherKind), ...sameKind.pairs, ...changed.pairs].map(([before, after]) =>
      changedOf(compared, 'number', before, after),
    ),
    ...changed.left.filter(isTold(source.text)).map((before) => lostOf(compared, before)),
    ...changed.right.filter(isTold(target.text)).map((after) => addedOf(compared, after)),
  ];
  return differences.length > 0 ? differences : orderDifferences(compared);
}

/** A hazard ratio is no odds ratio, and `p < 0.01` is not `p > 0.01`, though the digits are the same. */
const isOtherKind = ([before, after]: readonly [Quantity, Quantity]): boolean =>
  before.kind !== 'number' && after.kind !== 'number';

/** `une heure`: an article that another language leaves out. */
const isArticle = (text: string, { number, span }: Quantity): boolean =>
  number === '1' && !/\d/u.test(text.slice(span.start, span.end));

function changedOf(
  { source, target, isSameLanguage }: Compared,
  kind: DifferenceKind,
  before: Quantity,
  after: Quantity,
): MeaningDifference {
  const printed = source.text.slice(before.span.start, before.span.end);
  return {
    kind,
    change: 'changed',
    target: after.span,
    source: before.span,
    evidence: `${quoted(source.text, before.span)} → ${quoted(target.text, after.span)}`,
    fix: `Write ${quoted(source.text, before.span)} as the source does.`,
    replacement: isSameLanguage ? printed : undefined,
  };
}

const lostOf = ({ source }: Compared, { span }: Quantity): MeaningDifference => ({
  kind: 'number',
  change: 'lost',
  source: span,
  evidence: `${quoted(source.text, span)} is missing.`,
  fix: `State ${quoted(source.text, span)} as the source does.`,
});

const addedOf = ({ target }: Compared, { span }: Quantity): MeaningDifference => ({
  kind: 'number',
  change: 'added',
  target: span,
  evidence: `${quoted(target.text, span)} does not stand in the source.`,
  fix: 'Remove this number, or choose a source that states it.',
});

/** Two arms that changed places keep every number: 12.4 % and 16.1 % became 16.1 % and 12.4 %. */
const ORDERED: readonly QuantityKind[] = ['percentage', 'ratio', 'dose', 'p-value'];

function orderDifferences(compared: Compared): MeaningDifference[] {
  return ORDERED.flatMap((kind) => {
    const ofKind = (quantities: readonly Quantity[]) => quantities.filter((each) => each.kind === kind);
    const [before, after] = [ofKind(compared.source.quantities), ofKind(compared.target.quantities)];
    if (before.length !== after.length) return [];
    const at = before.findIndex((quantity, index) => quantity.value !== after[index]?.value);
    const [first, second] = [before[at], after[at]];
    return first && second
      ? [{ ...changedOf(compared, 'order', first, second), change: 'changed' as const }]
      : [];
  });
}
