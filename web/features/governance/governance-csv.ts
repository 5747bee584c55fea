import { csvOf } from '../../../core/csv.ts';
import type { Governance } from '../../../core/contract/governance.ts';
import type { Rate } from '../../../core/model/wilson.ts';

const HEADS = ['measure', 'of', 'name', 'count', 'total', 'share', 'low95', 'high95', 'value'];

const rateRow = (measure: string, of: string, name: string, rate: Rate): string[] => [
  measure,
  of,
  name,
  String(rate.count),
  String(rate.of),
  ...[rate.share, rate.low, rate.high].map((value) => (value === null ? '' : value.toFixed(4))),
  '',
];
const valueRow = (measure: string, of: string, name: string, value: number): string[] => [
  measure,
  of,
  name,
  '',
  '',
  '',
  '',
  '',
  String(value),
];

/** Every figure of the page as CSV, one per line; shares from 0 to 1, times in milliseconds, cost in millionths. */
export const governanceAsCsv = ({
  choices,
  texts,
  questions,
  fallbacks,
  spending,
  incidents,
}: Governance): string =>
  csvOf([
    HEADS,
    ...choices.flatMap(({ engine, standing, outcomes }) =>
      Object.entries(outcomes).map(([name, rate]) => rateRow('choices', `${engine} ${standing}`, name, rate)),
    ),
    ...Object.entries(texts.outcomes).map(([name, rate]) => rateRow('texts', 'taken', name, rate)),
    ...questions.flatMap(({ promptVersion, answered, medianMs, p95Ms }) => [
      rateRow('questions', promptVersion, 'answered', answered),
      valueRow('questions', promptVersion, 'medianMs', medianMs),
      valueRow('questions', promptVersion, 'p95Ms', p95Ms),
    ]),
    ...fallbacks.map(({ week, reason, stage, count }) =>
      valueRow('fallbacks', `${week} ${stage}`, reason, count),
    ),
    ...spending.flatMap(({ month, team, calls, inputTokens, outputTokens, costMicros }) =>
      Object.entries({ calls, inputTokens, outputTokens, costMicros }).map(([name, value]) =>
        valueRow('spending', `${month} ${team}`, name, value),
      ),
    ),
    ...incidents.counts.map(({ kind, count }) => valueRow('incidents', '', kind, count)),
  ]);
