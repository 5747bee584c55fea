import { openDatabase } from '../../server/db/open.ts';

/**
 * Opens the database in its argument (a folder or a postgres:// address), starts several writers, and prints the
 * number of each row as soon as its commit was acknowledged, until it is killed.
 */
const [, , target = '', round = '0'] = process.argv;
const WRITERS = 3;

const database = await openDatabase(
  target.startsWith('postgres://') ? { databaseUrl: target } : { dataDir: target },
);
process.stdout.write('open\n');

async function write(writer: number): Promise<never> {
  for (let serial = 0; ; serial += 1) {
    const id = (Number(round) * WRITERS + writer) * 1_000_000 + serial;
    await database.transaction(async () => {
      await database.query('INSERT INTO killed_note (id, text) VALUES ($1, $2)', [
        id,
        'x'.repeat(serial % 5000),
      ]);
      await database.query('UPDATE killed_counter SET total = total + 1');
    });
    process.stdout.write(`${id}\n`);
  }
}

await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
