import type { Finding } from '../../core/assembly/checks.ts';
import { plainTextOf } from '../../core/library/markup.ts';
import { defineRule, finding } from '../define-rule.ts';
import type { DeliveryFacts, Facts } from '../facts.ts';
import type { EmailStructure } from '../rendered/email-structure.ts';
import { EMAIL_VIEWS } from '../rendered/email-structure.ts';
import { wordsOnly } from '../rendered-text.ts';
import { fixedTextsOf } from '../used-fixed-texts.ts';

/** Keys under which templates keep who sends and from where. */
const SENDER_KEYS = ['legal_footer', 'sender_address', 'postal_address', 'imprint'];

/** A post code (digits, British, Irish); the streets and cities around it nobody can list. */
const POSTAL = /\b\d{4,6}\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]\d[\dW] ?[A-Z\d]{4}\b/u;

/** Who does not want the email can say so, and everybody sees who sent it. */
export default defineRule({
  id: 'EMAIL-004',
  version: 1,
  severity: 'block',
  source:
    'CAN-SPAM Act, 15 U.S.C. 7704(a)(3) and (a)(5); Directive 2002/58/EC Art. 13(4); ABPI Code 2024 cl. 15.5; RFC 8058 section 3.1',
  summary:
    'A visible unsubscribe link, the sender’s postal address, and the headers of one-click unsubscription are there.',
  needs: ['structure', 'delivery'],
  check: (facts) => [
    ...linkFindings(facts.structure, facts.delivery),
    ...senderFindings(facts, facts.structure),
    ...headerFindings(facts.delivery),
  ],
});

function linkFindings({ links, views }: EmailStructure, { unsubscribeUrl }: DeliveryFacts): Finding[] {
  const isUnsubscribe = (link: number | null) => link !== null && links[link]?.address === unsubscribeUrl;
  const fix = 'Correct the template: {{ unsubscribe_url }} with the words of {{ plain.unsubscribe_label }}.';
  if (!links.some(({ address }) => address === unsubscribeUrl))
    return [finding('There is no unsubscribe link.', { evidence: unsubscribeUrl, fix })];
  const unseen = EMAIL_VIEWS.find(
    (view) => !views[view].some(({ link, hidden }) => isUnsubscribe(link) && hidden === null),
  );
  if (unseen === undefined) return [];
  return [finding('The unsubscribe link cannot be seen.', { evidence: `view: ${unseen}`, fix })];
}

function senderFindings(facts: Facts, { views }: EmailStructure): Finding[] {
  const fix = 'Complete the fixed text legal_footer of the template, or choose another template.';
  const texts = fixedTextsOf(facts);
  const addresses = SENDER_KEYS.map((key) => plainTextOf(texts.get(key) ?? '')).filter((text) =>
    POSTAL.test(text),
  );
  if (addresses.length === 0)
    return [
      finding('The fixed texts name no postal address of the sender.', {
        evidence: SENDER_KEYS.join(', '),
        fix,
      }),
    ];
  const unseen = EMAIL_VIEWS.find((view) => {
    const visible = wordsOnly(
      views[view].flatMap(({ hidden, text }) => (hidden === null ? [text] : [])).join(' '),
    );
    return !addresses.some((address) => visible.includes(wordsOnly(address)));
  });
  if (unseen === undefined) return [];
  return [
    finding('The sender’s postal address cannot be seen in the email.', { evidence: `view: ${unseen}`, fix }),
  ];
}

function headerFindings({ headers }: DeliveryFacts): Finding[] {
  const fix = 'Set IMPRIMATUR_UNSUBSCRIBE_URL to an https address that unsubscribes at a POST.';
  return [
    ...(/<https:\/\/[^>]+>/u.test(headers['list-unsubscribe'] ?? '')
      ? []
      : [finding('The message has no List-Unsubscribe header with an https address.', { fix })]),
    ...(headers['list-unsubscribe-post'] === 'List-Unsubscribe=One-Click'
      ? []
      : [finding('The message has no List-Unsubscribe-Post header for one click.', { fix })]),
  ];
}
