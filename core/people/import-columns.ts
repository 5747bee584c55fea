import {
  asBoolean,
  asChannel,
  asInstant,
  asLanguage,
  asMarket,
  asName,
  asTerm,
  asText,
} from '../library/import-cells.ts';
import type { CsvColumns } from '../library/import-columns.ts';
import { pick } from '../library/import-columns.ts';

export const HCP_COLUMNS: CsvColumns = {
  columns: [
    { field: 'id', names: ['external_id', 'account'], read: asName },
    { field: 'title', names: ['salutation', 'acc_title'], read: asText },
    { field: 'givenName', names: ['first_name'], read: asText },
    { field: 'familyName', names: ['last_name', 'surname'], read: asText },
    { field: 'specialty', names: ['specialty_1', 'primary_specialty'], read: asTerm },
    { field: 'market', names: ['country', 'country_code'], read: asMarket },
    { field: 'language', names: ['preferred_language'], read: asLanguage },
    { field: 'email', names: ['email_address'], read: asName },
    { field: 'verified', read: asBoolean },
  ],
  assemble: (fields) =>
    pick(fields, [
      'id',
      'title',
      'givenName',
      'familyName',
      'specialty',
      'market',
      'language',
      'email',
      'verified',
    ]),
};

const CONSENT_FIELDS = [
  'id',
  'hcp',
  'channel',
  'purpose',
  'product',
  'decision',
  'capturedAt',
  'expiresAt',
  'source',
];

/** `Channel_Value_vod` of Veeva's Multichannel_Consent_vod holds the address that the consent is for. */
const asConsentChannel = (cell: string) => (cell.includes('@') ? { value: 'email' } : asChannel(cell));

export const CONSENT_COLUMNS: CsvColumns = {
  columns: [
    { field: 'id', names: ['external_id', 'consent'], read: asName },
    { field: 'hcp', names: ['account', 'hcp_id'], read: asName },
    { field: 'channel', names: ['channel_value', 'consent_channel'], read: asConsentChannel },
    { field: 'purpose', names: ['consent_type'], read: asTerm },
    { field: 'product', read: asName },
    { field: 'decision', names: ['opt_type'], read: asTerm },
    { field: 'capturedAt', names: ['capture_datetime'], read: asInstant },
    { field: 'expiresAt', names: ['expiration_datetime', 'opt_expiration_date'], read: asInstant },
    { field: 'source', names: ['capture_source'], read: asText },
  ],
  assemble: (fields) => pick(fields, CONSENT_FIELDS),
};

export const SIGNAL_COLUMNS: CsvColumns = {
  columns: [
    { field: 'id', names: ['external_id'], read: asName },
    { field: 'hcp', names: ['account', 'hcp_id'], read: asName },
    { field: 'kind', names: ['type'], read: asTerm },
    { field: 'topic', read: asTerm },
    { field: 'product', read: asName },
    { field: 'at', names: ['occurred_at', 'timestamp'], read: asInstant },
    { field: 'purpose', read: asTerm },
  ],
  assemble: (fields) => pick(fields, ['id', 'hcp', 'kind', 'topic', 'product', 'at', 'purpose']),
};
