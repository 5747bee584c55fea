import { allFills, type AssemblyContent } from '../../assembly/assembly.ts';
import type { Template } from '../content.ts';
import { inlinesOf } from '../markup.ts';

const LOADED = /\s(?:src|background-url)\s*=\s*(?:"([^"]*)"|'([^']*)')/giu;

/** Addresses and `visual:` names of the pictures in a text of mini-markup, in reading order. */
export const picturesIn = (markup: string): string[] =>
  inlinesOf(markup).flatMap((inline) => (inline.type === 'image' ? [inline.url] : []));

/** Addresses and `visual:` names of what the body of a template loads. */
export const loadedBy = (body: string): string[] =>
  [...body.matchAll(LOADED)].map(([, one, other]) => one ?? other ?? '');

/** Addresses and `visual:` names of all pictures that an email can show: of its texts and of its template. */
export function picturesOf(
  content: AssemblyContent,
  template: Pick<Template, 'mjml' | 'fixedTexts'> | null,
): string[] {
  const texts = [
    ...allFills(content).map(({ text }) => text),
    ...(template?.fixedTexts ?? []).flatMap(({ texts: fixed }) => Object.values(fixed)),
  ];
  return [...new Set([...texts.flatMap(picturesIn), ...loadedBy(template?.mjml ?? '')])];
}
