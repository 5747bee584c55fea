import {
  asBoolean,
  asChannel,
  asChannels,
  asInstant,
  asInteger,
  asLanguage,
  asMarket,
  asName,
  asSentences,
  asTerm,
  asTerms,
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

/** `frequency_most` messages in any `frequency_days` days. */
export const PREFERENCE_COLUMNS: CsvColumns = {
  columns: [
    { field: 'id', names: ['external_id'], read: asName },
    { field: 'hcp', names: ['account', 'hcp_id'], read: asName },
    { field: 'statedAt', names: ['stated_at', 'captured_at'], read: asInstant },
    { field: 'stopped', names: ['stop_all'], read: asBoolean },
    { field: 'pausedUntil', names: ['paused_until'], read: asInstant },
    { field: 'topicsOff', names: ['topics_off'], read: asTerms },
    { field: 'channelsOff', names: ['channels_off'], read: asChannels },
    { field: 'formatsOff', names: ['formats_off'], read: asTerms },
    { field: 'most', names: ['frequency_most'], read: asInteger },
    { field: 'days', names: ['frequency_days'], read: asInteger },
    { field: 'channel', names: ['frequency_channel'], read: asChannel },
  ],
  assemble: (fields) => {
    const frequency = pick(fields, ['most', 'days', 'channel']);
    const stated = pick(fields, ['id', 'hcp', 'statedAt', 'stopped', 'pausedUntil']);
    const off = pick(fields, ['topicsOff', 'channelsOff', 'formatsOff']);
    return { ...stated, ...off, ...(Object.keys(frequency).length > 0 ? { frequency } : {}) };
  },
};

/** A CSV row gives the messages as words alone, separated by `|`; JSON can also name their claims. */
export const TOUCH_COLUMNS: CsvColumns = {
  columns: [
    { field: 'id', names: ['external_id'], read: asName },
    { field: 'hcp', names: ['account', 'hcp_id'], read: asName },
    { field: 'channel', read: asChannel },
    { field: 'sentAt', names: ['sent_at', 'email_sent_date', 'timestamp'], read: asInstant },
    { field: 'product', read: asName },
    { field: 'assembly', names: ['message_id'], read: asName },
    { field: 'contentHash', names: ['content_hash'], read: asName },
    { field: 'keyMessages', names: ['messages', 'key_messages'], read: asSentences },
  ],
  assemble: (fields) => {
    const keyMessages = fields.get('keyMessages');
    return {
      ...pick(fields, ['id', 'hcp', 'channel', 'sentAt', 'product', 'assembly', 'contentHash']),
      ...(Array.isArray(keyMessages)
        ? { messages: keyMessages.map((keyMessage: unknown) => ({ keyMessage })) }
        : {}),
    };
  },
};
