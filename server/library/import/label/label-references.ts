import type { Reference } from '../../../../core/library/content.ts';
import type { LabelUnit, PlacedSection } from './label-units.ts';
import { isTitleOnly, wordsOf } from './label-units.ts';
import type { Label } from './spl-label.ts';

const LONGEST_QUOTE = 20_000;
const LONGEST_PAGE = 60;

export const referenceIdOf = (label: Label, unit: LabelUnit): string => `SPL-${label.setId}-${unit.key}`;

/** The reference of one section: every paragraph, list item and table of it is an anchor. A person has to approve it. */
export function referenceOf(label: Label, unit: LabelUnit): Reference {
  const quotes = unit.parts.flatMap((part) =>
    quotesOf(part).map((quote) => ({ page: pageOf(part, unit), quote })),
  );
  return {
    id: referenceIdOf(label, unit),
    citation: citationOf(label, unit),
    title: `${label.productName}: ${unit.title}`.slice(0, 2000),
    status: 'in_review',
    anchors: quotes.map(({ page, quote }, index) => ({ id: `p${index + 1}`, page, quote })),
  };
}

function citationOf(label: Label, unit: LabelUnit): string {
  const generic = label.genericName === '' ? '' : ` (${label.genericName})`;
  const effective = label.effectiveDate === '' ? '' : `, effective ${label.effectiveDate}`;
  const version = `version ${label.version}${effective}`;
  const source = `${label.productName}${generic} label, set id ${label.setId}, ${version}`;
  return `${source}, section ${unit.title}, LOINC ${unit.code}`.slice(0, 2000);
}

const quotesOf = (part: PlacedSection): string[] =>
  isTitleOnly(part) ? [wordsOf(part)] : part.section.blocks.flatMap(({ text }) => piecesOf(text));

/** A table longer than a quote may be is cut between its rows. */
function piecesOf(text: string): string[] {
  if (text.length <= LONGEST_QUOTE) return [text];
  const pieces: string[] = [];
  let piece = '';
  for (const line of text.split('\n').flatMap(cutLine)) {
    if (piece !== '' && piece.length + line.length + 1 > LONGEST_QUOTE) {
      pieces.push(piece);
      piece = '';
    }
    piece = piece === '' ? line : `${piece}\n${line}`;
  }
  return [...pieces, piece];
}

/** A line that alone is too long is cut between words. */
function cutLine(line: string): string[] {
  if (line.length <= LONGEST_QUOTE) return [line];
  const at = line.lastIndexOf(' ', LONGEST_QUOTE);
  const end = at > 0 ? at : LONGEST_QUOTE;
  return [line.slice(0, end), ...cutLine(line.slice(end).trimStart())];
}

/** Where a person finds it in the label: the number and title of the nearest titled section. */
function pageOf(part: PlacedSection, unit: LabelUnit): string {
  const title = part.titles.at(-1) ?? unit.title;
  if (title.length <= LONGEST_PAGE) return title;
  return `${title.slice(0, LONGEST_PAGE - 1).replace(/\s+\S*$/u, '')}…`;
}
