import { LexicalIndex } from '../../retrieval/lexical/lexical-index.ts';
import { rankCandidates } from '../../retrieval/rank/rank-candidates.ts';
import { widenQuery } from '../../retrieval/rank/widen-query.ts';
import { searchableText } from '../../retrieval/text/searchable-text.ts';
import { modelFromBytes } from '../../retrieval/vectors/model-bytes.ts';
import { createLocalEmbedder } from '../../retrieval/vectors/local-model.ts';
import type { Database } from '../../server/db/client.ts';
import { generatedModule, isCleared } from './generate-library.ts';
import type { BenchChannel } from './generate-library.ts';

/** Ids of the ten best modules by going through every module in plain code, without the database's help. */
export type ExactSearch = (query: string, channel: BenchChannel) => string[];

/** Scores the whole generated library in this process: what search must agree with. */
export async function createExactSearch(database: Database, modules: number): Promise<ExactSearch> {
  const { rows } = await database.query<{ model: Buffer }>('SELECT model FROM embedding_space WHERE active');
  const model = rows[0] && modelFromBytes(rows[0].model);
  if (!model) throw new Error('The generated library has no trained space.');
  const embed = createLocalEmbedder(model);
  const index = new LexicalIndex('de');
  const documents = Array.from({ length: modules }, (_, number) => {
    const { id, topics, renditions, keyMessage = '' } = generatedModule(number);
    const text = searchableText({ text: renditions[0]?.text ?? '', keyMessage });
    index.add(text);
    // The database keeps vectors in single precision.
    return { moduleId: id, topics, vector: Float32Array.from(embed(text)) };
  });
  return (query, channel) => {
    const wanted = Float32Array.from(embed(query));
    const { lexical, topics } = widenQuery(query, 'de');
    const { words, grams } = index.score(lexical);
    const candidates = documents.flatMap(({ moduleId, topics, vector }, number) => {
      if (!isCleared(moduleId, channel)) return [];
      const similarity = vector.reduce((sum, value, at) => sum + value * (wanted[at] ?? 0), 0);
      const signals = { words: words[number] ?? 0, grams: grams[number] ?? 0, similarity };
      return [{ moduleId, topics, signals }];
    });
    return rankCandidates(candidates, topics)
      .slice(0, 10)
      .map(({ candidate }) => candidate.moduleId);
  };
}
