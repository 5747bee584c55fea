import { escapeHtml } from '../render-markup.ts';
import {
  type CitedParts,
  citedParts,
  definitionsOf,
  listsToTokens,
  markersToTokens,
  numbersIn,
} from './citation-tokens.ts';
import { cutEmail } from './cut-email.ts';

/** An approved email as Approved Email files; `joinEmail` is the inverse. */
export interface SplitEmail {
  template: string;
  fragments: { slotIds: string[]; html: string }[];
  /** Marks of the footnotes that tokens stand for, from the first on. */
  footnoteMarks: string[];
}

export const UNSUBSCRIBE_TOKEN = '{{unsubscribe_product_link}}';
/** Veeva replaces the token by rows, so it stands in a table of its own unless it replaces rows. */
export const FRAGMENT_TABLE = [
  '<table role="presentation" border="0" cellpadding="0" cellspacing="0" width="100%" style="width:100%;">',
  '</table>',
] as const;
export const FRAGMENT_ROW = ['<tr><td style="padding:0;">', '</td></tr>'] as const;
export const FRAGMENTS_TOKEN = /\{\{insertEmailFragments\[\d+,\d+\]\}\}/u;

/** A free text of one paragraph whose words a choice of `customText` can hold. */
const FREE_TEXT = /(<div data-part="free\.[a-z0-9_]+"><p style="[^"]*">)([^<>&|[\]{}#\n]+)(<\/p><\/div>)/gu;
const ADDRESS = /https?:|www\./iu;

/**
 * Cuts an approved email into a template and one fragment for each slot. All fragments have to be inserted, because all
 * of them were approved together. A free text becomes a choice with one entry: nobody may write another text into an
 * email that was signed.
 *
 * @throws CodedError invalid_request when the template cannot be cut
 */
export function splitEmail(html: string, unsubscribeUrl: string): SplitEmail {
  const cut = cutEmail(html);
  const linked = (text: string): string =>
    text.replaceAll(`href="${escapeHtml(unsubscribeUrl)}"`, `href="${UNSUBSCRIBE_TOKEN}"`);
  const around = cut.before + cut.after;
  const cited = citedParts(around);
  const inPieces = cut.pieces.map((piece) => piece.html).join('');
  const movable = isCitedBy(cited, inPieces);
  const fragments = cut.pieces.map((piece) => {
    const text = linked(movable ? markersToTokens(piece.html) : piece.html);
    const row = cut.rows ? text : FRAGMENT_ROW[0] + text + FRAGMENT_ROW[1];
    return { slotIds: piece.slotIds, html: row + (movable ? definitionsOf(usedIn(piece.html, cited)) : '') };
  });
  const count = fragments.length;
  const token = count === 0 ? '' : `{{insertEmailFragments[${count},${count}]}}`;
  const place = count === 0 || cut.rows ? token : FRAGMENT_TABLE[0] + token + FRAGMENT_TABLE[1];
  const outer = (text: string): string => withChoices(linked(movable ? listsToTokens(text) : text));
  return {
    template: outer(cut.before) + place + outer(cut.after),
    fragments,
    footnoteMarks: movable ? cited.marks : [],
  };
}

/** Veeva prints what the fragments define, so the whole list has to be theirs. */
function isCitedBy({ references, footnotes }: CitedParts, pieces: string): boolean {
  const cited = numbersIn(pieces, 'ref');
  const noted = numbersIn(pieces, 'note');
  return (
    references.size + footnotes.size > 0 &&
    [...references.keys()].every((number) => cited.has(number)) &&
    [...cited].every((number) => references.has(number)) &&
    [...footnotes.keys()].every((number) => noted.has(number)) &&
    [...noted].every((number) => footnotes.has(number))
  );
}

function usedIn(piece: string, { references, footnotes }: CitedParts): Omit<CitedParts, 'marks'> {
  const cited = numbersIn(piece, 'ref');
  const noted = numbersIn(piece, 'note');
  return {
    references: new Map([...references].filter(([number]) => cited.has(number))),
    footnotes: new Map([...footnotes].filter(([number]) => noted.has(number))),
  };
}

const withChoices = (html: string): string =>
  html.replace(FREE_TEXT, (whole, open: string, words: string, close: string) =>
    ADDRESS.test(words) ? whole : `${open}{{customText[${words}]}}${close}`,
  );
