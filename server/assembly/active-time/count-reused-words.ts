import type { AssemblyContent } from '../../../core/assembly/assembly.ts';
import { allFills, allTexts } from '../../../core/assembly/assembly.ts';
import { countWords } from '../../../core/review/blocks/count-words.ts';
import type { Database } from '../../db/client.ts';
import { wordDiff } from '../../review/blocks/word-diff.ts';

export interface ReusedWords {
  words: number;
  reusedWords: number;
}

const keyOf = ({ moduleId, version, language }: { moduleId: string; version: number; language: string }) =>
  JSON.stringify([moduleId, version, language]);

/**
 * Words of each email apart from its template, and how many of them stand as they were approved: all of a text that
 * nobody changed, of a changed one those that its module version has in the same order, of free text none.
 */
export async function countReusedWords(
  database: Database,
  contents: readonly AssemblyContent[],
): Promise<ReusedWords[]> {
  const edited = contents.flatMap(allFills).filter(({ origin }) => origin !== 'approved_verbatim');
  const approved = new Map<string, string>();
  if (edited.length > 0) {
    const { rows } = await database.query<{
      moduleId: string;
      version: number;
      language: string;
      text: string;
    }>(
      `SELECT module_id AS "moduleId", version, language, text FROM module_rendition
       WHERE module_id = ANY($1)`,
      [[...new Set(edited.map(({ moduleId }) => moduleId))]],
    );
    for (const { text, ...rendition } of rows) approved.set(keyOf(rendition), text);
  }
  return contents.map((content) => {
    const words = allTexts(content).reduce((sum, { text }) => sum + countWords(text), 0);
    const reusedWords = allFills(content).reduce((sum, fill) => {
      if (fill.origin === 'approved_verbatim') return sum + countWords(fill.text);
      const source = approved.get(keyOf(fill));
      return sum + (source === undefined ? 0 : sharedWords(source, fill.text));
    }, 0);
    return { words, reusedWords: Math.min(words, reusedWords) };
  });
}

const sharedWords = (approved: string, text: string): number =>
  wordDiff(approved, text)
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, part) => sum + countWords(part.text), 0);
