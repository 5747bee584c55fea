import { escapeHtml, SafeHtml } from './render-markup.ts';

/** Attribute that names where a part of the email comes from, such as `fixed.safety_information`. */
export const PART_ATTRIBUTE = 'data-part';

/**
 * Wraps a part so that the rendered email itself says where fixed blocks, slots and references stand; the rules about
 * position and prominence read it (SAFE-002, APP-005). Every exported form keeps the marks, because they are part of
 * what is signed. An empty value stays empty: a template may test for it.
 */
export const markPart = (name: string, value: SafeHtml): SafeHtml =>
  value.html === ''
    ? value
    : new SafeHtml(`<div ${PART_ATTRIBUTE}="${escapeHtml(name)}">${value.html}</div>`);

/** Marks every part of a group that is HTML; text that stays to be escaped, and what is absent, is left as it is. */
export function markParts<Value>(
  group: string,
  values: Record<string, Value>,
): Record<string, Value | SafeHtml> {
  // Without a prototype: a slot may be called `constructor`.
  const marked: Record<string, Value | SafeHtml> = Object.create(null);
  for (const [key, value] of Object.entries(values))
    marked[key] = value instanceof SafeHtml ? markPart(`${group}.${key}`, value) : value;
  return marked;
}
