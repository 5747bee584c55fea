import type { EmailViewName } from '../../../guardrails/rendered/email-structure.ts';
import { paintOver, readFontPixels, readPaint } from './css-values.ts';
import { type Declaration, readDeclarations } from './declarations.ts';
import { hidingReason } from './hiding-reason.ts';
import { type Matchable, selects } from './selector.ts';
import type { StyleRule } from './style-sheet.ts';
import type { TextStyle } from './text-style.ts';

/** What an element says about its own look. */
export interface StyledElement extends Matchable {
  attributes: ReadonlyMap<string, string>;
  /** The declarations of its style attribute. */
  inline: readonly Declaration[];
  /** Rules of the embedded style sheet that pick it, weakest first. */
  rules: readonly StyleRule[];
}

/** Joins an element with its own declarations and the rules that pick it. */
export function styledElement(
  name: string,
  attributes: ReadonlyMap<string, string>,
  parent: Matchable | null,
  sheet: readonly StyleRule[],
): StyledElement {
  const classes = new Set((attributes.get('class') ?? '').split(/\s+/u));
  const element = { name, id: attributes.get('id') ?? '', classes, parent };
  const rules = sheet
    .filter(({ selector }) => selects(selector, element))
    .toSorted(({ selector: { specificity: a } }, { selector: { specificity: b } }) =>
      a[0] === b[0] ? (a[1] === b[1] ? a[2] - b[2] : a[1] - b[1]) : a[0] - b[0],
    );
  return { ...element, attributes, inline: readDeclarations(attributes.get('style') ?? ''), rules };
}

/** The declarations that win, by property (CSS Cascade 5: origin left out, then importance, inline, specificity). */
function winningValues(element: StyledElement, view: EmailViewName): Map<string, string> {
  const sheet = element.rules.filter(({ views }) => views.has(view)).flatMap((rule) => rule.declarations);
  const inOrder = [
    ...attributeDeclarations(element),
    ...sheet.filter(({ important }) => !important),
    ...element.inline.filter(({ important }) => !important),
    ...sheet.filter(({ important }) => important),
    ...element.inline.filter(({ important }) => important),
  ];
  return new Map(inOrder.flatMap((each) => expanded(each)));
}

const given = (property: string, value: string | undefined): Declaration[] =>
  value === undefined ? [] : [{ property, value, important: false }];

/** Attributes that give an element its look (HTML Living Standard, 15.3 rendering). */
function attributeDeclarations({ name, attributes }: StyledElement): Declaration[] {
  return [
    ...given('background-color', attributes.get('bgcolor')),
    ...given('background-image', attributes.has('background') ? 'url(attribute)' : undefined),
    ...given('color', name === 'font' ? attributes.get('color') : undefined),
    ...given('font-size', name === 'font' ? FONT_SIZES[attributes.get('size') ?? ''] : undefined),
    ...given('display', attributes.has('hidden') ? 'none' : undefined),
  ];
}

const FONT_SIZES: Readonly<Record<string, string>> = {
  '1': '10px',
  '2': '13px',
  '3': '16px',
  '4': '18px',
  '5': '24px',
  '6': '32px',
  '7': '48px',
};

/** The shorthands `background` and `font`, as far as colour, image and size go. */
function expanded({ property, value }: Declaration): [string, string][] {
  if (property === 'background') {
    const colour = value
      .replaceAll(/url\([^)]*\)/gu, ' ')
      .split(/\s+(?![^(]*\))/u)
      .find((word) => readPaint(word) !== undefined);
    return [
      ['background-image', /url\(|gradient\(/u.test(value) ? value : 'none'],
      ['background-color', colour ?? 'transparent'],
    ];
  }
  if (property === 'font') {
    const size = /(?:^|\s)([\d.]+(?:px|pt|em|rem|%))/u.exec(value)?.[1];
    const weight = /\b(?:bold|[6-9]00)\b/u.test(value) ? 'bold' : 'normal';
    return [
      ['font-weight', weight],
      ...(size === undefined ? [] : [['font-size', size] as [string, string]]),
    ];
  }
  return [[property, value]];
}

/** Sizes that browsers give headings, as multiples of the parent's (HTML Living Standard, 15.3.6). */
const HEADING_SIZES: Readonly<Record<string, number>> = {
  h1: 2,
  h2: 1.5,
  h3: 1.17,
  h4: 1,
  h5: 0.83,
  h6: 0.67,
};
const BOLD_ELEMENTS: ReadonlySet<string> = new Set(['b', 'strong', 'th', ...Object.keys(HEADING_SIZES)]);
const LINK_COLOURS = { light: '#0000ee', dark: '#9e9eff', phone: '#0000ee' } as const;

/** The style of text inside an element, from the style around it. */
export function styleInside(element: StyledElement, around: TextStyle, view: EmailViewName): TextStyle {
  const values = winningValues(element, view);
  const fontPixels = fontPixelsOf(element, values, around);
  const background = backgroundOf(values, around);
  const isLink = element.name === 'a' && element.attributes.has('href');
  const said = values.get('color') ?? (isLink ? LINK_COLOURS[view] : 'inherit');
  const paint = readPaint(said);
  const colour = paint === undefined ? around.colour : paintOver(paint, background ?? around.colour);
  return {
    fontPixels,
    bold: isBold(element.name, values.get('font-weight'), around.bold),
    colour,
    background,
    superscript:
      around.superscript ||
      element.name === 'sup' ||
      element.name === 'sub' ||
      values.get('vertical-align') === 'super',
    heading: around.heading || /^h[1-6]$/u.test(element.name),
    ...hidingReason(values, around),
  };
}

function fontPixelsOf(
  { name }: StyledElement,
  values: ReadonlyMap<string, string>,
  around: TextStyle,
): number {
  const own =
    (HEADING_SIZES[name] ?? (name === 'small' || name === 'sup' || name === 'sub' ? 1 / 1.2 : 1)) *
    around.fontPixels;
  const said = values.get('font-size');
  return (said === undefined ? undefined : readFontPixels(said, around.fontPixels)) ?? own;
}

function backgroundOf(values: ReadonlyMap<string, string>, around: TextStyle): TextStyle['background'] {
  if (/url\(|gradient\(/u.test(values.get('background-image') ?? '')) return null;
  const said = values.get('background-color');
  const paint = said === undefined ? undefined : readPaint(said);
  if (paint === undefined) return around.background;
  if (paint.opacity === 1) return paint.colour;
  return around.background === null ? null : paintOver(paint, around.background);
}

function isBold(name: string, weight: string | undefined, around: boolean): boolean {
  if (weight === undefined || weight === 'inherit') return around || BOLD_ELEMENTS.has(name);
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}
