import { MARKETS, isMarket } from '../../library/vocabulary/markets.ts';
import type { Understanding } from '../understanding.ts';

/**
 * What another market brings with it: a language, unless one was named in the same breath, and no HCP, because the one
 * known so far belongs to the market before. Of a market with several languages it is the one used so far, else the one
 * the request is written in, else the market's first. Without a new market nothing changes.
 *
 * @param writtenIn language of the request itself, where it shows
 */
export function followMarket(
  previous: Understanding,
  next: Understanding,
  languageNamed: boolean,
  writtenIn?: string,
): Understanding {
  const market = next.market?.value;
  if (typeof market !== 'string' || !isMarket(market) || market === previous.market?.value) return next;
  const followed: Understanding = { ...next };
  if (!languageNamed) {
    const spoken: readonly string[] = MARKETS[market].languages;
    const wanted = [previous.language?.value, writtenIn].find(
      (language) => typeof language === 'string' && spoken.includes(language),
    );
    followed.language = { value: wanted ?? MARKETS[market].languages[0], source: 'derived' };
  }
  if (followed.hcp?.value === previous.hcp?.value && previous.market !== undefined) delete followed.hcp;
  return followed;
}
