/** A sentence of a text with its place, in UTF-16 code units, end excluded. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

/** A mark that ends a sentence, with what closes behind it: quotes, brackets, bold, reference markers. */
const END = /[.!?…]+(?:[”“"»’)\]]|\*\*|\[\^[^\]\n]{1,200}\])*(?=\s+\S)/gu;
/** Shortened words behind which a sentence goes on; a single letter counts as one too. */
const SHORTENED =
  /(?:^|[\s(„“"])(?:\p{L}|approx|ca|cf|co|dr|etc|et al|fig|gem|inkl|max|min|no|nr|p|prof|resp|s|st|tab|u|usw|vgl|vs|bzw|evtl|ggf|sog|z|env|ex|éd|vol)\.$/iu;
const MONTHS =
  /^\s+(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|quartal|woche|tag|studie|phase)/iu;
const NEXT = /^\s+(?:[“„"«(]|\*\*|\[\^)*[\p{Lu}\p{N}]/u;

/**
 * The sentences of a mini-markup text in order, without the marks of headings and lists; a line or list item always ends
 * one. Rules of thumb for English, German and French: an abbreviation or an ordinal (`am 3. Mai`) ends none.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    const head = /^(?:## |- )?\s*/u.exec(line)?.[0].length ?? 0;
    let start = head;
    for (const match of line.slice(head).matchAll(END)) {
      const end = head + match.index + match[0].length;
      if (!endsSentence(line.slice(start, head + match.index + 1), line.slice(end))) continue;
      sentences.push({ text: line.slice(start, end), start: index + start, end: index + end });
      start = end + (/^\s+/u.exec(line.slice(end))?.[0].length ?? 0);
    }
    const rest = line.slice(start).trimEnd();
    if (rest !== '') sentences.push({ text: rest, start: index + start, end: index + start + rest.length });
  }
  return sentences;
}

function endsSentence(before: string, after: string): boolean {
  if (!NEXT.test(after)) return false;
  if (before.endsWith('.') && SHORTENED.test(before)) return false;
  return !(/(?:^|\s)\d{1,2}\.$/u.test(before) && MONTHS.test(after));
}
