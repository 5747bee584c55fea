import { fillAt } from '../../../core/assembly/adaptation/fill-at.ts';
import { type AssemblyContent, type Fill, freeTextSlot } from '../../../core/assembly/assembly.ts';
import type { WordingPlace } from '../../../core/contract/text-suggestions.ts';
import { CodedError } from '../../../core/errors.ts';
import type { Rendition } from '../../../core/library/content.ts';
import { isIslandText, readIslands } from '../../../core/library/island.ts';
import { versionKey } from '../../../core/library/version-key.ts';
import type { Database } from '../../db/client.ts';
import { pinnedTemplate } from '../pinned-template.ts';
import type { StoredAssembly } from '../stored-assembly.ts';
import { pinnedRendition } from './pinned-rendition.ts';
import { findAdaptation } from './stored-adaptation.ts';

/** A place that a wording is suggested for, and what the wording goes back to. */
export interface FoundPlace {
  /** Names the source in a question to a model, and in its stored reply. */
  sourceId: string;
  source: { language: string; text: string };
  /** UTF-16 code units. */
  maxLength: number;
  /** Of an island: the fill it stands in, and its approved text. */
  island?: { fill: Fill; rendition: Rendition };
  slotId: string;
  /** Why words may not stand there; undefined when they may. */
  faultOf(text: string): string | undefined;
}

/**
 * Finds an island of an approved text, or a free text with what the source of the adaptation says there.
 *
 * @throws CodedError `invalid_request` where there is no such place, or nothing that a wording could go back to
 */
export const findWordingPlace = (
  database: Database,
  { id, content }: Pick<StoredAssembly, 'id' | 'content'>,
  place: WordingPlace,
): Promise<FoundPlace> =>
  place.kind === 'island'
    ? islandPlace(database, content, place)
    : freeTextPlace(database, id, content, place);

async function islandPlace(
  database: Database,
  content: AssemblyContent,
  { blockKey, islandId }: Extract<WordingPlace, { kind: 'island' }>,
): Promise<FoundPlace> {
  const fill = fillAt(content, blockKey);
  const rendition = fill && (await pinnedRendition(database, fill));
  const found = rendition && readIslands(rendition, fill.text)?.find(({ island }) => island.id === islandId);
  if (!fill || !found)
    throw new CodedError('invalid_request', `This email has no island ${islandId} at ${blockKey}.`);
  const { words, maxLength } = found.island;
  return {
    sourceId: `${versionKey(fill.moduleId, fill.version)}#${islandId}`,
    source: { language: fill.language, text: words },
    maxLength,
    island: { fill, rendition },
    slotId: fill.slotId,
    faultOf: (text) =>
      isIslandText(text) ? tooLong(text, maxLength) : 'The text is not one line with bold alone.',
  };
}

async function freeTextPlace(
  database: Database,
  id: string,
  content: AssemblyContent,
  { placeId }: Extract<WordingPlace, { kind: 'free_text' }>,
): Promise<FoundPlace> {
  const template = await pinnedTemplate(database, content);
  const place = template.freeTexts?.find((each) => each.id === placeId);
  const slotId = freeTextSlot(placeId);
  const adaptation = await findAdaptation(database, id);
  const source = adaptation?.blocks.find(({ key }) => key === slotId);
  if (!place || !source)
    throw new CodedError('invalid_request', 'The source has no words at this place to start from.');
  return {
    sourceId: slotId,
    source,
    maxLength: place.maxLength,
    slotId,
    faultOf: (text) => (text.trim() === text ? tooLong(text, place.maxLength) : 'The text has blank edges.'),
  };
}

const tooLong = (text: string, maxLength: number): string | undefined =>
  text.length > maxLength ? 'The text is too long.' : undefined;
