import { mirrorCss, otherSide } from './mirror-css.ts';

/** A start tag with its attributes; quoted values may hold any character. */
const TAG = /<([a-z][a-z0-9-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/giu;
const ALIGNED = /(\s(?:align|direction)\s*=\s*)(["']?)(left|right|ltr|rtl)\b/giu;
const STYLED = /(\sstyle\s*=\s*)("[^"]*"|'[^']*')/giu;
const STYLE_SHEET = /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/giu;
const DIRECTED = /\sdir\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/iu;
/** Where a direction that somebody wrote governs the layout and not a few words, such as a telephone number. */
const LAYOUT = /^(?:table|tbody|tr|td|div|center)$/iu;

/**
 * An email for a language written from right to left: `dir="rtl"` on the document and its body (HTML Living Standard,
 * 3.2.6.4), columns, alignment, paddings and borders on the other side, the ghost tables for Outlook included. Text is
 * not touched; a mirrored email is mirrored in one step, whatever it was written with.
 */
export const mirrorHtml = (html: string): string =>
  html
    .replace(STYLE_SHEET, (_, open: string, css: string, close: string) => open + mirrorCss(css) + close)
    .replace(TAG, (_, name: string, attributes: string) => `<${name}${mirrorAttributes(name, attributes)}>`);

function mirrorAttributes(name: string, attributes: string): string {
  const mirrored = attributes
    .replace(ALIGNED, (_, before: string, quote: string, side: string) => before + quote + otherSide(side))
    .replace(STYLED, (_, before: string, value: string) => before + mirrorCss(value));
  if (/^(?:html|body|mjml)$/iu.test(name)) return ` dir="rtl"${mirrored.replace(DIRECTED, '')}`;
  const written = DIRECTED.exec(mirrored)?.[0] ?? '';
  const governs = /auto/iu.test(written) || (/ltr/iu.test(written) && LAYOUT.test(name));
  return governs ? mirrored.replace(DIRECTED, ' dir="rtl"') : mirrored;
}
