import type { Context } from '../../core/assembly/context.ts';
import { describeExclusion } from '../../core/library/exclusion-reasons.ts';
import { MODULE_KINDS } from '../../core/library/vocabulary/terms.ts';
import type { ModuleKind } from '../../core/library/vocabulary/terms.ts';
import type { Database } from '../db/client.ts';
import { judgeModule } from '../library/explain-exclusions.ts';

export interface EligibleRendition {
  version: number;
  kind: ModuleKind;
  topics: string[];
  /** Approved text in the context's language. */
  text: string;
}

/** The module, or why it may not be used: a reason code and a sentence. */
export type EligibilityAnswer = { module: EligibleRendition } | { reason: string; sentence: string };

/** Whether one module may be used in a context, decided by the same conditions as the search. */
export async function findEligibleModule(
  database: Database,
  context: Context,
  moduleId: string,
): Promise<EligibilityAnswer> {
  const judged = await judgeModule(database, context, moduleId);
  if (!judged) return { reason: 'unknown', sentence: 'The library has no such module.' };
  if (judged.reason !== null) {
    return { reason: judged.reason, sentence: `${describeExclusion(judged.reason, 'en')}.` };
  }
  const { rows } = await database.query<{ text: string }>(
    'SELECT text FROM module_rendition WHERE module_id = $1 AND version = $2 AND language = $3',
    [moduleId, judged.version, context.language],
  );
  const kind = MODULE_KINDS.find((each) => each === judged.kind);
  const [row] = rows;
  if (!row || !kind) return { reason: 'no_rendition_in_language', sentence: 'No text in this language.' };
  return { module: { version: judged.version, kind, topics: judged.topics, text: row.text } };
}
