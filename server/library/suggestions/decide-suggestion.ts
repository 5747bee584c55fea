import type { Actor } from '../../../core/access/actor.ts';
import { holds } from '../../../core/access/policy.ts';
import type { SuggestionView } from '../../../core/contract/suggestions.ts';
import { CodedError } from '../../../core/errors.ts';
import { type ContentModule, moduleSchema } from '../../../core/library/content.ts';
import { moduleFault } from '../../../core/library/import-faults.ts';
import type { AuditEntryDraft } from '../../../core/audit/entry.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { mutate } from '../../audit/mutate.ts';
import { lockLibrary } from '../blast-radius/stored-item.ts';
import { MODULE_TABLE } from '../import/item-tables.ts';
import { storeVersions } from '../import/store-versions.ts';
import { findSuggestion } from './list-suggestions.ts';

export interface SuggestionDecision {
  id: string;
  decision: 'accepted' | 'rejected';
  reason: string;
  /** Revision that the person read. */
  ifMatch: number | undefined;
}

interface Loaded extends SuggestionView {
  proposed: string;
  makerId: string;
}

/**
 * A library manager accepts a suggestion, which makes a new version of the module in review with the proposed words, or
 * rejects it with a reason. The new version needs its approval like any other; until then the module cannot be used.
 *
 * @throws CodedError conflict where it is decided, or the module has changed since; invalid_request without a reason
 */
export async function decideSuggestion(
  deps: ChangeDeps,
  actor: Actor,
  { id, decision, reason, ifMatch }: SuggestionDecision,
): Promise<SuggestionView> {
  await mutate(deps, {
    actor,
    policy: holds('library.change'),
    load: () => loadSuggestion(deps, id),
    ifMatch: { given: ifMatch, current: ({ revision }) => revision },
    change: async (suggestion) => {
      if (suggestion.state !== 'open')
        throw new CodedError('conflict', `This suggestion was ${suggestion.state} already.`);
      if (decision === 'rejected' && reason.trim() === '')
        throw new CodedError('invalid_request', 'Write why you reject the suggestion.');
      const made = decision === 'accepted' ? await writeVersion(deps, suggestion) : null;
      await deps.database.query(
        `INSERT INTO suggestion_decision (suggestion_id, decision, reason, resulting_version, account_id, decided_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, decision, reason.trim(), made?.version ?? null, actor.id, deps.clock()],
      );
      const entry: AuditEntryDraft = {
        type: decision === 'accepted' ? 'suggestion.accepted' : 'suggestion.rejected',
        subject: { type: 'suggestion', id, revision: 2 },
        market: suggestion.market,
        details: {
          module: suggestion.moduleId,
          maker: suggestion.makerId,
          ...(made ? { resultingVersion: made.version } : {}),
        },
      };
      return { result: undefined, entries: [entry, ...(made?.entries ?? [])] };
    },
  });
  const decided = await findSuggestion(deps.database, id);
  if (!decided) throw new CodedError('internal', 'The suggestion that was just decided cannot be read.');
  return decided;
}

async function loadSuggestion(deps: ChangeDeps, id: string): Promise<Loaded | undefined> {
  await lockLibrary(deps.database);
  const found = await findSuggestion(deps.database, id);
  const { rows } = await deps.database.query<{ proposed: string; makerId: string }>(
    'SELECT proposed_text AS proposed, account_id AS "makerId" FROM suggestion WHERE suggestion_id = $1',
    [id],
  );
  return found && rows[0] ? { ...found, ...rows[0] } : undefined;
}

async function writeVersion(
  deps: ChangeDeps,
  { moduleId, version, language, proposed }: Loaded,
): Promise<{ version: number; entries: AuditEntryDraft[] }> {
  const { rows } = await deps.database.query<{ version: number; status: string; content: unknown }>(
    'SELECT version, status, content FROM content_module WHERE current AND module_id = $1',
    [moduleId],
  );
  const [row] = rows;
  if (!row || row.version !== version || row.status === 'withdrawn') {
    throw new CodedError(
      'conflict',
      `${moduleId} is not what the suggestion was made for any more; reject it, or ask for a new one.`,
    );
  }
  const module = withWords(moduleSchema.parse(row.content), language, proposed);
  const fault = moduleFault(module);
  if (fault) throw new CodedError('invalid_request', `The new version is not in order: ${fault.reason}.`);
  const { entries } = await storeVersions(deps, MODULE_TABLE, [module], { keepStatus: false });
  return { version: version + 1, entries };
}

/** Islands whose words the new text no longer holds exactly once are left out: nobody could find them. */
function withWords(module: ContentModule, language: string, text: string): ContentModule {
  return {
    ...module,
    status: 'in_review',
    renditions: module.renditions.map(({ islands, ...rendition }) => {
      if (rendition.language !== language) return islands ? { ...rendition, islands } : rendition;
      const left = (islands ?? []).filter(({ words }) => text.split(words).length === 2);
      return { ...rendition, text, ...(left.length > 0 && { islands: left }) };
    }),
  };
}
