import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program under test/support running in a process of its own, read line by line. */
export interface ChildProgram {
  pid: number;
  /** Everything it printed so far. */
  lines: readonly string[];
  /** The same of its standard error. */
  errors: readonly string[];
  /** Settles with the first line that matches; rejects when the program ends before. */
  line(pattern: RegExp): Promise<string>;
  /** Ends it as the power button would: no handler runs. */
  kill(): Promise<void>;
  /** Waits until it ends by itself, and gives its exit code; null when it was killed. */
  end(): Promise<number | null>;
  /** Asks it to stop, waits, and gives its exit code; null when it had to be killed. */
  stop(): Promise<number | null>;
}

export interface ProgramOptions {
  /** Variables on top of those of the tests. */
  env?: Readonly<Record<string, string>>;
  /** What it reads from standard input. */
  input?: string;
}

/** Starts `test/support/<file>` with the Node that runs the tests. */
export function startProgram(
  file: string,
  parameters: readonly string[],
  { env = {}, input }: ProgramOptions = {},
): ChildProgram {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, [path, ...parameters], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  child.stdin.end(input);
  const lines: string[] = [];
  const errors: string[] = [];
  const waiting = new Set<() => void>();
  const wake = (): void => waiting.forEach((check) => check());
  createInterface({ input: child.stdout }).on('line', (text) => {
    lines.push(text);
    wake();
  });
  createInterface({ input: child.stderr }).on('line', (text) => errors.push(text));
  const ended = once(child, 'close');
  void ended.then(wake);
  return {
    pid: child.pid ?? 0,
    lines,
    errors,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          const found = lines.find((text) => pattern.test(text));
          const over = child.exitCode !== null || child.signalCode !== null;
          if (found === undefined && !over) return;
          waiting.delete(check);
          if (found === undefined) reject(new Error(`The program ended: ${errors.join('\n')}`));
          else resolve(found);
        };
        waiting.add(check);
        check();
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    end: async () => {
      await ended;
      return child.exitCode;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}
