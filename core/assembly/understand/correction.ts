/** Words by which people take back what they just said and say it anew. */
const CORRECTION =
  /\b(?:no,? wait|wait,? no|scratch that|i mean|i meant|correction|make that|oops|or rather|on second thoughts?|actually|sorry|my mistake|nein|quatsch|ach ne+|ach nein|doch lieber|besser gesagt|vielmehr|ich mein(?:e|te)|korrektur|halt,? nein|moment,? nein|lieber doch|stimmt nicht|non,? pardon|pardon|je veux dire|je voulais dire|en fait|finalement|plutot|erratum|correction|ou plutot|no|non)\b/gu;

/** Words that add to what was said before instead of replacing it. */
const ADDITION =
  /\b(?:also|add|adding|plus|as well|too|additionally|in addition|on top|include|along with|and (?:something|maybe)|auch|noch|zusatzlich|dazu|erganze?n?|ausserdem|obendrein|samt|nimm .{0,40} auf|mit rein|mit dazu|aussi|ajoute[rz]?|egalement|en plus|en outre|ainsi que|rajoute[rz]?)\b/u;

/** Where the last correction of a text begins, or -1. */
export const lastCorrection = (folded: string): number =>
  [...folded.matchAll(CORRECTION)].at(-1)?.index ?? -1;

export const isAddition = (folded: string): boolean => ADDITION.test(folded);
