/** Kinds of personal data that a message can hold. */
export const PERSONAL_DATA_KINDS = ['name', 'contact', 'identifier', 'patient'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** Where something stands in a text (UTF-16 code units, end excluded). */
export interface Span {
  start: number;
  end: number;
}

export interface PersonalData extends Span {
  kind: PersonalDataKind;
}

/** What was found in a message before anything else is done with it. */
export interface Screening {
  personalData: readonly PersonalData[];
  /** The message seems to report that somebody came to harm, or that a medicine did not work. */
  adverseEvent: boolean;
  /** The message without what may not leave: each place holds `[…]`. */
  redacted: string;
}

const PLACEHOLDER = '[…]';

/** The text with every span replaced; spans may overlap and stand in any order. */
export function redact(text: string, spans: readonly Span[]): string {
  let redacted = '';
  let at = 0;
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    if (start >= at) redacted += text.slice(at, start) + PLACEHOLDER;
    at = Math.max(at, end);
  }
  return redacted + text.slice(at);
}
