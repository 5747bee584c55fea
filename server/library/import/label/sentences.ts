/** Abbreviations of labels after which a sentence goes on. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|vs|cf|approx|no|nos|dr|st|fig|u\.s|etc|resp|incl|max|min|inj|ca|al)\.\s*$/iu;

/** Sentences of a line; joined with single spaces they are the line again. */
export function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line)) {
    const previous = sentences.at(-1);
    const goesOn = previous !== undefined && (ABBREVIATION.test(previous) || /^\s*[a-z(,;]/u.test(segment));
    if (goesOn) sentences[sentences.length - 1] = previous + segment;
    else sentences.push(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

export const countWords = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;
