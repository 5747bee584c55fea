/** Inverts as mail programs with a forced dark scheme do, pictures excepted. An approximation: each has its own rules. */
const INVERT =
  'html{background:#fff;filter:invert(1) hue-rotate(180deg)}img{filter:invert(1) hue-rotate(180deg)}';

interface Options {
  /** Nonce under which the page allows style elements; the frame inherits the page's policy. */
  nonce: string;
  dark: boolean;
}

/**
 * Makes rendered email HTML ready for the frame: nothing is fetched from elsewhere (pictures show their alternative
 * text, style sheets of other servers are left out) and style elements carry the nonce. Safety does not rest on this:
 * the frame has no scripts and no origin.
 */
export function prepareEmail(html: string, { nonce, dark }: Options): string {
  const local = html
    .replace(/<link\b[^>]*\brel=["']?stylesheet[^>]*>/giu, '')
    .replace(/@import\s+(?:url\()?[^;]*;/giu, '')
    .replace(/(<img\b[^>]*?\s)src=(["'])(?:https?:)?\/\//giu, '$1data-source=$2//');
  const whole = dark ? inserted(local, `<style>${INVERT}</style>`) : local;
  return whole.replace(/<style\b/giu, `<style nonce="${nonce}"`);
}

const inserted = (html: string, element: string): string =>
  /<\/head>/iu.test(html) ? html.replace(/<\/head>/iu, `${element}</head>`) : element + html;
