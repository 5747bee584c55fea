import { toSql } from 'pgvector';

/**
 * The vector as a statement parameter. Distances are computed over the eligible rows only and `rendition_embedding` has
 * no vector index, so no plan can be approximate and lose an eligible module.
 */
export const vectorParameter = (vector: readonly number[]): string => String(toSql([...vector]));

/** SQL for the cosine similarity (-1 to 1) of a column and a parameter; a zero vector is similar to nothing. */
export const cosineSimilaritySql = (column: string, parameter: string): string =>
  `coalesce(nullif(1 - (${column} <=> ${parameter}::vector), 'NaN'::float8), 0)`;
