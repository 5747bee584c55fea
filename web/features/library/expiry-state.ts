const DAY_MS = 86_400_000;

/** Whole days from today (the reader's calendar day) to the last day of validity; negative once it is over. */
export function daysLeft(lastDay: string, now: Date): number {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((Date.parse(`${lastDay}T00:00:00Z`) - today) / DAY_MS);
}

/** From how many days before its end something counts as ending soon. */
const SOON_DAYS = 60;

export const expiryState = (lastDay: string, now: Date): 'over' | 'soon' | 'valid' => {
  const left = daysLeft(lastDay, now);
  return left < 0 ? 'over' : left <= SOON_DAYS ? 'soon' : 'valid';
};
