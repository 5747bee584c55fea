import type { DropReason } from './report.ts';

export interface DroppedStyle {
  /** Place in the given text, in UTF-16 code units. */
  offset: number;
  what: string;
  reason: DropReason;
}

export interface CleanedCss {
  css: string;
  dropped: DroppedStyle[];
}

/** Groups whose content is judged on its own; every other at-rule is left out. */
const KEPT_BLOCKS: ReadonlySet<string> = new Set([
  'media',
  'supports',
  'font-face',
  '-ms-viewport',
  'keyframes',
  'layer',
  'container',
]);
const LISTED_CHARACTERS = 120;

/** Escapes undone (CSS Syntax Level 3, section 4.3.7), so that `\65xpression` is seen as what it is. */
const withoutEscapes = (css: string): string =>
  css
    .replace(/\\([0-9a-f]{1,6})\s?/giu, (_, hex: string) => {
      const code = Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/\\(?=[^\n])/gu, '');

const ACTIVE =
  /expression\s*\(|(?:java|vb|live)script\s*:|behaviou?r\s*:|-moz-binding|<\/|<(?:style|script|head|body|html|title|meta|mj)/iu;
const LOADS =
  /url\s*\(\s*(?!["']?\s*(?:#|data:image\/(?:png|jpe?g|gif)[;,]))|image-set\s*\(|cross-fade\s*\(|\bimage\s*\(|\bsrc\s*\(|@import|alphaimageloader/iu;

/** Why a piece of a style may not stay; undefined when it may. */
function faultOf(piece: string): DropReason | undefined {
  const read = withoutEscapes(piece);
  // A comment can split a word for some readers and hide one from others: both readings count.
  const readings = [read, read.replace(/\/\*[\s\S]*?(?:\*\/|$)/gu, '')];
  if (readings.some((text) => ACTIVE.test(text))) return 'style_active';
  return readings.some((text) => LOADS.test(text)) ? 'style_remote' : undefined;
}

const PICTURE = /url\(\s*(?:"[^"\n]*"|'[^'\n]*'|[^\s"'()]*)\s*\)/giu;

/** A background without the pictures that it loads, so that its colour stays; undefined when it is no plain one. */
function withoutPictures(piece: string): string | undefined {
  if (!/^\s*background\s*:/iu.test(piece) || /\\|\/\*/u.test(piece)) return undefined;
  const rest = piece.replace(PICTURE, 'none');
  return rest.endsWith('{') || faultOf(rest) !== undefined ? undefined : rest;
}

/** Name of the at-rule that a piece begins, in small letters and without a vendor's prefix. */
function atRuleOf(piece: string): string | undefined {
  // Step by step: one pattern over many comments would take time that doubles with each of them.
  const skipped = /\s+|<!--|-->|\/\*[\s\S]*?(?:\*\/|$)/uy;
  let at = 0;
  while (skipped.test(piece)) at = skipped.lastIndex;
  return /^@(?:-webkit-|-moz-|-o-)?([\w-]+)/u.exec(piece.slice(at))?.[1]?.toLowerCase();
}

const listed = (piece: string): string => piece.trim().replace(/\s+/gu, ' ').slice(0, LISTED_CHARACTERS);

/** Length of the comment, string or escape that begins at a place; 0 for an ordinary character. */
function lengthOfUnit(css: string, at: number): number {
  const character = css[at];
  if (character === '\\') return 2;
  if (character === '/' && css[at + 1] === '*') {
    const end = css.indexOf('*/', at + 2);
    return (end < 0 ? css.length : end + 2) - at;
  }
  if (character !== '"' && character !== "'") return 0;
  for (let end = at + 1; end < css.length; end += 1) {
    if (css[end] === '\\') end += 1;
    else if (css[end] === character || css[end] === '\n') return end + 1 - at;
  }
  return css.length - at;
}

/** The next piece from a place: up to and with `{`, `}` or `;` outside of strings, comments and round brackets. */
function endOfPiece(css: string, from: number): number {
  let round = 0;
  for (let at = from; at < css.length;) {
    const unit = lengthOfUnit(css, at);
    if (unit > 0) {
      at += unit;
      continue;
    }
    const character = css[at];
    if (character === '(') round += 1;
    else if (character === ')') round = Math.max(0, round - 1);
    else if (round === 0 && (character === '{' || character === '}' || character === ';')) return at + 1;
    at += 1;
  }
  return css.length;
}

/** End of the block whose opening bracket was just read. */
function endOfBlock(css: string, from: number): number {
  let open = 1;
  let at = from;
  while (open > 0 && at < css.length) {
    at = endOfPiece(css, at);
    if (css[at - 1] === '{') open += 1;
    if (css[at - 1] === '}') open -= 1;
  }
  return at;
}

/**
 * A style sheet, or the declarations of a style attribute, without what runs or loads anything. Every character that
 * is kept was part of a piece that was judged, so a piece cut differently than a browser would cut it hides nothing.
 */
export function cleanCss(css: string): CleanedCss {
  const kept: string[] = [];
  const dropped: DroppedStyle[] = [];
  for (let at = 0; at < css.length;) {
    const end = endOfPiece(css, at);
    const piece = css.slice(at, end);
    const opens = piece.endsWith('{');
    const body = piece.replace(/[;{}]$/u, '');
    const rule = atRuleOf(withoutEscapes(body));
    const foreignRule = rule !== undefined && !(opens && KEPT_BLOCKS.has(rule));
    const fault = faultOf(body) ?? (foreignRule ? 'external' : undefined);
    if (fault === undefined) {
      kept.push(piece);
      at = end;
      continue;
    }
    const rest = withoutPictures(piece);
    if (fault === 'style_remote' && rest !== undefined) {
      dropped.push({ offset: at, what: listed(body), reason: fault });
      kept.push(rest);
      at = end;
      continue;
    }
    const harmless = fault === 'external' && !/import|namespace/u.test(rule ?? '');
    dropped.push({ offset: at, what: listed(body), reason: harmless ? 'attribute' : fault });
    if (piece.endsWith('}')) kept.push('}');
    at = opens ? endOfBlock(css, end) : end;
  }
  return { css: kept.join(''), dropped };
}
