import { MessageChannel, Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { databaseUnavailable } from '../database-errors.ts';
import { PortStream } from './port-stream.ts';
import type { FromWorker, ToWorker, WorkerSettings } from './worker-messages.ts';

/** The main thread's side of the worker that runs the embedded engine. */
export class WorkerHandle {
  readonly #worker: Worker;
  readonly #ended: Promise<void>;
  #failure: Error | undefined;
  #running = true;

  private constructor(settings: WorkerSettings) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: settings,
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    this.#ended = new Promise((resolve) => {
      this.#worker.once('exit', () => {
        this.#running = false;
        resolve();
      });
    });
    this.#worker.on('error', (error) => {
      this.#failure = error;
    });
  }

  /** Starts the thread and waits until the folder is open. */
  static async start(settings: WorkerSettings): Promise<WorkerHandle> {
    const handle = new WorkerHandle(settings);
    const message = await Promise.race([
      handle.#next((candidate) => candidate.kind === 'ready' || candidate.kind === 'failed'),
      handle.#ended,
    ]);
    if (message?.kind === 'ready') return handle;
    await handle.#worker.terminate();
    throw databaseUnavailable(
      `The data folder ${settings.folder} could not be opened; restore a backup into a new folder if this stays.`,
      message?.kind === 'failed' ? new Error(message.reason) : handle.#failure,
    );
  }

  isRunning(): boolean {
    return this.#running;
  }

  /** A stream that speaks the wire protocol with the engine. */
  openStream(): PortStream {
    return new PortStream(() => {
      const { port1, port2 } = new MessageChannel();
      this.#tell({ kind: 'connect', port: port2 }, [port2]);
      return port1;
    });
  }

  /** Settles when the thread is free to answer; rejects when it ended. */
  async ping(): Promise<void> {
    const answer = this.#next(({ kind }) => kind === 'pong');
    this.#tell({ kind: 'ping' });
    const message = await Promise.race([answer, this.#ended]);
    if (!message) throw databaseUnavailable('The embedded database has stopped.', this.#failure);
  }

  /** Closes the folder cleanly; a thread that does not answer in time is ended, which loses nothing acknowledged. */
  async close(limitMs: number): Promise<void> {
    const answer = this.#next(({ kind }) => kind === 'closed');
    this.#tell({ kind: 'close' });
    const { promise: limit, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, limitMs);
    await Promise.race([answer, this.#ended, limit]);
    clearTimeout(timer);
    await this.#worker.terminate();
  }

  #tell(message: ToWorker, transfer: MessagePort[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  #next(wanted: (message: FromWorker) => boolean): Promise<FromWorker> {
    return new Promise((resolve) => {
      const listener = (message: FromWorker): void => {
        if (!wanted(message)) return;
        this.#worker.off('message', listener);
        resolve(message);
      };
      this.#worker.on('message', listener);
    });
  }
}
