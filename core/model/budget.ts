/** Prices of a model in currency units for a million tokens; so one token costs as many millionths of the unit. */
export interface Prices {
  input: number;
  output: number;
}

export interface Tokens {
  input: number;
  output: number;
}

/** Limits of a team for a calendar month; `null` is no limit of that kind. */
export interface Limits {
  monthlyTokens: number | null;
  monthlyMicros: number | null;
}

/** What a team has used of a month, what is set aside for questions under way included. */
export interface Used {
  tokens: number;
  micros: number;
}

/** Cost in millionths of the currency, rounded up; 0 without prices. */
export const costMicros = (tokens: Tokens, prices: Prices | undefined): number =>
  prices ? Math.ceil(tokens.input * prices.input + tokens.output * prices.output) : 0;

/** Rough count where the server does not count: three characters of these languages are at most about a token. */
export const estimateTokens = (characters: number): number => Math.ceil(characters / 3);

/** Whether what a question may cost at the most still fits. */
export const fits = (limits: Limits, used: Used, wanted: Used): boolean =>
  (limits.monthlyTokens === null || used.tokens + wanted.tokens <= limits.monthlyTokens) &&
  (limits.monthlyMicros === null || used.micros + wanted.micros <= limits.monthlyMicros);

/** The team of a person: all who have the same markets in scope. Budgets are kept for teams. */
export const teamOf = ({ markets }: { markets: readonly string[] }): string =>
  markets.includes('*') ? '*' : [...new Set(markets)].toSorted().join(',') || 'none';

/** Team under which search is counted: it belongs to nobody in particular. */
export const EMBEDDINGS_TEAM = 'embeddings';

/** Month of an instant, `YYYY-MM` in UTC. */
export const monthOf = (instant: Date): string => instant.toISOString().slice(0, 7);
