const LENGTH_BYTES = 4;
const TYPE_BYTES = 1;

/**
 * Cuts the client's bytes into whole protocol messages (PostgreSQL documentation, 54.7): the startup packet has a
 * length and no type, every later message a type byte and a length that counts itself. The engine reads a partial
 * message as the end of the connection, so only whole ones may reach it.
 */
export class MessageFrames {
  #rest: Buffer = Buffer.alloc(0);
  #started = false;

  /** The whole messages that are complete now: the startup packet alone, the others joined as they came. */
  push(bytes: Uint8Array): Uint8Array[] {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    const ready: Uint8Array[] = [];
    if (!this.#started) {
      const length = this.#lengthAt(0, 0);
      if (length === undefined) return ready;
      this.#started = true;
      ready.push(this.#take(length));
    }
    let end = 0;
    for (let length = this.#lengthAt(0, TYPE_BYTES); length !== undefined;) {
      end += length;
      length = this.#lengthAt(end, TYPE_BYTES);
    }
    if (end > 0) ready.push(this.#take(end));
    return ready;
  }

  /** Length of the message at `start`, if all of it is there. */
  #lengthAt(start: number, typeBytes: number): number | undefined {
    if (this.#rest.length < start + typeBytes + LENGTH_BYTES) return undefined;
    const length = typeBytes + this.#rest.readInt32BE(start + typeBytes);
    return this.#rest.length >= start + length ? length : undefined;
  }

  #take(length: number): Uint8Array {
    const taken = Uint8Array.from(this.#rest.subarray(0, length));
    this.#rest = this.#rest.subarray(length);
    return taken;
  }
}
