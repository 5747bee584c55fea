import { describe, expect, it } from 'vitest';
import { lintSalesforceFile } from '../../../../core/release/salesforce/lint-file.ts';

describe('linter of emails for Salesforce', () => {
  it('accepts exactly the tokens that Salesforce fills', () => {
    expect(lintSalesforceFile('<p>Dear {{recipient.firstname}},</p>\n{{sender.firstname}}')).toEqual([]);
  });

  it.each([
    [
      '<p>\n  {{recipient.surname}}',
      2,
      3,
      '{{recipient.surname}} is no token of Salesforce; it knows recipient.firstname and sender.firstname.',
    ],
    [
      '{{Recipient.FirstName}}',
      1,
      1,
      '{{Recipient.FirstName}} is written in another case than {{recipient.firstname}}.',
    ],
    [
      'a {{ sender.firstname }}',
      1,
      3,
      '{{ sender.firstname }} must be written without spaces: {{sender.firstname}}.',
    ],
    ['\n\n{{recipient.firstname', 3, 1, '{{recipient.firstname is not closed with }} on its line.'],
    [
      '{{accFname}}',
      1,
      1,
      '{{accFname}} is no token of Salesforce; it knows recipient.firstname and sender.firstname.',
    ],
    [
      'x\n%%[ set @a = 1 ]%%',
      2,
      1,
      '%%[ set @a = 1 ]%% is AMPscript or a Marketing Cloud string, which this form does not use.',
    ],
    [
      '%%=v(@name)=%%',
      1,
      1,
      '%%=v(@name)=%% is AMPscript or a Marketing Cloud string, which this form does not use.',
    ],
    [
      '%%unsub_center_url%%',
      1,
      1,
      '%%unsub_center_url%% is AMPscript or a Marketing Cloud string, which this form does not use.',
    ],
  ])('names %j with its line', (html, line, column, reason) => {
    expect(lintSalesforceFile(html)).toMatchObject([{ line, column, reason }]);
  });
});
