import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** Elements that run, embed or redirect; no mail client shows them, and no approved email needs them. */
const ACTIVE: ReadonlySet<string> = new Set([
  'applet',
  'base',
  'embed',
  'frame',
  'iframe',
  'math',
  'object',
  'script',
  'svg',
]);
/** Browsers nest no deeper; what walks a tree by calling itself could go no further. */
const DEEPEST = 512;
const ACTIVE_ADDRESS = /^(?:javascript|vbscript|data:(?!image\/(?:png|jpe?g|gif)[;,])[a-z]+\/[a-z])/iu;

/**
 * Refuses the HTML of a template that could run something where it is opened outside of our frame, for example as a
 * saved file.
 *
 * @throws Error that names what stands there
 */
export function assertRunsNothing(html: string): void {
  const open: { node: Node; depth: number }[] = [{ node: parse(html), depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    if (depth > DEEPEST) throw new Error('its elements are nested too deeply');
    // One by one: a spread of a hundred thousand neighbours would exhaust the stack.
    if ('childNodes' in node)
      for (const child of node.childNodes) open.push({ node: child, depth: depth + 1 });
    if (!('tagName' in node)) continue;
    if (ACTIVE.has(node.tagName))
      throw new Error(`it contains <${node.tagName}>, which an email must not have`);
    if ('content' in node) open.push({ node: node.content, depth: depth + 1 });
    for (const { name, value } of node.attrs) {
      if (/^on/iu.test(name))
        throw new Error(`it contains the attribute ${name}, which an email must not have`);
      if (ACTIVE_ADDRESS.test(value.replaceAll(/[\s\p{Cc}]/gu, '')))
        throw new Error(`the attribute ${name} holds an address that runs something`);
      const redirects = node.tagName === 'meta' && name === 'http-equiv' && /^\s*refresh/iu.test(value);
      if (redirects) throw new Error('it sends its reader to another address');
    }
  }
}
