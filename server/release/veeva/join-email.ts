import { escapeHtml } from '../render-markup.ts';
import { takeDefinitions, tokensToLists, tokensToMarkers } from './citation-tokens.ts';
import { joinPieces } from './cut-email.ts';
import {
  FRAGMENT_ROW,
  FRAGMENT_TABLE,
  FRAGMENTS_TOKEN,
  type SplitEmail,
  UNSUBSCRIBE_TOKEN,
} from './split-email.ts';

/** Puts the files of an export together again; the inverse of `splitEmail`, byte for byte. */
export function joinEmail(
  { template, fragments, footnoteMarks }: SplitEmail,
  unsubscribeUrl: string,
): string {
  const taken = fragments.map(({ html }) => takeDefinitions(html));
  const inTable = template.includes(FRAGMENT_TABLE[0] + (FRAGMENTS_TOKEN.exec(template)?.[0] ?? '{{'));
  const pieces = taken.map(({ html }) => {
    const wrapped = inTable && html.startsWith(FRAGMENT_ROW[0]) && html.endsWith(FRAGMENT_ROW[1]);
    const piece = wrapped ? html.slice(FRAGMENT_ROW[0].length, -FRAGMENT_ROW[1].length) : html;
    return tokensToMarkers(piece, footnoteMarks);
  });
  const cited = {
    references: new Map(taken.flatMap(({ references }) => [...references])),
    footnotes: new Map(taken.flatMap(({ footnotes }) => [...footnotes])),
    marks: footnoteMarks,
  };
  const [before = '', after = ''] = template.split(FRAGMENTS_TOKEN);
  const outer = (text: string): string =>
    tokensToLists(text, cited).replaceAll(/\{\{customText\[([^\]]*)\]\}\}/gu, '$1');
  const parts = [
    outer(inTable ? before.slice(0, -FRAGMENT_TABLE[0].length) : before),
    ...pieces,
    outer(inTable ? after.slice(FRAGMENT_TABLE[1].length) : after),
  ];
  return joinPieces(parts).replaceAll(UNSUBSCRIBE_TOKEN, () => escapeHtml(unsubscribeUrl));
}
