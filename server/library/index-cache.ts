import { LexicalIndex } from '../../retrieval/lexical/lexical-index.ts';
import type { Database } from '../db/client.ts';
import { currentRenditions, renditionTexts } from './rendition-texts.ts';
import type { RenditionKey } from './rendition-texts.ts';

/** The lexical index of one language, as of one state of the library. */
export interface LibraryIndex {
  libraryVersion: number;
  index: LexicalIndex;
  /** The document number of a module version; undefined when it has no text in the language. */
  documentOf(key: RenditionKey): number | undefined;
}

export interface IndexCache {
  /** The index of a language, brought up to the present state of the library. */
  indexFor(language: string): Promise<LibraryIndex>;
}

interface Held {
  libraryVersion: number;
  index: LexicalIndex;
  documents: Map<string, { document: number; key: RenditionKey }>;
}

/** About 120 MB hold 100,000 modules of ordinary length in one language. */
const MOST_BYTES = 512 * 1024 * 1024;
const TEXTS_AT_ONCE = 2_000;
/** Removed texts leave holes; when they outnumber the rest, the index is built anew. */
const MOST_HOLES = 0.5;

const keyOf = ({ moduleId, version }: RenditionKey): string => `${version} ${moduleId}`;

/**
 * Keeps one index per language in this process, built when first asked for and updated by what was added or replaced
 * when the library's version moved on. One update per language runs at a time; beyond `mostBytes` the languages asked
 * for longest ago are dropped.
 */
export function createIndexCache(database: Database, mostBytes: number = MOST_BYTES): IndexCache {
  const held = new Map<string, Held>();
  const running = new Map<string, Promise<Held>>();

  const refresh = async (language: string): Promise<Held> => {
    const libraryVersion = await readLibraryVersion(database);
    const known = held.get(language);
    const current =
      known?.libraryVersion === libraryVersion ? known : await update(database, language, known);
    current.libraryVersion = libraryVersion;
    held.delete(language);
    held.set(language, current);
    dropOldest(held, mostBytes);
    return current;
  };

  return {
    async indexFor(language) {
      const started = running.get(language) ?? refresh(language).finally(() => running.delete(language));
      running.set(language, started);
      const { libraryVersion, index, documents } = await started;
      return { libraryVersion, index, documentOf: (key) => documents.get(keyOf(key))?.document };
    },
  };
}

/** A number that rises with every change of the library. */
export async function readLibraryVersion(database: Database): Promise<number> {
  const { rows } = await database.query<{ version: number }>('SELECT version FROM library_version');
  return rows[0]?.version ?? 0;
}

async function update(database: Database, language: string, known: Held | undefined): Promise<Held> {
  const keys = await currentRenditions(database, language);
  const wanted = new Set(keys.map(keyOf));
  const gone = known ? [...known.documents.values()].filter(({ key }) => !wanted.has(keyOf(key))) : [];
  const usable =
    known &&
    (await removeTexts(
      database,
      known,
      gone.map(({ key }) => key),
    ));
  const target = usable
    ? known
    : { libraryVersion: -1, index: new LexicalIndex(language), documents: new Map() };
  const missing = keys.filter((key) => !target.documents.has(keyOf(key)));
  for (let start = 0; start < missing.length; start += TEXTS_AT_ONCE) {
    const batch = await renditionTexts(database, language, missing.slice(start, start + TEXTS_AT_ONCE));
    for (const { text, ...key } of batch)
      target.documents.set(keyOf(key), { document: target.index.add(text), key });
  }
  return target;
}

/** Takes the texts out; false when it is cheaper, or the only way, to build the index anew. */
async function removeTexts(database: Database, held: Held, keys: readonly RenditionKey[]): Promise<boolean> {
  const { words, language } = held.index;
  const holes = words.numbers - words.documents + keys.length;
  if (holes > words.numbers * MOST_HOLES) return false;
  for (let start = 0; start < keys.length; start += TEXTS_AT_ONCE) {
    const batch = keys.slice(start, start + TEXTS_AT_ONCE);
    const texts = await renditionTexts(database, language, batch);
    if (texts.length < batch.length) return false;
    for (const { text, ...key } of texts) {
      held.index.remove(text);
      held.documents.delete(keyOf(key));
    }
  }
  return true;
}

function dropOldest(held: Map<string, Held>, mostBytes: number): void {
  let bytes = [...held.values()].reduce((sum, { index }) => sum + index.bytes, 0);
  for (const [language, { index }] of held) {
    if (bytes <= mostBytes || held.size === 1) return;
    held.delete(language);
    bytes -= index.bytes;
  }
}
