/** A `{{…}}` as it stands in a file. */
export interface FoundToken {
  /** With its braces. */
  written: string;
  /** Without its braces. */
  inner: string;
  /** From 1. */
  line: number;
  /** Position of the first brace, in UTF-16 code units. */
  at: number;
  /** Whether it ends: no token spans lines. */
  closed: boolean;
}

/** Number of the line at a position, from 1. */
export function lineCounter(text: string): (at: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (at) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** Longer than any token; keeps the search short in a file of nothing but braces. */
const LONGEST_TOKEN = 4_000;

/** Every token in reading order. Tokens inside a token belong to the outer one. */
export function findTokens(html: string): FoundToken[] {
  const lineAt = lineCounter(html);
  const tokens: FoundToken[] = [];
  for (let at = html.indexOf('{{'); at !== -1;) {
    const end = endOfToken(html, at);
    const lineEnd = /[\r\n]|$/u.exec(html.slice(at, at + LONGEST_TOKEN))?.index ?? 0;
    const written = html.slice(at, end ?? at + lineEnd);
    tokens.push({
      written,
      inner: end === undefined ? written.slice(2) : written.slice(2, -2),
      line: lineAt(at),
      at,
      closed: end !== undefined,
    });
    at = html.indexOf('{{', at + Math.max(2, written.length));
  }
  return tokens;
}

/** Position behind the `}}` that closes the token; undefined when the line ends before it. */
function endOfToken(html: string, start: number): number | undefined {
  let depth = 0;
  const limit = Math.min(html.length, start + LONGEST_TOKEN);
  for (let at = start; at < limit && html[at] !== '\n' && html[at] !== '\r';) {
    const two = html.slice(at, at + 2);
    if (two === '{{') depth += 1;
    if (two === '}}') depth -= 1;
    if (two === '}}' && depth === 0) return at + 2;
    at += two === '{{' || two === '}}' ? 2 : 1;
  }
  return undefined;
}
