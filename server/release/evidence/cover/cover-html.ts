import { escapeHtml } from '../../render-markup.ts';

/** One line of a list of facts: its name and its words. Empty words leave the line out. */
export type Fact = readonly [name: string, words: string];

/** Facts as a list of terms. Everything is escaped. */
export const factList = (facts: readonly Fact[]): string =>
  `<dl>${facts
    .filter(([, words]) => words !== '')
    .map(([name, words]) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(words)}</dd></div>`)
    .join('')}</dl>`;

/** A section with its heading; `html` is made already. */
export const section = (title: string, html: string): string =>
  `<section><h2>${escapeHtml(title)}</h2>${html}</section>`;

export const paragraph = (words: string): string => `<p>${escapeHtml(words)}</p>`;

/** Sentences as a list; nothing for none. */
export const bullets = (sentences: readonly string[]): string =>
  sentences.length === 0
    ? ''
    : `<ul>${sentences.map((each) => `<li>${escapeHtml(each)}</li>`).join('')}</ul>`;

/** Digests and identifiers, which break anywhere. */
export const code = (words: string): string => `<code>${escapeHtml(words)}</code>`;

/** Made with the terms of this program, not of the machine it runs on: the same bytes everywhere. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026-11-22` as `22 November 2026`. */
export const spokenDay = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
};

/** An instant with its offset as day, time and zone: `22 November 2026, 14:05:09 (UTC+01:00, Europe/Berlin)`. */
export function spokenInstant(instant: string, timeZone?: string): string {
  const [, day = '', time = '', offset = ''] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/u.exec(instant) ?? [];
  const zone = offset === 'Z' ? 'UTC' : `UTC${offset}`;
  return `${spokenDay(day)}, ${time} (${zone}${timeZone === undefined ? '' : `, ${timeZone}`})`;
}

/** An identifier of the vocabulary as words: `post_event` as `post event`. */
export const asWords = (term: string): string => term.replaceAll('_', ' ');
