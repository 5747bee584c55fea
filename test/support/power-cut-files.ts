import { cpSync, mkdirSync, copyFileSync, readlinkSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { DurableFiles } from '../../server/db/pglite/durable-files.ts';

/**
 * The data folder as a power cut would leave it: a second folder that gets a file's content only when that file is
 * flushed, so that everything written and not flushed is missing there. Needs /proc to find a file by its number.
 */
export class PowerCutFiles extends DurableFiles {
  readonly #folder: string;
  readonly #onDisk: string;
  flushes = 0;
  /** Called before each flush: where a cut can strike. */
  beforeFlush: () => void = () => undefined;

  constructor(folder: string, onDisk: string) {
    super(folder);
    this.#folder = folder;
    this.#onDisk = onDisk;
    cpSync(folder, onDisk, { recursive: true });
  }

  protected override flush(fileDescriptor: number): void {
    this.beforeFlush();
    this.flushes += 1;
    const path = readlinkSync(`/proc/self/fd/${fileDescriptor}`);
    const target = join(this.#onDisk, relative(this.#folder, path));
    mkdirSync(dirname(target), { recursive: true });
    if (statSync(path).isDirectory()) mkdirSync(target, { recursive: true });
    else copyFileSync(path, target);
  }
}
