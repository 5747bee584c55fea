import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

const ACTIVE =
  /^(?:script|noscript|iframe|frame|frameset|object|embed|applet|form|input|button|select|textarea|svg|math|link|base|audio|video|source|template)$/u;

/**
 * What an email must not hold, found by a reader of its own: elements, event attributes, active addresses, remote
 * styles and pictures of one pixel. It shares nothing with the importer but the HTML standard's parser.
 */
export function faultsIn(html: string): string[] {
  const faults: string[] = [];
  const open: Node[] = [parse(html)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('childNodes' in node) for (const child of node.childNodes) open.push(child);
    if (
      node.nodeName === '#comment' &&
      'data' in node &&
      /<\s*script|\son\w+\s*=|javascript:/iu.test(node.data)
    )
      faults.push(`comment ${node.data.slice(0, 80)}`);
    if (!('tagName' in node)) continue;
    const { tagName, attrs } = node;
    if (ACTIVE.test(tagName)) faults.push(`<${tagName}>`);
    for (const { name, value } of attrs) {
      const address = value.replace(/[\s\p{Cc}]/gu, '');
      if (/^on/iu.test(name)) faults.push(`${tagName} ${name}`);
      if (/^(?:javascript|vbscript|data:(?!image\/(?:png|jpe?g|gif))[a-z]+\/)/iu.test(address))
        faults.push(`${name}=${value}`);
      if (name === 'style' && /expression\(|url\(["']?(?:https?:)?\/\//iu.test(value))
        faults.push(`style ${value}`);
      if (name === 'http-equiv' && /refresh/iu.test(value)) faults.push('refresh');
    }
    if (tagName === 'img') {
      const sizes = attrs
        .filter(({ name }) => name === 'width' || name === 'height')
        .map(({ value }) => value.trim());
      if (sizes.some((size) => /^[012](?:px)?$/u.test(size))) faults.push('picture of a pixel');
    }
    if (tagName === 'style') {
      const css = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      if (/@import|expression\(|url\(["']?(?:https?:)?\/\/|-moz-binding/iu.test(css))
        faults.push('style sheet');
    }
  }
  return faults;
}
