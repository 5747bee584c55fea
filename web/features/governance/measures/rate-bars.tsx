import type { Rate } from '../../../../core/model/wilson.ts';
import { Bars } from './bars.tsx';
import { useRateText } from './use-rate-text.ts';

/** Rates as bars, each with its interval. */
export function RateBars({ label, rates }: { label: string; rates: readonly (readonly [string, Rate])[] }) {
  const rateText = useRateText();
  return (
    <Bars
      label={label}
      bars={rates.map(([name, rate]) => ({
        name,
        words: rateText(rate),
        length: rate.share ?? 0,
        interval: rate.low === null || rate.high === null ? undefined : [rate.low, rate.high],
      }))}
    />
  );
}
