/** `@` at the beginning of a word, then an account id. */
const MENTION = /(?<![\p{L}\p{N}.@_-])@([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)/gu;

/** Most people that one comment may call; more would be an announcement. */
const MOST_MENTIONS = 20;

/** Account ids that a comment names, each once, in the order of the text. Whether they exist is for the caller to ask. */
export const mentionsOf = (text: string): string[] =>
  [...new Set([...text.matchAll(MENTION)].map(([, id = '']) => id))].slice(0, MOST_MENTIONS);
