export interface ExpectedPart {
  /** Such as `fixed.safety_information`. */
  name: string;
  /** Whether a condition of the template decides if it stands there. */
  optional: boolean;
}

const TOKEN = /\{%-?\s*(if|unless|endif|endunless)\b[^%]*%\}|\{\{-?\s*fixed\.([a-z][a-z0-9_]*)\s*-?\}\}/gu;

/**
 * The fixed blocks that an email from this MJML shows, in order. A key without words in the market and language shows
 * nothing; one that is absent stays visible as a token, which EMAIL-001 refuses.
 */
export function expectedFixedParts(mjml: string, texts: ReadonlyMap<string, string>): ExpectedPart[] {
  const parts: ExpectedPart[] = [];
  let conditions = 0;
  for (const [, tag, key] of mjml.matchAll(TOKEN)) {
    if (tag !== undefined) conditions += tag.startsWith('end') ? -1 : 1;
    else if (key !== undefined && (texts.get(key) ?? '').trim() !== '')
      parts.push({ name: `fixed.${key}`, optional: conditions > 0 });
  }
  return parts;
}

/** Keys of fixed texts that the MJML reads without markup, each once. */
export const plainKeysOf = (mjml: string): string[] => [
  ...new Set([...mjml.matchAll(/\{\{-?\s*plain\.([a-z][a-z0-9_]*)/gu)].map(([, key = '']) => key)),
];
