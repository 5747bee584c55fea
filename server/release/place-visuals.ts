import {
  alternativeTextOf,
  type NamedVisuals,
  publicAddressOf,
  USUAL_ASSETS_URL,
} from '../../core/library/visual/visual.ts';
import { escapeHtml } from './render-markup.ts';

/** Widest that a picture of a text is shown, in CSS pixels: the text column of an email. */
const TEXT_COLUMN_PX = 536;

export interface Placing {
  /** Current visuals by the names that texts and template give them. */
  visuals: NamedVisuals;
  language: string;
  /** Where the pictures of sent emails are served. */
  assetsUrl: string | undefined;
}

const PICTURE = /<(?:img|mj-image)\b(?:[^>"']|"[^"]*"|'[^']*')*>/giu;
const SOURCE = /(\ssrc=)"([^"]*)"/iu;
const ALTERNATIVE = /\salt="([^"]*)"/iu;

/**
 * Gives every picture that names a visual its public address, which holds the SHA-256 of its bytes; the visual's own
 * words where the text gives none; and a width, without which Outlook for Windows shows it in its full size. A picture
 * that names no visual stays as it is, so that the checks find it.
 */
export function placeVisuals(html: string, { visuals, language, assetsUrl }: Placing): string {
  if (visuals.size === 0) return html;
  return html.replaceAll(PICTURE, (tag) => {
    const visual = visuals.get(SOURCE.exec(tag)?.[2] ?? '');
    if (!visual) return tag;
    const address = publicAddressOf(visual, assetsUrl ?? USUAL_ASSETS_URL);
    const placed = tag.replace(SOURCE, (_, name: string) => `${name}"${address}"`);
    const isInText = /^<img/iu.test(tag) && !/\swidth=/iu.test(tag);
    const width = isInText ? ` width="${Math.min(visual.width, TEXT_COLUMN_PX)}"` : '';
    const given = ALTERNATIVE.exec(tag)?.[1] ?? '';
    const words = given.trim() === '' ? (alternativeTextOf(visual, language) ?? '') : undefined;
    const withWords =
      words === undefined
        ? placed
        : placed.replace(ALTERNATIVE, '').replace(SOURCE, (source) => `${source} alt="${escapeHtml(words)}"`);
    return withWords.replace(SOURCE, (source) => `${source}${width}`);
  });
}
