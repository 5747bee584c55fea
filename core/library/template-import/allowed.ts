import { trackerReason } from './addresses.ts';
import type { DropReason } from './report.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Elements that mail programs show and that do nothing by themselves. */
export const KEPT_ELEMENTS = words(`
  html head body title meta style table thead tbody tfoot tr td th caption colgroup col div span p h1 h2 h3 h4 h5 h6
  a img map area br hr wbr ul ol li dl dt dd b strong i em u s strike del ins small big sub sup font center blockquote
  pre code tt kbd samp var mark abbr acronym cite q dfn address article section header footer main nav aside figure
  figcaption time bdo bdi ruby rt rp nobr menu dir hgroup details summary`);

/** Elements that go with everything in them. */
export const DROPPED_ELEMENTS: Readonly<Record<string, DropReason>> = {
  script: 'script',
  noscript: 'script',
  iframe: 'embedded',
  frame: 'embedded',
  frameset: 'embedded',
  noframes: 'embedded',
  embed: 'embedded',
  param: 'embedded',
  source: 'embedded',
  track: 'embedded',
  bgsound: 'embedded',
  portal: 'embedded',
  template: 'embedded',
  noembed: 'embedded',
  xmp: 'embedded',
  plaintext: 'embedded',
  svg: 'foreign',
  math: 'foreign',
  link: 'external',
  base: 'external',
  input: 'form',
  select: 'form',
  textarea: 'form',
  option: 'form',
  optgroup: 'form',
  datalist: 'form',
  keygen: 'form',
  dialog: 'embedded',
  'amp-pixel': 'tracker_size',
  'amp-analytics': 'tracker_host',
};

/** Elements that go, while what they hold for programs that do not know them stays. */
export const HOLDS_FALLBACK = words('object applet audio video canvas');

export const FORM_SHELLS = words('form fieldset legend label button output isindex');

export const KEPT_ATTRIBUTES = words(`
  class id title lang dir align valign width height bgcolor border bordercolor cellpadding cellspacing colspan rowspan
  nowrap summary scope headers role alt color face size hspace vspace clear start type value name target rel usemap
  shape coords span datetime char frame rules media xmlns xmlns:v xmlns:o href src background style topmargin rightmargin
  bottommargin leftmargin marginwidth marginheight text link vlink alink noshade hidden open`);

/** `<meta name=…>` that changes how an email is shown. */
export const KEPT_METAS = words(
  'viewport color-scheme supported-color-schemes x-apple-disable-message-reformatting format-detection',
);

/**
 * Comments that only say for which program the markup between them is. They are written back as they are, because
 * Outlook reads what other programs skip.
 */
export const OPENS_FOR_OTHERS = /^\[if [^\]<>]{1,60}\]><!-*$/u;
export const CLOSES_FOR_OTHERS = /^-*<!\[endif\]$/u;
const FOR_OUTLOOK = /^\[if [^\]<>]{1,60}\]>([\s\S]*)<!\[endif\]$/u;

const LIQUID = /\{[{%]/u;
/** Those that name a letter or a sign of an address could hide what it is. */
const CHARACTER_REFERENCE =
  /&(?!(?:nbsp|amp|quot|zwnj|zwj|shy|thinsp|ensp|emsp|copy|reg|trade|[lr]aquo|[mn]dash);)[a-z]/iu;

/** Spaces and characters of no width that buttons for Outlook are held open with. */
const SPACES = /&#(?:160|173|847|819[2-9]|820[0-5]|x(?:a0|ad|200[0-9a-d]));/giu;

/** Whether a picture of a comment, such as the `src` of a VML fill, counts its readers. */
const trackersIn = (markup: string): boolean =>
  [...markup.matchAll(/\bsrc\s*=\s*["']?([^\s"'>]+)/giu)].some(
    ([, address = '']) =>
      trackerReason(address, { width: undefined, height: undefined, hidden: false }) !== undefined,
  );

const OUTLOOK_ELEMENTS = words(`
  xml o:officedocumentsettings o:allowpng o:pixelsperinch v:rect v:roundrect v:fill v:textbox v:background v:image
  v:shape v:stroke v:oval v:group v:path v:imagedata v:shapetype w:anchorlock w:worddocument w:donotrelyoncss
  w:donotoptimizeforbrowser w:dontuseadvancedtypographyreadingmail w:view w:zoom o:shapedefaults o:shapelayout o:idmap center style noscript`);

/**
 * Whether a comment for Outlook alone holds nothing but layout: known elements, no attribute that runs something, no
 * address that does. Its halves of tables would not survive a parser, so it is judged, not rewritten.
 */
export function isHarmlessForOutlook(comment: string): boolean {
  if (LIQUID.test(comment)) return false;
  if (OPENS_FOR_OTHERS.test(comment) || CLOSES_FOR_OTHERS.test(comment)) return true;
  const [, whole] = FOR_OUTLOOK.exec(comment) ?? [];
  if (whole === undefined || whole.includes('--')) return false;
  const inner = whole.replace(SPACES, ' ');
  for (const [, name = ''] of inner.matchAll(/<\s*[/!?]?\s*([^\s/>]*)/gu)) {
    const tag = name.toLowerCase();
    if (!KEPT_ELEMENTS.has(tag) && !OUTLOOK_ELEMENTS.has(tag)) return false;
    if (tag === 'meta' || tag === 'img') return false;
  }
  if (CHARACTER_REFERENCE.test(inner) || trackersIn(inner)) return false;
  // Programs leave line ends and tabs out of an address.
  if (/(?:script|data)\s*:/iu.test(inner.replace(/[\t\r\n\f]/gu, ''))) return false;
  if (inner.split(/[\s"']+/u).some(hasQuery)) return false;
  return !/[\s"'/]on\w+\s*=|script\s*:|data\s*:|expression|url\s*\(|@import|&#|behaviou?r\s*:|-moz-binding/iu.test(
    inner,
  );
}

/** Whether a word is an address with a query, in one pass over the word. */
function hasQuery(word: string): boolean {
  const at = word.search(/https?:\/\//iu);
  return at >= 0 && word.includes('?', at);
}
