import { Duplex } from 'node:stream';
import type { MessagePort } from 'node:worker_threads';

/**
 * The byte stream between the `pg` driver and the engine in its worker thread, over a message port. It behaves like
 * the socket that `pg` expects and needs no file, no port number and no permission: nobody else can connect to it.
 */
export class PortStream extends Duplex {
  readonly #openPort: () => MessagePort;
  #port: MessagePort | undefined;

  constructor(openPort: () => MessagePort) {
    super({ emitClose: true });
    this.#openPort = openPort;
  }

  /** Called by `pg` in place of opening a socket. */
  connect(): this {
    const port = this.#openPort();
    this.#port = port;
    port.on('message', (bytes: Uint8Array) => this.push(bytes));
    port.on('close', () => this.destroy());
    queueMicrotask(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    this.#port?.ref();
    return this;
  }

  unref(): this {
    this.#port?.unref();
    return this;
  }

  override _read(): void {
    // The engine sends as it produces; there is nothing to ask for.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#send(chunk);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#send(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  override _final(done: () => void): void {
    done();
    this.destroy();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#port?.close();
    done(error);
  }

  #send(bytes: Buffer): void {
    // A copy, because a small Buffer is a view into memory that it shares with others.
    this.#port?.postMessage(Uint8Array.from(bytes));
  }
}
