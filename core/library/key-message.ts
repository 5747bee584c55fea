/** A message reduced to what a reader takes in, so that punctuation and case make no second message; '' is none. */
export const normaliseMessage = (message: string): string =>
  message
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
