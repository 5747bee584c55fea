/**
 * Markets that this installation knows: ISO 3166-1 alpha-2 code, IANA time zone in which approval days are counted,
 * languages (BCP 47) with the first as default. A market outside this table has no rule pack and is refused.
 */
export const MARKETS = {
  GB: { name: 'United Kingdom', timeZone: 'Europe/London', languages: ['en'] },
  DE: { name: 'Germany', timeZone: 'Europe/Berlin', languages: ['de'] },
  FR: { name: 'France', timeZone: 'Europe/Paris', languages: ['fr'] },
  US: { name: 'United States', timeZone: 'America/New_York', languages: ['en'] },
  IE: { name: 'Ireland', timeZone: 'Europe/Dublin', languages: ['en'] },
  AT: { name: 'Austria', timeZone: 'Europe/Vienna', languages: ['de'] },
  CH: { name: 'Switzerland', timeZone: 'Europe/Zurich', languages: ['de', 'fr'] },
  BE: { name: 'Belgium', timeZone: 'Europe/Brussels', languages: ['fr'] },
} as const satisfies Record<string, { name: string; timeZone: string; languages: readonly string[] }>;

export type Market = keyof typeof MARKETS;

export const isMarket = (value: string): value is Market => Object.hasOwn(MARKETS, value);

/** IANA zone of a market; UTC for one that the table does not list (its eligibility is refused elsewhere). */
export const timeZoneOf = (market: string): string => (isMarket(market) ? MARKETS[market].timeZone : 'UTC');
