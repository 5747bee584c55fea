import type { Actor } from '../../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../../core/access/policy.ts';
import { fillAt } from '../../../core/assembly/adaptation/fill-at.ts';
import type { SuggestionView } from '../../../core/contract/suggestions.ts';
import { CodedError } from '../../../core/errors.ts';
import { versionKey } from '../../../core/library/version-key.ts';
import { pinnedRendition } from '../../assembly/adaptation/pinned-rendition.ts';
import { findAssembly } from '../../assembly/stored-assembly.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { mutate } from '../../audit/mutate.ts';
import { sha256Hex } from '../../sha256.ts';
import { findSuggestion } from './list-suggestions.ts';

/**
 * Proposes other words for a locked text. The email stays as it is; the owner of the library decides.
 *
 * @throws CodedError invalid_request for a block without a module, the same words, or no reason
 */
export async function makeSuggestion(
  deps: ChangeDeps,
  actor: Actor,
  assemblyId: string,
  { blockKey, text, reason }: { blockKey: string; text: string; reason: string },
): Promise<SuggestionView> {
  const id = await mutate(deps, {
    actor,
    policy: and(inMarketScope, holds('assembly.write')),
    load: () => findAssembly(deps.database, assemblyId),
    change: async ({ content, market }) => {
      const fill = fillAt(content, blockKey);
      if (!fill) throw new CodedError('invalid_request', `This email has no module at ${blockKey}.`);
      const { text: approved } = await pinnedRendition(deps.database, fill);
      const proposed = text.replace(/\r\n?/gu, '\n').trim();
      if (proposed === '' || proposed === approved) {
        throw new CodedError(
          'invalid_request',
          'The proposed words are the approved ones; change something.',
        );
      }
      if (reason.trim() === '') throw new CodedError('invalid_request', 'Write why the text should change.');
      const suggestionId = deps.newId();
      const { moduleId, version, language } = fill;
      await deps.database.query(
        `INSERT INTO suggestion (suggestion_id, module_id, version, language, assembly_id, market, approved_text,
           proposed_text, reason, account_id, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          suggestionId,
          moduleId,
          version,
          language,
          assemblyId,
          market,
          approved,
          proposed,
          reason.trim(),
          actor.id,
          deps.clock(),
        ],
      );
      return {
        result: suggestionId,
        entries: [
          {
            type: 'suggestion.made',
            subject: { type: 'suggestion', id: suggestionId, revision: 1 },
            market,
            before: sha256Hex(approved),
            after: sha256Hex(proposed),
            details: { module: versionKey(moduleId, version), language, assembly: assemblyId },
          },
        ],
      };
    },
  });
  const made = await findSuggestion(deps.database, id);
  if (!made) throw new CodedError('internal', 'The suggestion that was just written cannot be read.');
  return made;
}
