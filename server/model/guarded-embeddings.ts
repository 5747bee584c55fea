import { Embeddings } from '@langchain/core/embeddings';
import type { RemoteEmbedder } from '../../retrieval/adapters/remote-embeddings.ts';
import { createRemoteEmbedder } from '../../retrieval/adapters/remote-embeddings.ts';
import type { Limits } from '../../core/model/budget.ts';
import { costMicros, EMBEDDINGS_TEAM, estimateTokens } from '../../core/model/budget.ts';
import type { FallbackReason } from '../../core/model/fallback.ts';
import { describeFallback } from '../../core/model/fallback.ts';
import type { PersonalDataKind } from '../../core/model/personal-data.ts';
import { maskContacts } from '../../core/model/personal-data.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { knowsUsByAuthorization } from './chat-model.ts';
import { createGate } from './gate.ts';
import type { Gate } from './gate.ts';
import { createGuardedFetch } from './guarded-fetch.ts';
import { settle } from './ledger.ts';
import type { EmbeddingSettings } from './model-settings.ts';
import { createOutgoingGuard } from './outgoing-guard.ts';
import type { OutgoingGuard } from './outgoing-guard.ts';
import { storeNotSent } from './record-not-sent.ts';
import { StoppedRequest } from './stopped-request.ts';

/** A remote embedder with what it may spend in a month where Admin sets nothing. */
export type GuardedEmbedder = RemoteEmbedder & { limits: Limits };

/** 128 long vectors as decimal text, several times over. */
const MAX_REPLY_BYTES = 32 * 1_024 * 1_024;

/** A remote embedder behind the same door, switch, budget, pace and kind of breaker as the chat model. */
export function createGuardedEmbedder(deps: ChangeDeps, settings: EmbeddingSettings): GuardedEmbedder {
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
  const { embeddings, provider } = remote;
  return {
    provider,
    limits: settings.limits,
    embeddings: new GuardedEmbeddings(deps, settings, guard, embeddings),
  };
}

class GuardedEmbeddings extends Embeddings {
  readonly #deps: ChangeDeps;
  readonly #settings: EmbeddingSettings;
  readonly #guard: OutgoingGuard;
  readonly #gate: Gate;
  readonly #inner: Embeddings;

  constructor(deps: ChangeDeps, settings: EmbeddingSettings, guard: OutgoingGuard, inner: Embeddings) {
    super({});
    this.#deps = deps;
    this.#settings = settings;
    this.#guard = guard;
    this.#gate = createGate(deps, settings);
    this.#inner = inner;
  }

  override embedQuery(text: string): Promise<number[]> {
    return this.#run('search', [text], () => this.#inner.embedQuery(text));
  }

  /** Texts of the library: addresses of the company's desks in them are masked. */
  override embedDocuments(texts: string[]): Promise<number[][]> {
    const masked = texts.map(maskContacts);
    return this.#run('library', masked, () => this.#inner.embedDocuments(masked));
  }

  /**
   * Servers of embeddings are asked through a client that drops their count, so tokens are estimated. A request that
   * failed counts as nothing.
   *
   * @throws StoppedRequest when nothing was sent, with the reason
   */
  async #run<Result>(
    pacedBy: 'search' | 'library',
    texts: readonly string[],
    ask: () => Promise<Result>,
  ): Promise<Result> {
    const { database } = this.#deps;
    await this.#guard.refresh();
    // The client would take a stop at the door for a failure and try again.
    const kinds = texts.flatMap((text) => this.#guard.check(text));
    if (kinds.length > 0) throw await this.#stop(pacedBy, 'personal_data', kinds);
    const tokens = { input: texts.reduce((sum, text) => sum + estimateTokens(text.length), 0), output: 0 };
    const micros = costMicros(tokens, this.#settings.prices);
    const reservation = await this.#gate.enter(
      { pacedBy, team: EMBEDDINGS_TEAM },
      { tokens: tokens.input, micros },
    );
    if (typeof reservation === 'string') throw await this.#stop(pacedBy, reservation);
    try {
      const result = await ask();
      this.#gate.leave('answered');
      await settle(database, reservation, { calls: 1, tokens, micros });
      return result;
    } catch (error) {
      this.#gate.leave('failed');
      await settle(database, reservation, { calls: 0, tokens: { input: 0, output: 0 }, micros: 0 });
      throw error;
    }
  }

  /** A search that was not sent is stored; the library is tried again by itself until it is embedded. */
  async #stop(
    pacedBy: 'search' | 'library',
    reason: FallbackReason,
    kinds: readonly PersonalDataKind[] = [],
  ): Promise<StoppedRequest> {
    const { model } = this.#settings;
    if (pacedBy === 'search')
      await storeNotSent(this.#deps, {
        team: EMBEDDINGS_TEAM,
        promptVersion: EMBEDDINGS_TEAM,
        model,
        reason,
      });
    return new StoppedRequest(reason, describeFallback(reason, 'en'), kinds);
  }
}
