import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CodedError } from '../../core/errors.ts';
import type { CorpusDocument } from '../../retrieval/measure/corpus-ranking.ts';
import type { Judgements } from '../../retrieval/measure/ranking-quality.ts';

export interface BeirData {
  corpus: CorpusDocument[];
  /** Queries that have at least one relevant document. */
  queries: { id: string; text: string; relevant: Judgements }[];
}

const documentSchema = z.object({ _id: z.string().min(1), title: z.string().default(''), text: z.string() });
const querySchema = z.object({ _id: z.string().min(1), text: z.string().min(1) });

/**
 * Reads a folder in the BEIR layout (github.com/beir-cellar/beir): `corpus.jsonl`, `queries.jsonl`, `qrels.tsv`.
 *
 * @throws CodedError invalid_request, naming the file and the line that cannot be read.
 */
export async function readBeir(folder: string): Promise<BeirData> {
  const corpus = await readJsonLines(folder, 'corpus.jsonl', documentSchema);
  const queries = await readJsonLines(folder, 'queries.jsonl', querySchema);
  const judgements = await readJudgements(folder, new Set(queries.map(({ _id }) => _id)));
  return {
    corpus: corpus.map(({ _id, title, text }) => ({ id: _id, text: `${title}\n${text}` })),
    queries: queries.flatMap(({ _id, text }) => {
      const relevant = judgements.get(_id);
      return relevant ? [{ id: _id, text, relevant }] : [];
    }),
  };
}

async function readLines(folder: string, name: string): Promise<string[]> {
  try {
    return (await readFile(join(folder, name), 'utf8')).split(/\r?\n/u);
  } catch (error) {
    throw new CodedError('invalid_request', `${join(folder, name)} cannot be read.`, { cause: error });
  }
}

const badLine = (folder: string, name: string, index: number, problem: string): CodedError =>
  new CodedError('invalid_request', `${join(folder, name)}, line ${index + 1}: ${problem}.`);

async function readJsonLines<Schema extends z.ZodType<{ _id: string }>>(
  folder: string,
  name: string,
  schema: Schema,
): Promise<z.output<Schema>[]> {
  const seen = new Set<string>();
  const lines = await readLines(folder, name);
  const rows = lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = schema.safeParse(parseJson(line));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw badLine(folder, name, index, `${issue?.path.join('.') || 'the line'}: ${issue?.message ?? ''}`);
    }
    if (seen.has(parsed.data._id)) throw badLine(folder, name, index, `the id ${parsed.data._id} is not new`);
    seen.add(parsed.data._id);
    return [parsed.data];
  });
  if (rows.length === 0) throw new CodedError('invalid_request', `${join(folder, name)} is empty.`);
  return rows;
}

/** The value of a line of JSON; undefined, which no schema takes, when it is none. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function readJudgements(
  folder: string,
  queryIds: ReadonlySet<string>,
): Promise<Map<string, Map<string, number>>> {
  const name = 'qrels.tsv';
  const byQuery = new Map<string, Map<string, number>>();
  for (const [index, line] of (await readLines(folder, name)).entries()) {
    if (line.trim() === '' || (index === 0 && line.startsWith('query-id'))) continue;
    const [query = '', document = '', score = '', ...rest] = line.split('\t');
    if (document === '' || !/^-?\d+$/u.test(score.trim()) || rest.length > 0)
      throw badLine(folder, name, index, 'expected query id, document id and a whole number between tabs');
    if (!queryIds.has(query)) throw badLine(folder, name, index, `there is no query ${query}`);
    if (Number(score) <= 0) continue;
    const relevant = byQuery.get(query) ?? new Map<string, number>();
    byQuery.set(query, relevant.set(document, Number(score)));
  }
  if (byQuery.size === 0)
    throw new CodedError('invalid_request', `${join(folder, name)} holds no relevant document.`);
  return byQuery;
}
