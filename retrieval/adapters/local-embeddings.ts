import { Embeddings } from '@langchain/core/embeddings';
import { createLocalEmbedder } from '../vectors/local-model.ts';
import type { LocalModel } from '../vectors/local-model.ts';

/** The local embedder behind the common embeddings port: no download, no key, no network. */
export class LocalEmbeddings extends Embeddings {
  readonly #embed: (text: string) => number[];

  constructor(model: LocalModel) {
    super({});
    this.#embed = createLocalEmbedder(model);
  }

  override async embedDocuments(documents: string[]): Promise<number[][]> {
    return documents.map((document) => this.#embed(document));
  }

  override async embedQuery(document: string): Promise<number[]> {
    return this.#embed(document);
  }
}
