/** Splits a list written with commas, so that a topic's words stay readable on a few lines. */
export const wordList = (text: string): readonly string[] =>
  text
    .split(',')
    .map((word) => word.trim().replace(/\s+/gu, ' '))
    .filter((word) => word !== '');
