import { trackerReason } from '../../../../core/library/template-import/addresses.ts';
import type { DropReason } from '../../../../core/library/template-import/report.ts';
import { declared, type Hiding, hides, namesOf } from './hiding.ts';
import { type Element, isElement, type Parent } from './parse-email.ts';
import { attributeOf } from './sanitise-attributes.ts';

/** Why a picture is a tracker: by its address, by the size it is shown in, or because it is never seen. */
export function trackerIn(image: Element, hiding: Hiding): DropReason | undefined {
  const style = attributeOf(image, 'style');
  return trackerReason(attributeOf(image, 'src'), {
    width: sideOf(image, style, 'width'),
    height: sideOf(image, style, 'height'),
    hidden: isNeverSeen(image, hiding) || /^0(?:\.0+)?%?$/u.test(declared(style, 'opacity')),
  });
}

/** A style wins over an attribute; of an attribute the number at its start counts (HTML Living Standard, 2.3.4.4). */
function sideOf(image: Element, style: string, side: 'width' | 'height'): number | undefined {
  const most = pixels(declared(style, `max-${side}`));
  if (most !== undefined && most <= 2) return most;
  const [, number, percent] = /^\s*(\d+(?:\.\d+)?)(%?)/u.exec(attributeOf(image, side)) ?? [];
  return (
    pixels(declared(style, side)) ?? (number === undefined || percent === '%' ? undefined : Number(number))
  );
}

/** CSS pixels in one unit (CSS Values and Units Level 4, section 6); of a font it is a guess that serves tiny sizes. */
const UNITS: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 4 / 3, pc: 16, em: 16, rem: 16, ex: 8 };

function pixels(value: string): number | undefined {
  const [, number, unit = ''] = /^(\d*\.?\d+)([a-z]*)$/u.exec(value) ?? [];
  const factor = UNITS[unit];
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}

/** Hidden by itself, by what it stands in, or by a style sheet, and shown again by no style sheet. */
function isNeverSeen(image: Element, hiding: Hiding): boolean {
  return (
    namesOf(image).some((name) => hiding.small.has(name)) ||
    hidesItself(image, hiding, true) ||
    isHiddenBy(image.parentNode, hiding)
  );
}

/** Whether an element or anything around it is hidden; each element is read once, however many pictures it holds. */
function isHiddenBy(around: Parent | null, hiding: Hiding): boolean {
  if (around === null || !isElement(around)) return false;
  const known = hiding.looked.get(around);
  if (known !== undefined) return known;
  const hidden = hidesItself(around, hiding, false) || isHiddenBy(around.parentNode, hiding);
  hiding.looked.set(around, hidden);
  return hidden;
}

function hidesItself(element: Element, { hidden, shown }: Hiding, isPicture: boolean): boolean {
  const names = namesOf(element);
  if (names.some((name) => shown.has(name))) return false;
  const byAttribute =
    hides(attributeOf(element, 'style'), isPicture) || element.attrs.some(({ name }) => name === 'hidden');
  return byAttribute || names.some((name) => hidden.has(name));
}
