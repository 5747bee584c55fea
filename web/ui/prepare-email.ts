import { withLocalPictures } from '../lib/visual-addresses.ts';

/** Inverts as mail programs with a forced dark scheme do, pictures excepted. An approximation: each has its own rules. */
const INVERT =
  'html{background:#fff;filter:invert(1) hue-rotate(180deg)}img{filter:invert(1) hue-rotate(180deg)}';

/** Room and frame of a picture that is not loaded, as mail programs draw it around the alternative text. */
const IMAGES_OFF = 'img{outline:1px dashed #767676;outline-offset:-1px;min-height:1.5em;background:#f2f2f2}';

interface Options {
  /** Nonce under which the page allows style elements; the frame inherits the page's policy. */
  nonce: string;
  dark: boolean;
  /** Off: no picture is shown, also none of our own. */
  images?: boolean;
}

/**
 * Makes rendered email HTML ready for the frame: nothing is fetched from elsewhere (pictures of the library come from
 * here, others show their alternative text, style sheets of other servers are left out) and style elements carry the nonce. Safety does not rest on this:
 * the frame has no scripts and no origin.
 */
export function prepareEmail(html: string, { nonce, dark, images = true }: Options): string {
  const local = withLocalPictures(html)
    .replace(/<link\b[^>]*\brel=["']?stylesheet[^>]*>/giu, '')
    .replace(/@import\s+(?:url\()?[^;]*;/giu, '')
    .replace(/(<img\b[^>]*?\s)src=(["'])(?:https?:)?\/\//giu, '$1data-source=$2//');
  const shown = images ? local : withoutImages(local);
  const styles = [...(images ? [] : [IMAGES_OFF]), ...(dark ? [INVERT] : [])].join('');
  const whole = styles === '' ? shown : inserted(shown, `<style>${styles}</style>`);
  return whole.replace(/<style\b/giu, `<style nonce="${nonce}"`);
}

/** Pictures, also those behind text. */
const withoutImages = (html: string): string =>
  html
    .replace(/(<img\b[^>]*?\s)src=/giu, '$1data-source=')
    .replace(/(<[a-z]+\b[^>]*?\s)background=/giu, '$1data-background=')
    .replace(/url\(\s*(?:&quot;|["'])?[^)]*\)/giu, 'none');

const inserted = (html: string, element: string): string =>
  /<\/head>/iu.test(html) ? html.replace(/<\/head>/iu, `${element}</head>`) : element + html;
