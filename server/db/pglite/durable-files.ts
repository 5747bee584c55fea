import { fsyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { PGlite } from '@electric-sql/pglite';

type EngineOptions = Parameters<NodeFS['init']>[1];
type EngineModule = Parameters<NonNullable<EngineOptions['preRun']>[number]>[0];

interface OpenFile {
  nfd: number;
}
type Write = (file: OpenFile, bytes: Uint8Array, offset: number, length: number, position: number) => number;

/** The parts of Emscripten's NODEFS that matter here; the engine's types do not name them. */
interface NodeFileSystem {
  stream_ops: { fsync?: (file: OpenFile) => number; write: Write };
  tryFSOperation: <Result>(operation: () => Result) => Result;
}

/**
 * The folder on disk, with a `fsync` that reaches it. PGlite's NODEFS has no `fsync`, so Emscripten answers every
 * request to flush with success and flushes nothing; that is one of three reasons why PGlite alone is not durable.
 * The other two are `-F` in its start parameters and the default `wal_sync_method` (see `START_PARAMETERS`).
 */
export class DurableFiles extends NodeFS {
  /** Bytes written since the folder was opened, log and tables together. */
  bytesWritten = 0;

  override async init(engine: PGlite, options: EngineOptions): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(engine, options);
    const preRun = [...(emscriptenOpts.preRun ?? []), (module: EngineModule) => this.#instrument(module)];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }

  /** Makes what was written to the open file survive a power cut. */
  protected flush(fileDescriptor: number): void {
    fsyncSync(fileDescriptor);
  }

  #instrument(module: EngineModule): void {
    const files = nodeFileSystemOf(module);
    const { write } = files.stream_ops;
    files.stream_ops.fsync = (file) => {
      files.tryFSOperation(() => this.flush(file.nfd));
      return 0;
    };
    files.stream_ops.write = (...parameters) => {
      const written = write(...parameters);
      this.bytesWritten += written;
      return written;
    };
  }
}

function nodeFileSystemOf(module: EngineModule): NodeFileSystem {
  const systems: unknown = Reflect.get(module.FS, 'filesystems');
  const files: unknown = systems instanceof Object ? Reflect.get(systems, 'NODEFS') : undefined;
  if (!isNodeFileSystem(files)) throw new Error('This PGlite has no NODEFS with the expected parts.');
  return files;
}

const isNodeFileSystem = (files: unknown): files is NodeFileSystem =>
  files instanceof Object && 'stream_ops' in files && 'tryFSOperation' in files;

/**
 * PGlite's start parameters with flushing on: without `-F`, and with the one sync method that Emscripten passes on to
 * the file system.
 */
export const START_PARAMETERS: readonly string[] = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
];
