import { describe, expect, it } from 'vitest';
import { claimSchema, moduleSchema, referenceSchema } from '../../../core/library/content.ts';
import { rawFromCells, unusedColumns } from '../../../core/library/import-columns.ts';
import type { CsvColumns } from '../../../core/library/import-columns.ts';
import {
  CLAIM_COLUMNS,
  MODULE_COLUMNS,
  REFERENCE_COLUMNS,
} from '../../../core/library/import-columns-library.ts';
import { CONSENT_COLUMNS } from '../../../core/people/import-columns.ts';
import { consentSchema } from '../../../core/people/people.ts';

function rawOf(columns: CsvColumns, cells: Record<string, string>): unknown {
  const read = rawFromCells(columns, Object.keys(cells), Object.values(cells));
  if ('problem' in read) throw new Error(read.problem.reason);
  return read.value;
}

describe('columns of a CSV file', () => {
  it('reads a module from our own column names', () => {
    const raw = rawOf(MODULE_COLUMNS, {
      id: 'M-1',
      product: 'cardivanta',
      kind: 'message',
      'Key Message': 'One',
      topics: 'safety|dosing',
      status: 'approved',
      text_en: 'English',
      text_de: 'Deutsch',
      approvalId: 'A-1',
      markets: 'GB;DE',
      channels: 'email',
      from: '2026-01-01',
      until: '2026-12-31',
    });
    expect(moduleSchema.parse(raw)).toMatchObject({
      keyMessage: 'One',
      topics: ['safety', 'dosing'],
      renditions: [
        { language: 'en', text: 'English' },
        { language: 'de', text: 'Deutsch' },
      ],
      approvals: [{ approvalId: 'A-1', market: ['GB', 'DE'], channel: ['email'], audience: ['*'] }],
    });
  });

  it('reads a module from the column names and lifecycle states of Vault', () => {
    const raw = rawOf(MODULE_COLUMNS, {
      name__v: 'VV-77',
      product__v: 'cardivanta',
      type__v: 'Safety Note',
      state__v: 'in_review_state__v',
      language__v: 'de__v',
      body__v: 'Deutsch',
      country__v: 'germany__v',
      channel__v: 'approved_email__v',
      approval_number__v: 'A',
      effective_date__v: '2026-01-01',
      end_date__v: '2026-12-31',
    });
    expect(moduleSchema.parse(raw)).toMatchObject({
      id: 'VV-77',
      kind: 'safety_note',
      status: 'in_review',
      renditions: [{ language: 'de', text: 'Deutsch' }],
      approvals: [{ market: ['DE'], channel: ['email'] }],
    });
  });

  it('reads a claim of annotation_keywords__sys and its citations', () => {
    const raw = rawOf(CLAIM_COLUMNS, {
      id: 'C-1',
      match_text__sys: 'A claim; with a semicolon',
      product__v: 'cardivanta',
      state__v: 'approved__v',
      type__sys: 'claims__v',
      references: 'REF-1#p1|REF-2',
    });
    expect(claimSchema.parse(raw)).toMatchObject({
      statements: { en: 'A claim; with a semicolon' },
      references: [{ reference: 'REF-1', anchor: 'p1' }, { reference: 'REF-2' }],
    });
  });

  it('takes the anchor of link_target__sys to the document of its version id', () => {
    const raw = rawOf(REFERENCE_COLUMNS, {
      id: 'ANCHOR-9',
      document_version_id__v: 'DOC_12_4_0',
      anchor_page__sys: '17',
      status: 'approved',
    });
    expect(referenceSchema.parse(raw)).toMatchObject({
      id: 'DOC_12',
      anchors: [{ id: 'ANCHOR-9', page: '17', quote: '' }],
    });
  });

  it('reads a consent of Multichannel_Consent_vod', () => {
    const raw = rawOf(CONSENT_COLUMNS, {
      Id: 'K-1',
      Account_vod__c: 'HCP-1',
      Opt_Type_vod__c: 'Opt_In_Pending_vod',
      Channel_Value_vod__c: 'a@example.org',
      Capture_Datetime_vod__c: '2026-01-01T10:00:00.000+0100',
    });
    expect(consentSchema.parse(raw)).toMatchObject({
      hcp: 'HCP-1',
      decision: 'opt_in_pending',
      channel: 'email',
      capturedAt: '2026-01-01T10:00:00.000+01:00',
    });
  });

  it('names the columns that no field takes, and is not led astray by names of object parts', () => {
    expect(unusedColumns(MODULE_COLUMNS, ['id', 'colour', '__proto__', 'constructor', 'text_fr'])).toEqual([
      'colour',
      '__proto__',
      'constructor',
    ]);
  });

  it('says which cell cannot be read', () => {
    expect(rawFromCells(MODULE_COLUMNS, ['id', 'approvals'], ['M', '{"open']).valueOf()).toEqual({
      problem: { field: 'approvals', reason: 'must be JSON' },
    });
  });
});
