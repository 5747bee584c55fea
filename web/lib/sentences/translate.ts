/** English sentences of the server with their German; `{name}` stands for words that differ from case to case. */
export type Sentences = Readonly<Record<string, string>>;

const PLACE = /\{(\w+)\}/gu;

/**
 * A function that gives the German of a sentence that the server wrote, or undefined where it has none. Words at a
 * place are themselves translated by `parts` where they are known, and otherwise stay as they are.
 */
export function translatorOf(
  sentences: Sentences,
  parts: Sentences,
): (sentence: string) => string | undefined {
  const patterns = Object.entries(sentences)
    .filter(([english]) => english.search(PLACE) >= 0)
    .map(([english, german]) => ({ german, pattern: patternOf(english) }));
  return (sentence) => {
    if (Object.hasOwn(sentences, sentence)) return sentences[sentence];
    for (const { pattern, german } of patterns) {
      const found = pattern.exec(sentence)?.groups;
      if (!found) continue;
      return german.replace(PLACE, (_, name: string) => {
        const words = found[name] ?? '';
        return Object.hasOwn(parts, words) ? (parts[words] ?? words) : words;
      });
    }
    return undefined;
  };
}

/** A pattern that the English sentence matches whatever stands at its places. */
const patternOf = (english: string): RegExp =>
  new RegExp(
    `^${english
      .split(PLACE)
      .map((piece, index) => (index % 2 === 0 ? RegExp.escape(piece) : `(?<${piece}>.+)`))
      .join('')}$`,
    'su',
  );
