import type { RecipientPlace } from '../recipient-words.ts';

/**
 * Personalisation that the email builder of Salesforce fills in, by its name between the braces; case-sensitive. Source:
 * public documentation of Salesforce Life Sciences (`{{recipient.firstname}}`, `{{sender.firstname}}`).
 */
export const SALESFORCE_TOKENS = ['recipient.firstname', 'sender.firstname'] as const;

/** The token that takes the place of a recipient's words; the public list names no other. */
export const SALESFORCE_PLACES: Readonly<Record<RecipientPlace, string>> = {
  firstname: '{{recipient.firstname}}',
  name: '{{recipient.firstname}}',
};
