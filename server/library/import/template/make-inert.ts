import { isElement, type Parent } from './parse-email.ts';
import { withInertBraces, withInertStyle } from './place-text.ts';

/** Nothing of an imported text may be read as Liquid: braces in words and attributes lose their meaning. */
export function makeInert(parent: Parent): void {
  for (const node of parent.childNodes) {
    if (node.nodeName === '#text' && 'value' in node) {
      const inStyle = isElement(parent) && parent.tagName === 'style';
      node.value = inStyle ? withInertStyle(node.value) : withInertBraces(node.value);
    } else if (isElement(node)) {
      for (const attribute of node.attrs) attribute.value = withInertBraces(attribute.value);
      makeInert(node);
    }
  }
}
