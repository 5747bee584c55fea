import {
  asAudiences,
  asBoolean,
  asChannels,
  asInteger,
  asJson,
  asLanguage,
  asList,
  asMarkets,
  asName,
  asSentences,
  asStatus,
  asTerm,
  asTerms,
  asText,
} from './import-cells.ts';
import type { Column, CsvColumns } from './import-columns.ts';
import { pick } from './import-columns.ts';

type Fields = ReadonlyMap<string, unknown>;
type Texts = readonly (readonly [string, string])[];

const SHARED: readonly Column[] = [
  { field: 'id', names: ['external_id'], read: asName },
  { field: 'product', read: asName },
  { field: 'indication', read: asName },
  { field: 'status', names: ['state', 'lifecycle_state'], read: asStatus },
  { field: 'expires', names: ['expiry', 'expiration_date', 'expiry_date'], read: asName },
];

/** An approval in the row itself: `approvalId`, `markets`, `channels`, `audience`, `from`, `until`; or JSON in `approvals`. */
const APPROVAL: readonly Column[] = [
  { field: 'approvals', read: asJson },
  { field: 'approvalId', names: ['approval_number', 'approval'], read: asName },
  { field: 'market', names: ['markets', 'country', 'countries'], read: asMarkets },
  { field: 'channel', names: ['channels'], read: asChannels },
  { field: 'audience', names: ['audiences', 'specialty', 'specialties'], read: asAudiences },
  { field: 'from', names: ['valid_from', 'effective_date', 'start_date'], read: asName },
  { field: 'until', names: ['valid_until', 'end_date'], read: asName },
];
const APPROVAL_FIELDS = ['approvalId', 'market', 'channel', 'audience', 'from', 'until'];

function approvalsOf(fields: Fields): Record<string, unknown> {
  if (fields.has('approvals')) return { approvals: fields.get('approvals') };
  const approval = pick(fields, APPROVAL_FIELDS);
  return Object.keys(approval).length === 0 ? {} : { approvals: [approval] };
}

/** Texts by language: from columns such as `text_de`, or from one `text` column with its `language` (English without). */
function textsOf(fields: Fields, texts: Texts): [string, unknown][] {
  const single: [string, unknown][] = fields.has('text')
    ? [[String(fields.get('language') ?? 'en'), fields.get('text')]]
    : [];
  return [...single, ...texts.map(([language, text]): [string, unknown] => [language, text])];
}

export const MODULE_COLUMNS: CsvColumns = {
  columns: [
    ...SHARED,
    { field: 'name', read: asName },
    { field: 'kind', names: ['type', 'module_type', 'content_module_type'], read: asTerm },
    { field: 'keyMessage', names: ['message', 'title'], read: asText },
    { field: 'topics', names: ['topic', 'tags'], read: asTerms },
    { field: 'jobCode', names: ['job_number'], read: asText },
    { field: 'language', read: asLanguage },
    { field: 'text', names: ['body', 'content', 'match_text'], read: asText },
    { field: 'renditions', read: asJson },
    { field: 'claims', names: ['claim'], read: asList },
    { field: 'requires', read: asList },
    { field: 'excludes', read: asList },
    { field: 'sent', read: asInteger },
    { field: 'clicked', read: asInteger },
    ...APPROVAL,
  ],
  textPrefixes: ['text'],
  assemble: (fields, texts) => {
    const renditions = textsOf(fields, texts).map(([language, text]) => ({ language, text }));
    return {
      // A Vault export names a module by `name__v` where it has no external id; it is then its message too.
      ...(fields.has('name') ? { id: fields.get('name'), keyMessage: fields.get('name') } : {}),
      ...(renditions.length > 0 ? { renditions } : {}),
      ...pick(fields, ['id', 'product', 'indication', 'status', 'expires', 'kind', 'keyMessage', 'topics']),
      ...pick(fields, ['jobCode', 'renditions', 'claims', 'requires', 'excludes']),
      ...(fields.has('sent') || fields.has('clicked')
        ? { performance: { sent: fields.get('sent') ?? 0, clicked: fields.get('clicked') ?? 0 } }
        : {}),
      ...approvalsOf(fields),
    };
  },
};

/** `REF-1#anchor` or `REF-1`. */
const citationOf = (value: string): Record<string, string> => {
  const at = value.lastIndexOf('#');
  return at <= 0 ? { reference: value } : { reference: value.slice(0, at), anchor: value.slice(at + 1) };
};

export const CLAIM_COLUMNS: CsvColumns = {
  columns: [
    ...SHARED,
    { field: 'name', read: asName },
    { field: 'type', names: ['annotation_keyword_type'], read: asTerm },
    { field: 'language', read: asLanguage },
    { field: 'text', names: ['match_text', 'statement', 'claim'], read: asText },
    { field: 'statements', read: asJson },
    { field: 'qualifiers', names: ['qualifier'], read: asSentences },
    { field: 'footnotes', names: ['footnote'], read: asSentences },
    { field: 'references', names: ['reference', 'anchors'], read: asList },
    { field: 'safetyNotes', names: ['safety_note'], read: asList },
  ],
  textPrefixes: ['text', 'statement'],
  assemble: (fields, texts) => {
    const references = fields.get('references');
    return {
      ...(fields.has('name') ? { id: fields.get('name') } : {}),
      statements: Object.fromEntries(textsOf(fields, texts)),
      ...pick(fields, ['id', 'product', 'indication', 'status', 'expires', 'statements']),
      ...pick(fields, ['qualifiers', 'footnotes', 'safetyNotes']),
      ...(Array.isArray(references)
        ? { references: references.map((each) => citationOf(String(each))) }
        : {}),
    };
  },
};

/** `VV-123_4_0` names version 4.0 of document VV-123; the anchor belongs to the document. */
const documentOf = (versionId: unknown): string => String(versionId).replace(/_\d+_\d+$/u, '');

export const REFERENCE_COLUMNS: CsvColumns = {
  columns: [
    ...SHARED.filter(({ field }) => field !== 'product' && field !== 'indication'),
    { field: 'documentVersion', names: ['document_version_id'], read: asName },
    { field: 'citation', read: asText },
    { field: 'title', names: ['name', 'document_name'], read: asText },
    { field: 'url', names: ['link'], read: asName },
    { field: 'anchors', read: asJson },
    { field: 'anchor', names: ['anchor_id'], read: asName },
    { field: 'page', names: ['anchor_page'], read: asName },
    { field: 'quote', names: ['anchor_text', 'match_text'], read: asText },
  ],
  assemble: (fields) => {
    const isAnchor = fields.has('documentVersion');
    const anchorId = isAnchor ? (fields.get('anchor') ?? fields.get('id')) : fields.get('anchor');
    const hasAnchor = ['anchor', 'page', 'quote', 'documentVersion'].some((name) => fields.has(name));
    const anchor = { id: anchorId ?? 'p1', page: fields.get('page') ?? '', quote: fields.get('quote') ?? '' };
    return {
      ...(hasAnchor ? { anchors: [anchor] } : {}),
      ...(isAnchor ? { citation: fields.get('title') ?? fields.get('documentVersion') } : {}),
      ...pick(fields, ['id', 'citation', 'title', 'url', 'status', 'expires', 'anchors']),
      ...(isAnchor ? { id: documentOf(fields.get('documentVersion')) } : {}),
    };
  },
};

const TEMPLATE_FIELDS = [
  'id',
  'name',
  'product',
  'status',
  'expires',
  'moments',
  'topics',
  'mjml',
  'mjmlFile',
];

export const TEMPLATE_COLUMNS: CsvColumns = {
  columns: [
    ...SHARED.filter(({ field }) => field !== 'indication'),
    { field: 'name', read: asText },
    { field: 'moments', names: ['moment'], read: asTerms },
    { field: 'topics', names: ['topic'], read: asTerms },
    { field: 'mjml', read: asText },
    { field: 'mjmlFile', read: asName },
    { field: 'slots', read: asJson },
    { field: 'freeTexts', read: asJson },
    { field: 'reorderable', read: asJson },
    { field: 'subjectKinds', read: asTerms },
    { field: 'fixedTexts', read: asJson },
    ...APPROVAL,
  ],
  assemble: (fields) => ({
    ...pick(fields, [...TEMPLATE_FIELDS, 'slots', 'freeTexts', 'reorderable', 'subjectKinds', 'fixedTexts']),
    ...approvalsOf(fields),
  }),
};

const PRODUCT_FIELDS = ['id', 'name', 'genericName', 'companyName', 'additionalMonitoring', 'indications'];

export const PRODUCT_COLUMNS: CsvColumns = {
  columns: [
    { field: 'id', names: ['external_id'], read: asName },
    { field: 'name', read: asText },
    { field: 'genericName', names: ['generic'], read: asText },
    { field: 'companyName', names: ['company'], read: asText },
    { field: 'additionalMonitoring', read: asBoolean },
    { field: 'indications', names: ['indication'], read: asList },
  ],
  assemble: (fields) => pick(fields, PRODUCT_FIELDS),
};
