import { type AssemblyContent, freeTextSlot, SUBJECT_SLOT } from '../../assembly/assembly.ts';
import type { Fill } from '../../assembly/assembly.ts';
import type { Template } from '../../library/content.ts';
import { markersOf } from '../../library/markup.ts';
import type { BlockKind, HashText, ReviewBlock } from './block.ts';
import { countReadableWords, countWords } from './count-words.ts';
import { type Place, readingOrder } from './reading-order.ts';

/** What blocks need from the library besides the template. */
export interface BlockSources {
  /** Text of a fill's pinned module version in the fill's language; undefined where the library has none. */
  sourceOf: (fill: Fill) => string | undefined;
  /** Citations of the reference list as rendered, in order. */
  citations: readonly { referenceId: string; text: string }[];
}

type Raw = Pick<ReviewBlock, 'key' | 'kind' | 'slotId' | 'text' | 'origin' | 'module' | 'source'>;

/**
 * The blocks of an assembly in reading order: subject line, then slots, free texts, fixed texts and references as the
 * template places them. Pure: the same input gives the same keys and hashes on every machine. An empty part is no block.
 */
export function blocksOf(
  content: AssemblyContent,
  template: Template,
  sources: BlockSources,
  hash: HashText,
): ReviewBlock[] {
  const texts = fixedTextsOf(content, template);
  let runs = 0;
  const blocksAt = (place: Place): Raw[] => {
    if (place.type === 'references') {
      return [fixedBlock('references', 'references', sources.citations.map(({ text }) => text).join('\n'))];
    }
    if (place.type === 'fixed') {
      runs += 1;
      const words = place.keys.map((key) => texts[key] ?? '').filter((text) => text.trim() !== '');
      return [fixedBlock('fixed', `fixed.${runs}`, words.join('\n\n'))];
    }
    if (place.type === 'free') return freeBlocks(content, place.id);
    return content.slots
      .filter(({ slotId }) => slotId === place.id)
      .map((fill, index) => fillBlock(fill, 'module', `${fill.slotId}.${index + 1}`, sources));
  };
  const subject = content.subject
    ? fillBlock(content.subject, 'subject', SUBJECT_SLOT, sources)
    : fixedBlock('subject', SUBJECT_SLOT, texts['subject'] ?? '');
  const raw = [subject, ...readingOrder(template).flatMap(blocksAt)].filter(({ text }) => text.trim() !== '');
  return hashed(raw, template.id, sources.citations, hash);
}

const fixedTextsOf = ({ context }: AssemblyContent, template: Template): Readonly<Record<string, string>> =>
  template.fixedTexts.find(
    ({ market, language }) => market === context.market && language === context.language,
  )?.texts ?? {};

const fixedBlock = (kind: BlockKind, key: string, text: string): Raw => ({
  key,
  kind,
  slotId: null,
  text,
  origin: 'approved_verbatim',
  module: null,
  source: text,
});

const fillBlock = (fill: Fill, kind: BlockKind, key: string, sources: BlockSources): Raw => ({
  key,
  kind,
  slotId: fill.slotId,
  text: fill.text,
  origin: fill.origin,
  module: { id: fill.moduleId, version: fill.version },
  source: sources.sourceOf(fill) ?? null,
});

const freeBlocks = ({ freeTexts = [] }: AssemblyContent, place: string): Raw[] =>
  freeTexts
    .filter(({ placeId }) => placeId === place)
    .map(({ placeId, text, origin }) => ({
      key: freeTextSlot(placeId),
      kind: 'free_text',
      slotId: freeTextSlot(placeId),
      text,
      origin,
      module: null,
      source: null,
    }));

/** The leading name keeps the kinds of hashes apart, whatever the texts are. */
function hashed(
  raw: readonly Raw[],
  templateId: string,
  list: BlockSources['citations'],
  hash: HashText,
): ReviewBlock[] {
  const citations = list.map(({ referenceId, text }) => ({
    referenceId,
    hash: hash(JSON.stringify(['imprimatur.citation', 1, text])),
    words: countReadableWords(text),
  }));
  let before: string | null = null;
  return raw.map((block) => {
    const own = hash(JSON.stringify(['imprimatur.block', 1, block.kind, block.text]));
    const pairHash = before === null ? null : hash(JSON.stringify(['imprimatur.pair', 1, before, own]));
    before = own;
    return {
      ...block,
      hash: own,
      pairHash,
      templateHash: hash(JSON.stringify(['imprimatur.block-in-template', 1, own, templateId])),
      words: countWords(block.text),
      referenceIds:
        block.kind === 'references'
          ? list.map(({ referenceId }) => referenceId)
          : [...new Set(markersOf(block.text))],
      citations: block.kind === 'references' ? citations : [],
    };
  });
}
