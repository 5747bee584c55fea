import type { LoadedAddress } from '../../../guardrails/rendered/email-structure.ts';

/** Attributes whose address a mail client loads or sends to without a press of the reader. */
const LOADING: Readonly<Record<string, readonly string[]>> = {
  img: ['src', 'srcset'],
  input: ['src'],
  link: ['href'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  form: ['action'],
};

/** Addresses that an element makes a client load, from its attributes and its inline style. */
export function loadedBy(name: string, attributes: ReadonlyMap<string, string>): LoadedAddress[] {
  const named = [...(LOADING[name] ?? []), 'background'].flatMap((attribute) => {
    const value = attributes.get(attribute);
    if (value === undefined || value.trim() === '') return [];
    // A set of images: each address is followed by its width or density.
    const all =
      attribute === 'srcset'
        ? value.split(/,\s+/u).map((each) => each.trim().split(/\s/u)[0] ?? '')
        : [value.trim()];
    return all.map((address) => ({ address, element: name }));
  });
  const style = attributes.get('style') ?? '';
  return /url\(/iu.test(style) ? [...named, ...addressesInCss(style, name)] : named;
}

/** Addresses in `url(…)` and `@import`. */
export const addressesInCss = (css: string, element: string): LoadedAddress[] =>
  [...css.matchAll(/url\(\s*["']?([^"')]+?)["']?\s*\)|@import\s+["']([^"']+)["']/giu)].map(
    ([, url, imported]) => ({
      address: (url ?? imported ?? '').trim(),
      element,
    }),
  );
