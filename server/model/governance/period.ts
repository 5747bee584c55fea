/** Days (UTC), both included. */
export interface Period {
  from: string | undefined;
  to: string | undefined;
}

/**
 * Condition that an instant lies in the period; its values are the first two parameters of the statement, null where
 * the period is open.
 */
export const inPeriod = (column: string): string =>
  `($1::text IS NULL OR ${column} >= $1::date::timestamp AT TIME ZONE 'UTC')
   AND ($2::text IS NULL OR ${column} < ($2::date + 1)::timestamp AT TIME ZONE 'UTC')`;

/** The two parameters of `inPeriod`. */
export const valuesOf = ({ from, to }: Period): [string | null, string | null] => [from ?? null, to ?? null];
