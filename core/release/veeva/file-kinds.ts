/** What an Approved Email file is for; each kind takes other tokens. */
export const VEEVA_FILE_KINDS = ['template', 'fragment', 'template-fragment'] as const;
export type VeevaFileKind = (typeof VEEVA_FILE_KINDS)[number];

export const isVeevaFileKind = (value: string): value is VeevaFileKind =>
  VEEVA_FILE_KINDS.some((kind) => kind === value);

/** Name of a kind in a sentence. */
export const KIND_NAMES = {
  template: 'an email template',
  fragment: 'an email fragment',
  'template-fragment': 'a template fragment',
} as const satisfies Record<VeevaFileKind, string>;

/** A whole document is a template; anything less is inserted into one. */
export const kindOfHtml = (html: string): VeevaFileKind =>
  /<!doctype|<html\b|<body\b/iu.test(html) ? 'template' : 'fragment';
