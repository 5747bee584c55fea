/**
 * What a safe SVG drawing needs (element names of SVG 2, W3C). Everything else is refused by name, so that an element
 * of a later version of SVG is not let through because nobody had heard of it.
 */
export const SVG_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use title desc metadata switch path rect circle ellipse line polyline polygon text tspan textPath ' +
    'marker pattern mask clipPath linearGradient radialGradient stop style filter feBlend feColorMatrix ' +
    'feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow ' +
    'feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight ' +
    'feSpecularLighting feSpotLight feTile feTurbulence'
  ).split(' '),
);

/** Why an element that drawings often have is refused. */
export const REFUSED_ELEMENTS: Readonly<Record<string, string>> = {
  script: 'it would run a program',
  handler: 'it would run a program',
  foreignObject: 'it holds a page inside the drawing',
  iframe: 'it holds a page inside the drawing',
  image: 'it loads another picture',
  feImage: 'it loads another picture',
  a: 'a drawing must not lead anywhere',
  animate: 'an animation can change where something leads',
  animateMotion: 'an animation can change what is shown after it was approved',
  animateTransform: 'an animation can change what is shown after it was approved',
  set: 'an animation can change where something leads',
};

const ACTIVE_ADDRESS = /(?:javascript|vbscript|data|https?|ftp|file):|\/\//iu;
const STYLE_URL = /url\(\s*["']?(?!#)/iu;

/** Names that begin a namespace declaration; their values are names, nothing is loaded from there. */
const isNamespace = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');
const KNOWN_NAMESPACE = /^(?:http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xlink|XML\/1998\/namespace))$/u;

/** Why CSS in a drawing is refused; undefined when it stays inside the drawing. */
export function cssReason(css: string): string | undefined {
  if (css.includes('\\')) return 'has CSS with an escape, which can hide an address';
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//gu, '');
  if (/@import|@font-face|@namespace/iu.test(plain)) return 'has CSS that loads something';
  if (STYLE_URL.test(plain) || /image-set|src\(/iu.test(plain)) return 'has CSS that refers to another file';
  if (/expression\s*\(|-moz-binding|behavior\s*:/iu.test(plain)) return 'has CSS that would run a program';
  return undefined;
}

/** Why an attribute (its value with entities decoded) is refused; undefined when it may stand. */
export function attributeReason(name: string, value: string): string | undefined {
  const local = name.replace(/^.*:/u, '').toLowerCase();
  // Browsers leave out control characters and white space when they read an address.
  const bare = value.replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '');
  if (isNamespace(name))
    return KNOWN_NAMESPACE.test(value)
      ? undefined
      : `declares a namespace that drawings do not need, ${name}`;
  if (/^on/iu.test(local)) return `has the event handler ${name}`;
  if (local === 'href')
    return bare.startsWith('#') ? undefined : `has ${name}, which leads out of the drawing`;
  if (local === 'base' || local === 'src' || local === 'attributename')
    return `has ${name}, which a drawing must not have`;
  if (ACTIVE_ADDRESS.test(bare)) return `has an address in ${name}`;
  return cssReason(value)?.replace('has CSS', `has in ${name} CSS`);
}
