import type { RecipientPlace, RecipientWords } from '../../core/release/recipient-words.ts';
import { PART_ATTRIBUTE } from './mark-parts.ts';
import { escapeHtml, SafeHtml } from './render-markup.ts';

/** Each word in a marked element, so that another system's token can take its place later. */
export const recipientGroup = (words: RecipientWords): Record<RecipientPlace, SafeHtml> => ({
  firstname: marked('firstname', words.firstname),
  name: marked('name', words.name),
});

const marked = (place: RecipientPlace, word: string): SafeHtml =>
  new SafeHtml(`<span ${PART_ATTRIBUTE}="recipient.${place}">${escapeHtml(word)}</span>`);
