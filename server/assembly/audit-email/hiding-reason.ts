import { contrastRatio } from '../../../guardrails/rendered/contrast.ts';
import type { Colour } from '../../../guardrails/rendered/email-structure.ts';
import { readPixels } from './css-values.ts';
import type { TextStyle } from './text-style.ts';

/** Text of this size or smaller is not meant to be read. */
const UNREADABLE_PIXELS = 2;
const FAINTEST = 0.1;
const FAINTEST_CONTRAST = 1.15;
const FAR_AWAY_PIXELS = 200;

/** Why nobody can see what stands inside an element; what hides the element around it hides it too. */
export function hidingReason(
  values: ReadonlyMap<string, string>,
  around: TextStyle,
): Pick<TextStyle, 'hidden' | 'invisible' | 'opacity'> {
  const visibility = values.get('visibility');
  const own = Number.parseFloat(values.get('opacity') ?? '1');
  return {
    hidden: lastingReason(values, around) ?? null,
    invisible:
      visibility === undefined || visibility === 'inherit' ? around.invisible : visibility !== 'visible',
    opacity: around.opacity * (Number.isNaN(own) ? 1 : Math.min(1, own)),
  };
}

/** Why a text of this style cannot be seen; null when it can. An element inside may undo what is asked last. */
export function hiddenText(style: TextStyle, seen: Colour): string | null {
  if (style.hidden !== null) return style.hidden;
  if (style.invisible) return 'visibility:hidden';
  if (style.fontPixels <= UNREADABLE_PIXELS) return `font-size:${style.fontPixels}px`;
  if (style.opacity < FAINTEST) return `opacity:${style.opacity}`;
  if (style.background !== null && contrastRatio(seen, style.background) < FAINTEST_CONTRAST)
    return 'the colour of its own ground';
  return null;
}

function lastingReason(values: ReadonlyMap<string, string>, around: TextStyle): string | undefined {
  if (around.hidden !== null) return around.hidden;
  const said = (property: string) => values.get(property) ?? '';
  const pixels = (property: string) => readPixels(said(property), around.fontPixels);
  if (said('display') === 'none') return 'display:none';
  if (said('mso-hide') === 'all') return 'mso-hide:all';
  const clips = /hidden|clip/u.test(`${said('overflow')} ${said('overflow-y')} ${said('overflow-x')}`);
  for (const property of ['max-height', 'height', 'max-width', 'width']) {
    const size = pixels(property);
    if (size !== undefined && size <= UNREADABLE_PIXELS && clips) return `${property}:${said(property)}`;
  }
  if ((pixels('text-indent') ?? 0) <= -FAR_AWAY_PIXELS) return `text-indent:${said('text-indent')}`;
  if (/absolute|fixed/u.test(said('position'))) {
    for (const property of ['left', 'top'])
      if ((pixels(property) ?? 0) <= -FAR_AWAY_PIXELS) return `${property}:${said(property)}`;
    if (/^rect\(\s*[01](?:px)?\W+[01](?:px)?\W+[01](?:px)?\W+[01](?:px)?\s*\)$/u.test(said('clip')))
      return 'clip';
  }
  if (/^inset\(\s*(?:[5-9]\d|100)%/u.test(said('clip-path'))) return 'clip-path';
  return /scale\(\s*0(?:\.0+)?\s*\)/u.test(said('transform')) ? 'transform:scale(0)' : undefined;
}
