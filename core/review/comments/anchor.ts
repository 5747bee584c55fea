import { z } from 'zod';

/** Characters kept on each side of a quote, to tell equal words in different places apart. */
const CONTEXT_LENGTH = 32;

/**
 * A span of a readable text, by its words with what stands around them and by its place, as in the TextQuoteSelector
 * and TextPositionSelector of the W3C Web Annotation Data Model. Places are UTF-16 code units, end excluded.
 */
export const anchorPlaceSchema = z.strictObject({
  quote: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
});
export type AnchorPlace = z.output<typeof anchorPlaceSchema>;

/** The anchor of a span of a text. */
export const anchorAt = (text: string, start: number, end: number): AnchorPlace => ({
  quote: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
  suffix: text.slice(end, end + CONTEXT_LENGTH),
  start,
  end,
});

/** Where a quote begins in a text, every place. */
export function placesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

/**
 * The anchor of quoted words: the place nearest to where they were marked. Undefined when the words do not stand in
 * the text, so that no comment hangs on words that nobody wrote.
 */
export function anchorOfQuote(text: string, quote: string, near: number): AnchorPlace | undefined {
  if (quote.trim() === '') return undefined;
  const [nearest] = placesOf(text, quote).toSorted(
    (one, other) => Math.abs(one - near) - Math.abs(other - near),
  );
  return nearest === undefined ? undefined : anchorAt(text, nearest, nearest + quote.length);
}
