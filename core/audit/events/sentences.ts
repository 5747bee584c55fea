/** Event types with the sentence that a person reads, in English and German. */
export type EventSentences = Record<string, { en: string; de: string }>;
