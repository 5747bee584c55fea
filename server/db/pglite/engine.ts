import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { DurableFiles, START_PARAMETERS } from './durable-files.ts';

/** After this many bytes written the engine makes a checkpoint: it has no background process that would. */
const CHECKPOINT_EVERY_BYTES = 64 * 1024 * 1024;
const ANSWER_CHUNK_BYTES = 256 * 1024;

/** PGlite on a folder, spoken to in the PostgreSQL wire protocol; synchronous, so only for a worker thread. */
export class Engine {
  readonly #pglite: PGlite;
  readonly #files: DurableFiles;
  #bytesAtCheckpoint = 0;

  private constructor(pglite: PGlite, files: DurableFiles) {
    this.#pglite = pglite;
    this.#files = files;
  }

  /** Opens the folder, creating a database in an empty one; the power-cut test alone gives the other parameters. */
  static async open(
    folder: string,
    files: DurableFiles = new DurableFiles(folder),
    startParameters: readonly string[] = START_PARAMETERS,
  ): Promise<Engine> {
    const pglite = await PGlite.create({
      fs: files,
      extensions: { vector },
      startParams: [...startParameters],
      initDbStartParams: ['--wal-segsize=1', '--data-checksums'],
    });
    return new Engine(pglite, files);
  }

  /** Runs whole protocol messages and hands on the engine's answer in copied chunks. */
  execute(messages: Uint8Array, onAnswer: (bytes: Uint8Array) => void): void {
    let chunks: Uint8Array[] = [];
    let size = 0;
    const flush = (): void => {
      if (size > 0) onAnswer(Uint8Array.from(Buffer.concat(chunks)));
      chunks = [];
      size = 0;
    };
    this.#send(messages, (bytes) => {
      chunks.push(bytes.slice());
      size += bytes.length;
      if (size >= ANSWER_CHUNK_BYTES) flush();
    });
    flush();
    this.#checkpointWhenDue();
  }

  /** Rolls back what a lost client left open. */
  abandonTransaction(): void {
    if (this.#pglite.isInTransaction()) this.run('ROLLBACK');
  }

  async close(): Promise<void> {
    this.abandonTransaction();
    this.run('CHECKPOINT');
    await this.#pglite.close();
  }

  #checkpointWhenDue(): void {
    const written = this.#files.bytesWritten - this.#bytesAtCheckpoint;
    if (written < CHECKPOINT_EVERY_BYTES || this.#pglite.isInTransaction()) return;
    this.run('CHECKPOINT');
    this.#bytesAtCheckpoint = this.#files.bytesWritten;
  }

  /** Runs statements whose answer does not matter. */
  run(statement: string): void {
    this.#send(simpleQuery(statement), () => undefined);
  }

  #send(messages: Uint8Array, onRawData: (bytes: Uint8Array) => void): void {
    // The call runs to its end before it returns; its promise only stands for a file sync that does nothing here.
    void this.#pglite.execProtocolRawStream(messages, { syncToFs: false, onRawData });
  }
}

/** The `Query` message of the wire protocol. */
function simpleQuery(statement: string): Uint8Array {
  const text = Buffer.from(`${statement}\0`);
  const head = Buffer.alloc(5);
  head.write('Q');
  head.writeInt32BE(text.length + 4, 1);
  return Uint8Array.from(Buffer.concat([head, text]));
}
