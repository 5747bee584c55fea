import type { Actor } from '../../../core/access/actor.ts';
import { and, authorise, holds, inMarketScope } from '../../../core/access/policy.ts';
import { sourceBlocksOf } from '../../../core/assembly/adaptation/source-block.ts';
import type { Context } from '../../../core/assembly/context.ts';
import { understandingOfContext } from '../../../core/assembly/understanding.ts';
import type { AdaptationSummary } from '../../../core/contract/adaptation.ts';
import { CodedError } from '../../../core/errors.ts';
import { mutate } from '../../audit/mutate.ts';
import type { AssemblyDeps } from '../assembly-deps.ts';
import { startConversation } from '../conversation/start-conversation.ts';
import { storeDraft } from '../draft-assembly.ts';
import { readAssembly } from '../get-assembly.ts';
import { blocksOfContent } from './blocks-of-content.ts';
import { fillAdaptation } from './fill-adaptation.ts';
import { adaptationsOf, insertAdaptation } from './stored-adaptation.ts';

export interface AdaptationRequest {
  market: string;
  language: string;
  hcp?: string | undefined;
}

/**
 * Makes a new draft for another market or language and links it to the source as it stands: revision, content hash and
 * every block. The source is not changed. Policy: whoever may read the source, and write in the other market.
 *
 * @throws CodedError invalid_request for the source's own market and language, not_found, not_allowed
 */
export async function createAdaptation(
  deps: AssemblyDeps,
  actor: Actor,
  sourceId: string,
  { market, language, hcp }: AdaptationRequest,
): Promise<AdaptationSummary> {
  const source = await readAssembly(deps, actor, sourceId);
  authorise(actor, and(holds('assembly.write'), inMarketScope), { market });
  const { hcp: _person, ...shared } = source.content.context;
  if (market === shared.market && language === shared.language && hcp === undefined) {
    throw new CodedError(
      'invalid_request',
      'The email is for this market and language already; choose another market or language.',
    );
  }
  deps.auditor.warm();
  const context: Context = { ...shared, market, language, ...(hcp === undefined ? {} : { hcp }) };
  const proposed = await fillAdaptation(deps, source, context);
  const blocks = sourceBlocksOf(await blocksOfContent(deps.database, source.content), shared.language);
  return deps.database.transaction(async () => {
    // Under the same id it can be worked on in a conversation too.
    const id = await startConversation(deps, actor, {
      understanding: understandingOfContext(proposed.content.context, proposed.content.template.id),
    });
    await storeDraft(deps, actor, proposed, { id, brief: source.brief });
    await mutate(deps, {
      actor,
      policy: and(holds('assembly.write'), inMarketScope),
      load: async () => ({ market }),
      change: async () => {
        const link = { sourceId, sourceRevision: source.revision, sourceHash: source.contentHash };
        await insertAdaptation(
          deps.database,
          { assemblyId: id, ...link, blocks, createdAt: deps.clock() },
          actor.id,
        );
        return {
          result: undefined,
          entries: [
            {
              type: 'adaptation.created',
              subject: { type: 'assembly', id, revision: 1 },
              market,
              details: { source: sourceId, sourceRevision: source.revision, sourceHash: source.contentHash },
            },
          ],
        };
      },
    });
    const made = (await adaptationsOf(deps.database, actor, sourceId)).find((each) => each.id === id);
    if (!made) throw new CodedError('internal', 'The adaptation that was just written cannot be read.');
    return made;
  });
}
