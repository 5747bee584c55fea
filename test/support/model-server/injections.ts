const ORDER =
  /ignore|disregard|instead|override|system\s*:|you are now|must (?:say|choose|answer)|approve|send (?:it|this)|vergiss|ignoriere|oublie|ignorez|忽略|无视|批准|base64|\[INST\]|tool_call|ignora|olvida|dimentica|negeer|zignoruj|игнорируй|забудь|تجاهل|התעלם|無視|무시|yok say|अनदेखा|approva|function_call|final answer|MOD-SECRET/iu;

/** Texts of the data that try to give orders. */
export function injectionsIn(data: unknown): string[] {
  if (typeof data === 'string') return ORDER.test(data) ? [data] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap(injectionsIn);
}

/** What looks like an id in a text. */
export const injectedIds = (text: string): string[] =>
  text.match(/[A-Za-z]{1,12}(?:-[A-Za-z0-9]+)+(?:@\d+)?/gu) ?? [];
