import { spawnSync } from 'node:child_process';
import { appendFileSync, chownSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** `.ci/with-postgres` gives the programs, and a folder whose owner may run them. */
const programs = process.env.TEST_POSTGRES_BIN;
const ownerOf = process.env.TEST_POSTGRES_DATA;

export const canStartOwnServer = programs !== undefined && ownerOf !== undefined;

/** A PostgreSQL server that one test has for itself, and may kill. */
export interface OwnServer {
  url: string;
  /** Kills the server process at once. */
  kill(): void;
  /** Starts it again; refused until the last process of the old one is gone. */
  restart(): Promise<void>;
  remove(): void;
}

/** Makes and starts a server with its durability settings as they are by default. */
export async function startOwnServer(): Promise<OwnServer> {
  const { uid, gid } = statSync(ownerOf ?? '');
  const home = mkdtempSync(join(tmpdir(), 'imprimatur-own-postgres-'));
  chownSync(home, uid, gid);
  const folder = join(home, 'data');
  const run = (program: string, ...parameters: string[]): number | null =>
    spawnSync(join(programs ?? '', program), ['-D', folder, ...parameters], {
      uid,
      gid,
      cwd: home,
      stdio: 'ignore',
    }).status;
  if (run('initdb', '-U', 'imprimatur', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8') !== 0) {
    throw new Error(`No server folder could be made in ${home}.`);
  }
  const port = await freePort();
  appendFileSync(
    join(folder, 'postgresql.conf'),
    `listen_addresses = '127.0.0.1'\nport = ${port}\nunix_socket_directories = '${home}'\nfsync = on\n`,
  );
  const restart = async (): Promise<void> => {
    for (
      let attempt = 1;
      run('pg_ctl', '-w', '-l', join(folder, 'server.log'), 'start') !== 0;
      attempt += 1
    ) {
      if (attempt === 50) throw new Error(`The server in ${folder} does not start; see its server.log.`);
      await delay(200);
    }
  };
  await restart();
  return {
    url: `postgres://imprimatur@127.0.0.1:${port}/postgres`,
    restart,
    kill: () => {
      const [pid] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(pid), 'SIGKILL');
    },
    remove: () => {
      run('pg_ctl', '-m', 'immediate', 'stop');
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No free port.')),
      );
    });
  });
}
