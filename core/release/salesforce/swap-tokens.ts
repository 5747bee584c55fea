import { neutralWords, RECIPIENT_PLACES } from '../recipient-words.ts';
import { SALESFORCE_PLACES } from './tokens.ts';

const placeOf = (place: string, words: string): string =>
  `<span data-part="recipient.${place}">${words}</span>`;

/** Puts the tokens of Salesforce where the approved HTML has words that fit each recipient. */
export const toSalesforce = (html: string, language: string): string =>
  RECIPIENT_PLACES.reduce(
    (text, place) =>
      text.replaceAll(
        placeOf(place, neutralWords(language)[place]),
        placeOf(place, SALESFORCE_PLACES[place]),
      ),
    html,
  );

/** The inverse: the approved HTML again, byte for byte. */
export const fromSalesforce = (html: string, language: string): string =>
  RECIPIENT_PLACES.reduce(
    (text, place) =>
      text.replaceAll(
        placeOf(place, SALESFORCE_PLACES[place]),
        placeOf(place, neutralWords(language)[place]),
      ),
    html,
  );
