/** Where an email is adapted for a market, from the root of the site. */
export const adaptPath = (id: string, market: string): string =>
  `/adapt/${encodeURIComponent(id)}/${encodeURIComponent(market)}`;
