/**
 * Merge fields of sending systems: `{{ x }}` and `{% x %}` (Handlebars, Liquid, Veeva), `*|X|*` (Mailchimp), `%X%` and
 * `%%x%%` (Salesforce, ActiveCampaign), `[[x]]`, `${x}`.
 */
const TOKEN =
  /\{\{\{?[^{}]{0,150}\}?\}\}|\{%[^%{}]{0,150}%\}|\*\|[^|*\n]{1,100}\|\*|%%\[(?:(?!%%\[)[\s\S]){0,4000}?\]%%|%%[^%\s][^%\n]{0,80}%%|%[A-Z][A-Z0-9_.-]{1,60}%|\[\[[^[\]\n]{1,100}\]\]|\$\{[^{}\n]{1,100}\}|<%[^%]{1,100}%>/gu;

const UNSUBSCRIBE = /unsub|opt[-_ ]?out|abmeld|abbestell|desabonn|désabonn|désinscri|desinscri/iu;

/** Merge fields in a text, in order, repeats kept. */
export const tokensIn = (text: string): string[] => [...text.matchAll(TOKEN)].map(([token]) => token);

/** A text without its merge fields. */
export const withoutTokens = (text: string): string => text.replace(TOKEN, ' ');

/** Whether an address or merge field is there for leaving the list. */
export const meansUnsubscribe = (text: string): boolean => UNSUBSCRIBE.test(text);
