/** Scripts written from right to left (Unicode Standard, chapter 9, and UAX 9). */
const SCRIPTS: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Rohg', 'Adlm']);
/** Languages whose usual script is one of them (likely subtags of the Unicode CLDR). */
const LANGUAGES: ReadonlySet<string> = new Set(
  'ar arc ary arz ckb dv fa he iw ks lrc mzn nqo ps rhg sd syr ug ur yi'.split(' '),
);

/** Writing direction of a BCP 47 language tag; a script in the tag decides over the language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...rest] = language.split('-');
  const script = rest.find((part) => /^[a-z]{4}$/iu.test(part));
  const isRtl =
    script === undefined
      ? LANGUAGES.has(primary.toLowerCase())
      : SCRIPTS.has(script.charAt(0).toUpperCase() + script.slice(1).toLowerCase());
  return isRtl ? 'rtl' : 'ltr';
}
