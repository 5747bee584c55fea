/**
 * Fields of the recipient (Account) and of the sender (User) that tokens such as `{{Account.FirstName}}` name without a
 * suffix of their own. Source: Salesforce Object Reference (Account with person accounts, User) and the fields that
 * Veeva CRM adds to them with the ending `_vod__c`.
 */
const FIELDS: Readonly<Record<string, ReadonlySet<string>>> = {
  Account: new Set([
    'Name',
    'FirstName',
    'MiddleName',
    'LastName',
    'Salutation',
    'Suffix',
    'Phone',
    'Fax',
    'Website',
    'PersonEmail',
    'PersonTitle',
    'PersonHomePhone',
    'PersonMobilePhone',
    'PersonOtherPhone',
    'Credentials_vod__c',
    'External_ID_vod__c',
    'Gender_vod__c',
    'ID_vod__c',
    'NPI_vod__c',
    'Formatted_Name_vod__c',
    'Language_vod__c',
    'Photo_vod__c',
    'Preferred_Name_vod__c',
    'Group_Specialty_1_vod__c',
    'Group_Specialty_2_vod__c',
    'Specialty_1_vod__c',
    'Specialty_2_vod__c',
  ]),
  User: new Set([
    'Name',
    'FirstName',
    'LastName',
    'Title',
    'Email',
    'Phone',
    'MobilePhone',
    'Fax',
    'Extension',
    'City',
    'CompanyName',
    'CommunityNickname',
    'Country',
    'Department',
    'Division',
    'FullPhotoUrl',
    'PostalCode',
    'State',
    'Street',
    'Username',
    'Country_Code_vod__c',
    'Profile_Name_vod__c',
  ]),
};

/** A customer's own field (`__c`), or a field of Vault CRM (`__v`, `__sys`). */
const OWN_FIELD = /^[A-Za-z]\w*__(?:c|v|sys)$/u;
const OWN_OBJECT = /^(?:[A-Za-z]\w*__(?:c|v|sys)|Call2_vod|Event)$/u;

/** Why a field cannot be named, or undefined when it can. */
export function problemOfField(object: string, field: string): string | undefined {
  const known = FIELDS[object];
  if (!known) {
    if (OWN_OBJECT.test(object) && /^[A-Za-z]\w*$/u.test(field)) return undefined;
    return `names the object ${object}, which tokens cannot read`;
  }
  if (known.has(field)) return undefined;
  if (field.endsWith('_vod__c'))
    return `names the field ${field}; the ending _vod__c belongs to fields that Veeva ships, and ${object} has no such field`;
  if (OWN_FIELD.test(field)) return undefined;
  return `names the field ${field}, which ${object} does not have`;
}
