import { MARKETS, isMarket } from '../../library/vocabulary/markets.ts';
import type { Understanding } from '../understanding.ts';

/**
 * What another market brings with it: its first language, unless one was named in the same breath, and no HCP, because
 * the one known so far belongs to the market before. Without a new market nothing changes.
 */
export function followMarket(
  previous: Understanding,
  next: Understanding,
  languageNamed: boolean,
): Understanding {
  const market = next.market?.value;
  if (typeof market !== 'string' || !isMarket(market) || market === previous.market?.value) return next;
  const followed: Understanding = { ...next };
  if (!languageNamed) followed.language = { value: MARKETS[market].languages[0], source: 'derived' };
  if (followed.hcp?.value === previous.hcp?.value && previous.market !== undefined) delete followed.hcp;
  return followed;
}
