import { Worker } from 'node:worker_threads';
import { type EmailAudit, emailAuditSchema } from '../../../guardrails/rendered/email-audit.ts';
import type { EmailStructure } from '../../../guardrails/rendered/email-structure.ts';
import { sha256Hex } from '../../sha256.ts';
import { readStructure } from './read-structure.ts';

/** What can be read from the rendered HTML alone. */
export interface ReadEmail {
  structure: EmailStructure;
  /** undefined when the tools failed or took too long: EMAIL-005 is `not_run` then. */
  emailAudit: EmailAudit | undefined;
}

/** Reads and audits rendered emails; the tools live in a thread of their own that starts with the first email. */
export interface EmailAuditor {
  audit(html: string): Promise<ReadEmail>;
  /** Loads the tools ahead of the first email. */
  warm(): void;
  /** Ends the thread; what is asked afterwards has no audit. */
  close(): Promise<void>;
}

export interface AuditorOptions {
  /** Longest time for one email, in milliseconds, the loading of the tools included. */
  timeoutMs: number;
  /** How many emails are kept. */
  largestCache: number;
  /** The thread's program. */
  program: URL;
}

const DEFAULTS: AuditorOptions = {
  timeoutMs: 30_000,
  largestCache: 200,
  program: new URL('audit-worker.ts', import.meta.url),
};

/** A hostile email may not use up the memory of the server. */
const LIMITS = { maxOldGenerationSizeMb: 512 };

/** Starts an auditor with a thread of its own and a memory of the HTML that it has read. */
export function createEmailAuditor(options: Partial<AuditorOptions> = {}): EmailAuditor {
  const { timeoutMs, largestCache, program } = { ...DEFAULTS, ...options };
  const cache = new Map<string, Promise<ReadEmail>>();
  let thread: Worker | undefined;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    // stdout and stderr are not the thread's: a tool that prints must not break the output of a command.
    const started = new Worker(program, {
      resourceLimits: LIMITS,
      // The thread's program is a file, whatever the process was started with.
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    // Nothing waits for an idle thread, so a command ends when it is done.
    started.unref();
    started.on('error', () => {
      if (thread === started) thread = undefined;
    });
    thread = started;
    return started;
  }

  /** One email at a time: the limit counts from when the thread begins with it. */
  function ask(html: string): Promise<EmailAudit | undefined> {
    const turn = last.then(() => (closed ? undefined : answerOf(thread ?? start(), html, timeoutMs)));
    const done = turn.then((answer) => {
      if (answer === undefined && !closed) {
        void thread?.terminate();
        thread = undefined;
      }
      return answer;
    });
    last = done;
    return done;
  }

  return {
    audit(html) {
      const key = sha256Hex(html);
      const known = cache.get(key);
      if (known) return known;
      const structure = readStructure(html);
      const read = ask(html).then((emailAudit) => {
        if (emailAudit === undefined) cache.delete(key);
        return { structure, emailAudit };
      });
      cache.set(key, read);
      const oldest = cache.keys().next();
      if (cache.size > largestCache && !oldest.done) cache.delete(oldest.value);
      return read;
    },
    warm() {
      if (!closed && thread === undefined) start();
    },
    async close() {
      closed = true;
      await thread?.terminate();
      thread = undefined;
    },
  };
}

/** The thread's answer about one email; undefined when it fails, ends or exceeds its time. */
function answerOf(thread: Worker, html: string, timeoutMs: number): Promise<EmailAudit | undefined> {
  return new Promise((resolve) => {
    const finish = (answer: EmailAudit | undefined) => {
      clearTimeout(timer);
      thread.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
      thread.unref();
      resolve(answer);
    };
    const onMessage = (message: unknown) => finish(emailAuditSchema.safeParse(message).data);
    const onEnd = () => finish(undefined);
    const timer = setTimeout(onEnd, timeoutMs);
    thread.ref();
    thread.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
    thread.postMessage({ html }, []);
  });
}
