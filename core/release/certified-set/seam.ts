import { plainTextOf } from '../../library/markup.ts';

/** An end of a sentence: after a word of four letters or more, so that `Inc. Fictiva` stays together. */
const BOUNDARY = /(?<=[\p{L}\p{N})]{4}[.!?…]["”»]?)\s+(?=[\p{Lu}\p{N}"“«▼])/u;

const sentencesOf = (text: string): string[] =>
  text
    .split(/\n+/u)
    .flatMap((line) => line.split(BOUNDARY))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));

/** Last sentence of a text in mini-markup, as a person reads it: what the next block follows on. */
export const lastSentence = (text: string): string => sentencesOf(plainTextOf(text)).at(-1) ?? '';

/** First sentence of a text in mini-markup. */
export const firstSentence = (text: string): string => sentencesOf(plainTextOf(text))[0] ?? '';
