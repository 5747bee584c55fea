import { readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';

/** Tells one process from every other, also from a later one with the same number. */
export interface ProcessIdentity {
  pid: number;
  host: string;
  /** ISO 8601 instant, for people. */
  startedAt: string;
  /** Boot identifier and start tick of the process where the system tells them (Linux); otherwise empty. */
  start: string;
}

/** A holder on another host cannot be asked; its lock counts as alive while the file was touched this recently. */
const FOREIGN_LOCK_LIFETIME_MS = 30_000;

/** What is written into the lock of a data folder, so that a later process can tell whether this one still runs. */
export function describeThisProcess(): ProcessIdentity {
  return {
    pid: process.pid,
    host: hostname(),
    startedAt: new Date(Date.now() - process.uptime() * 1000).toISOString(),
    start: startOf(process.pid) ?? '',
  };
}

/** Whether the process that wrote the lock file at `path` still runs. */
export function isAlive(holder: ProcessIdentity, path: string): boolean {
  if (holder.host !== hostname()) return wasTouchedLately(path);
  if (!exists(holder.pid)) return false;
  const start = startOf(holder.pid);
  return start === undefined || holder.start === '' || start === holder.start;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Start of a process from /proc (proc_pid_stat(5), field 22), prefixed with the boot; `undefined` where there is no
 * /proc. A process that ended but was not yet collected by its parent counts as gone.
 */
function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name (field 2) is in parentheses and may itself contain spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state] = fields;
    return state === 'Z' || state === 'X' ? 'ended' : `${boot} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

function wasTouchedLately(path: string): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs < FOREIGN_LOCK_LIFETIME_MS;
  } catch {
    return false;
  }
}
