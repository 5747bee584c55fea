import { Embeddings } from '@langchain/core/embeddings';
import type { RemoteEmbedder } from '../../retrieval/adapters/remote-embeddings.ts';
import { createRemoteEmbedder } from '../../retrieval/adapters/remote-embeddings.ts';
import { admit, BREAKER_SETTINGS, CLOSED, report } from '../../core/model/breaker.ts';
import type { Breaker } from '../../core/model/breaker.ts';
import { estimateTokens, monthOf } from '../../core/model/budget.ts';
import { maskContacts } from '../../core/model/personal-data.ts';
import { CodedError } from '../../core/errors.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { knowsUsByAuthorization } from './chat-model.ts';
import { createGuardedFetch } from './guarded-fetch.ts';
import { addSpend } from './ledger.ts';
import type { ModelAddress } from './model-settings.ts';
import { switchState } from './model-switch.ts';
import { createOutgoingGuard } from './outgoing-guard.ts';
import type { OutgoingGuard } from './outgoing-guard.ts';
import { StoppedRequest } from './stopped-request.ts';

/** Team under which search is counted: it belongs to nobody in particular. */
const EMBEDDINGS_TEAM = 'embeddings';

/** 128 long vectors as decimal text, several times over. */
const MAX_REPLY_BYTES = 32 * 1_024 * 1_024;

/** A remote embedder behind the same door, switch and kind of breaker as the chat model, counted in the same ledger. */
export function createGuardedEmbedder(
  deps: ChangeDeps,
  settings: { model: string } & ModelAddress,
): RemoteEmbedder {
  const guard = createOutgoingGuard(deps.database);
  const remote = createRemoteEmbedder({
    model: settings.model,
    baseUrl: settings.baseUrl,
    apiKey: settings.apiKey ?? 'none',
    ...(settings.apiVersion === undefined ? {} : { apiVersion: settings.apiVersion }),
    ...(settings.keyHeader === 'api-key' && settings.apiKey !== undefined
      ? { headers: { 'api-key': settings.apiKey } }
      : {}),
    fetch: createGuardedFetch({
      check: (body) => guard.check(body),
      maxReplyBytes: MAX_REPLY_BYTES,
      withAuthorization: knowsUsByAuthorization(settings),
    }),
  });
  return { ...remote, embeddings: new GuardedEmbeddings(deps, guard, remote.embeddings) };
}

class GuardedEmbeddings extends Embeddings {
  readonly #deps: ChangeDeps;
  readonly #guard: OutgoingGuard;
  readonly #inner: Embeddings;
  #breaker: Breaker = CLOSED;

  constructor(deps: ChangeDeps, guard: OutgoingGuard, inner: Embeddings) {
    super({});
    this.#deps = deps;
    this.#guard = guard;
    this.#inner = inner;
  }

  override embedQuery(text: string): Promise<number[]> {
    return this.#run([text], () => this.#inner.embedQuery(text));
  }

  /** Texts of the library: addresses of the company's desks in them are masked. */
  override embedDocuments(texts: string[]): Promise<number[][]> {
    const masked = texts.map(maskContacts);
    return this.#run(masked, () => this.#inner.embedDocuments(masked));
  }

  /** Servers of embeddings are asked through a client that drops their count, so tokens are estimated. */
  async #run<Result>(texts: readonly string[], ask: () => Promise<Result>): Promise<Result> {
    const { database, clock } = this.#deps;
    if ((await switchState(database)) === 'off') throw resting('The language model is switched off.');
    await this.#guard.refresh();
    // The client would take a stop at the door for a failure and try again.
    const kinds = texts.flatMap((text) => this.#guard.check(text));
    if (kinds.length > 0) throw new StoppedRequest('personal_data', 'The text holds personal data.', kinds);
    const { breaker, admitted } = admit(this.#breaker, clock().getTime());
    this.#breaker = breaker;
    if (!admitted) throw resting('The embedder failed several times, so it rests for a moment.');
    try {
      const result = await ask();
      this.#breaker = report(this.#breaker, 'answered', clock().getTime(), BREAKER_SETTINGS);
      const tokens = texts.reduce((sum, text) => sum + estimateTokens(text.length), 0);
      await addSpend(database, EMBEDDINGS_TEAM, monthOf(clock()), { input: tokens, output: 0 });
      return result;
    } catch (error) {
      this.#breaker = report(this.#breaker, 'failed', clock().getTime(), BREAKER_SETTINGS);
      throw error;
    }
  }
}

const resting = (sentence: string): CodedError => new CodedError('internal', sentence);
