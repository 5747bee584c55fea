/** One property with its value, both lower case and trimmed. */
export interface Declaration {
  property: string;
  value: string;
  important: boolean;
}

/** Semicolons inside quotes and brackets belong to the value. */
const DECLARATION = /([-\w]+)\s*:\s*((?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])*)/gu;

/** Reads the declarations of a style attribute or of a rule; what is not a declaration is passed over. */
export const readDeclarations = (style: string): Declaration[] =>
  [...style.matchAll(DECLARATION)].map(([, property = '', value = '']) => ({
    property: property.toLowerCase(),
    value: value
      .replace(/!\s*important\s*$/iu, '')
      .trim()
      .toLowerCase(),
    important: /!\s*important\s*$/iu.test(value.trim()),
  }));
