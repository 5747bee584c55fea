import type { ContentModule } from '../../../../core/library/content.ts';
import { inlinesOf } from '../../../../core/library/markup.ts';
import { productIdOf } from './label-product.ts';
import { referenceIdOf } from './label-references.ts';
import type { TextBlock } from './label-text.ts';
import type { LabelUnit, PlacedSection } from './label-units.ts';
import { isTitleOnly, numberOf, withoutNumber, wordsOf } from './label-units.ts';
import { countWords, sentencesOf } from './sentences.ts';
import type { Label } from './spl-label.ts';

const WORDS = 120;
/** A first passage that is longer than this is not one message, so no module is made of it. */
const MOST_WORDS = 250;
const DOSAGE = '34068-7';

/**
 * Draft safety modules of one section: each subsection's first whole sentences, word for word, with the marker of the
 * section's reference. They have no approvals, and a person has to approve them before anything can find them.
 */
export function modulesOf(label: Label, unit: LabelUnit): ContentModule[] {
  if (unit.safetyCode === undefined) return [];
  const used = new Set<string>();
  return unit.parts.flatMap((part, index) => {
    const text = moduleText(part);
    if (text === undefined) return [];
    const number = numberOf(part.section.title);
    const place = number === '' || used.has(number) ? `s${index + 1}` : number;
    used.add(place);
    const referenceId = referenceIdOf(label, unit);
    return [
      {
        id: `${referenceId}-${place}`,
        product: productIdOf(label),
        kind: 'safety_note' as const,
        keyMessage: keyMessageOf(label, unit, part, place),
        topics: unit.safetyCode === DOSAGE ? ['dosing'] : ['safety'],
        status: 'in_review' as const,
        renditions: [{ language: label.language, text: `${text}[^${referenceId}]` }],
        claims: [],
        approvals: [],
        requires: [],
        excludes: [],
      },
    ];
  });
}

/** Titles name the message; the place makes it unique where the label repeats or lacks titles. */
function keyMessageOf(label: Label, unit: LabelUnit, part: PlacedSection, place: string): string {
  const titles = part.titles.length === 0 ? [unit.title] : part.titles;
  const where = part.section.title === '' ? ` (${unit.key} ${place})` : '';
  return `${label.productName}: ${titles.join(', ')}${where}`.slice(0, 1000);
}

function moduleText(part: PlacedSection): string | undefined {
  if (wordsOf(part) === '') return undefined;
  const heading = withoutNumber((isTitleOnly(part) ? part.titles.at(-2) : part.section.title) ?? '');
  const passages = isTitleOnly(part) ? [withoutNumber(wordsOf(part))] : passagesOf(part.section.blocks);
  const body = fitting(passages);
  if (body === undefined) return undefined;
  const text = heading === '' ? body : `## ${heading}\n\n${body}`;
  // Words of a label that the mini-markup would read as a link, a marker or bold cannot be shown word for word.
  return inlinesOf(text).every(({ type }) => type === 'text') ? text : undefined;
}

/**
 * Passages that must not be cut: a sentence; a list as a whole, with the sentence that leads to it. A table or footnote
 * ends the reading, because the text after it may speak of it.
 */
function passagesOf(blocks: readonly TextBlock[]): string[] {
  const passages: string[] = [];
  let list: string[] = [];
  const closeList = (): void => {
    if (list.length === 0) return;
    const lead = passages.at(-1)?.endsWith(':') ? passages.pop() : undefined;
    passages.push([...(lead === undefined ? [] : [lead]), ...list.map((item) => `- ${item}`)].join('\n'));
    list = [];
  };
  for (const { kind, text } of blocks) {
    if (kind === 'item') list.push(text);
    else {
      closeList();
      if (kind !== 'paragraph') break;
      const [first = '', ...rest] = sentencesOf(text);
      passages.push(`\n\n${first}`, ...rest);
    }
  }
  closeList();
  return passages.filter((passage) => passage.trim() !== '');
}

/** Passages from the beginning, as many as fit; a sentence that announces a list is not left alone at the end. */
function fitting(passages: readonly string[]): string | undefined {
  const taken: string[] = [];
  let words = 0;
  for (const passage of passages) {
    words += countWords(passage);
    if (taken.length > 0 ? words > WORDS : words > MOST_WORDS) break;
    taken.push(passage);
  }
  while (taken.at(-1)?.endsWith(':')) taken.pop();
  const text = taken.reduce((joined, passage) => {
    if (joined === '' || passage.startsWith('\n')) return joined + passage;
    return (
      joined +
      (passage.startsWith('- ') || joined.includes('\n- ', joined.lastIndexOf('\n\n')) ? '\n\n' : ' ') +
      passage
    );
  }, '');
  return text.trim() === '' ? undefined : text.trim();
}
