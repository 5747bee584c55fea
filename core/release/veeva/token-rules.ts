import type { VeevaFileKind } from './file-kinds.ts';

const ALL = ['template', 'fragment', 'template-fragment'] as const;
const WITH_LINKS = ['template', 'fragment'] as const;
const TEMPLATE = ['template'] as const;
const FRAGMENT = ['fragment'] as const;

interface TokenGroup {
  kinds: readonly VeevaFileKind[];
  names: readonly string[];
}

/**
 * Approved Email tokens without arguments, and the files that may hold them. Source: Veeva CRM Help, "Approved Email
 * Configuration Tokens" (the names are case-sensitive) and "Adding Footnotes and Citations to Approved Email Content".
 */
const GROUPS: readonly TokenGroup[] = [
  {
    kinds: ALL,
    names: [
      'accTitle',
      'accFname',
      'accLname',
      'accCredentials',
      'userName',
      'userEmailAddress',
      'userPhoto',
      'parentCallDatetime',
      'timeZone',
      'customContent',
      'approvedEmailAction',
      'schedulerLink',
    ],
  },
  {
    kinds: WITH_LINKS,
    names: [
      'addToCalendar',
      'EmailAddressUnsub',
      'EmailId',
      'OrgId',
      'AppDocId',
      'DynamicContentLink',
      'ISILink',
      'PieceLink',
      'PILink',
      'surveyLink',
      'unsubscribe_product_link',
    ],
  },
  {
    kinds: TEMPLATE,
    names: [
      'insertEmailFragments',
      'emailTemplateFragment',
      'insertEmailBuilder',
      'EventSession',
      'EventSpeaker',
      'requiresReview',
      'insertZoomDialInNumbers',
      'insertEngageAndZoomJoinURL',
      'customText',
      'customText:Required',
      'customRichText',
      'customRichText:Required',
      'insertOrderLine',
      'insertSignature',
      'insertConsentLines',
      'confirmConsent',
      'consentList',
      'InsertFootnotes',
      'InsertCitations',
      'InsertCitationSummaries',
    ],
  },
  {
    kinds: FRAGMENT,
    names: [
      'CitationStart',
      'CitationEnd',
      'CitationSummaryStart',
      'CitationSummaryEnd',
      'FootnoteStart',
      'FootnoteEnd',
    ],
  },
];

/** Files that may hold a token, by its name. */
export const PLAIN_TOKENS: ReadonlyMap<string, readonly VeevaFileKind[]> = new Map(
  GROUPS.flatMap(({ kinds, names }) => names.map((name) => [name, kinds] as const)),
);

/** Files that may hold a token which takes an argument. */
export const KINDS_WITH_ARGUMENTS = {
  customText: TEMPLATE,
  insertEmailFragments: TEMPLATE,
  CitationNumber: FRAGMENT,
  FootnoteSymbol: FRAGMENT,
  vault: WITH_LINKS,
  field: ALL,
} as const satisfies Record<string, readonly VeevaFileKind[]>;

/** May stand once in a file; a second one is ignored or breaks the email. */
export const ONCE: ReadonlySet<string> = new Set([
  'insertEmailFragments',
  'emailTemplateFragment',
  'insertEmailBuilder',
  'InsertFootnotes',
  'InsertCitations',
  'InsertCitationSummaries',
  'CitationStart',
  'CitationEnd',
  'CitationSummaryStart',
  'CitationSummaryEnd',
  'FootnoteStart',
  'FootnoteEnd',
]);

/** Tokens that open and close a part of a fragment. */
export const PAIRS: ReadonlyMap<string, string> = new Map([
  ['CitationStart', 'CitationEnd'],
  ['CitationSummaryStart', 'CitationSummaryEnd'],
  ['FootnoteStart', 'FootnoteEnd'],
]);

/** The name that differs only in its case, for a helpful sentence. */
export function sameInOtherCase(name: string): string | undefined {
  const wanted = name.toLowerCase();
  return [...PLAIN_TOKENS.keys()].find((known) => known.toLowerCase() === wanted);
}
