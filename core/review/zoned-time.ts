/**
 * ISO 8601 with the offset that an IANA zone had at the instant, to the millisecond, for example
 * `2026-03-29T03:00:00.000+02:00`.
 */
export function zonedIso(instant: Date, timeZone: string): string {
  const part = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName');
  const offset = /([+-])(\d\d):(\d\d)/u.exec(part?.value ?? '');
  if (!offset) return `${instant.toISOString().slice(0, -1)}+00:00`;
  const [written, sign, hours, minutes] = offset;
  const shift = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return new Date(instant.getTime() + shift).toISOString().slice(0, -1) + written;
}
