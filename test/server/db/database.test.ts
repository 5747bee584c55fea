import { beforeAll, expect, test, vi } from 'vitest';
import { isUniqueViolation } from '../../../server/db/database-errors.ts';
import { describeOnBothDatabases } from '../../support/database.ts';

vi.setConfig({ testTimeout: 60_000 });

interface Numbered {
  id: number;
}

describeOnBothDatabases('The database', (getDatabase) => {
  beforeAll(async () => {
    await getDatabase().script(`
      CREATE TABLE note (id integer PRIMARY KEY, day date, bytes bytea, price numeric, big bigint, at timestamptz,
                         spot vector(3), days date[])`);
  });

  const ids = async (): Promise<number[]> => {
    const { rows } = await getDatabase().query<Numbered>('SELECT id FROM note ORDER BY id');
    return rows.map(({ id }) => id);
  };
  const insert = (id: number) => getDatabase().query('INSERT INTO note (id) VALUES ($1)', [id]);
  const clear = () => getDatabase().query('DELETE FROM note');

  test('commits all writes of a transaction together', async () => {
    await clear();
    await getDatabase().transaction(async () => {
      await insert(1);
      await insert(2);
    });
    expect(await ids()).toEqual([1, 2]);
  });

  test('keeps nothing of a transaction whose work throws', async () => {
    await clear();
    const work = getDatabase().transaction(async () => {
      await insert(1);
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await ids()).toEqual([]);
  });

  test('undoes a nested transaction alone when its error is caught', async () => {
    await clear();
    await getDatabase().transaction(async () => {
      await insert(1);
      await expect(
        getDatabase().transaction(async () => {
          await insert(2);
          await insert(1);
        }),
      ).rejects.toSatisfy((error) => isUniqueViolation(error, 'note_pkey'));
      await insert(3);
    });
    expect(await ids()).toEqual([1, 3]);
  });

  test('keeps three levels of nesting apart', async () => {
    await clear();
    const database = getDatabase();
    await database.transaction(async () => {
      await insert(1);
      await database.transaction(async () => {
        await insert(2);
        await database
          .transaction(async () => {
            await insert(3);
            throw new Error('innermost only');
          })
          .catch(() => undefined);
      });
    });
    expect(await ids()).toEqual([1, 2]);
  });

  test('runs queries and nested transactions started together in one transaction one after the other', async () => {
    await clear();
    const database = getDatabase();
    await database.transaction(async () => {
      await Promise.all([
        insert(1),
        database.transaction(() => insert(2)),
        database
          .transaction(async () => {
            await insert(3);
            throw new Error('undone');
          })
          .catch(() => undefined),
        insert(4),
      ]);
    });
    expect(await ids()).toEqual([1, 2, 4]);
  });

  test('does not commit work that swallowed the error of a statement', async () => {
    await clear();
    const work = getDatabase().transaction(async () => {
      await insert(1);
      await insert(1).catch(() => undefined);
    });
    await expect(work).rejects.toMatchObject({ code: 'internal' });
    expect(await ids()).toEqual([]);
    await insert(9);
    expect(await ids()).toEqual([9]);
  });

  test('refuses a query that outlives its transaction instead of running it elsewhere', async () => {
    await clear();
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    const late = await getDatabase().transaction(async () => ({
      query: ended.then(() => insert(5)),
    }));
    resolve();
    await expect(late.query).rejects.toThrow('after its transaction had ended');
    expect(await ids()).toEqual([]);
  });

  test('lets work that outlives its transaction run outside of it', async () => {
    await clear();
    const database = getDatabase();
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    const late = await database.transaction(async () => ({
      work: database.outsideTransaction(() => ended.then(() => database.transaction(() => insert(6)))),
    }));
    resolve();
    await late.work;
    expect(await ids()).toEqual([6]);
  });

  test('does not let one transaction see into another that runs at the same time', async () => {
    await clear();
    const database = getDatabase();
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4, 5, 6].map((id) =>
        database.transaction(async () => {
          await insert(id);
          if (id % 2 === 0) throw new Error('even');
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(
      [1, 2, 3, 4, 5, 6].map((id) => (id % 2 === 0 ? 'rejected' : 'fulfilled')),
    );
    expect(await ids()).toEqual([1, 3, 5]);
  });

  test.each([['without values', []] as const, ['with values', ['x']] as const])(
    'refuses two statements in one query %s',
    async (_, values) => {
      await expect(getDatabase().query('SELECT 1; SELECT 2', values)).rejects.toThrow(/multiple commands/);
    },
  );

  test('repeats a transaction after a conflict only as often as asked', async () => {
    const database = getDatabase();
    let attempts = 0;
    const conflicting = async (): Promise<void> => {
      attempts += 1;
      await database.query(`DO $$ BEGIN RAISE EXCEPTION 'conflict' USING ERRCODE = '40001'; END $$`);
    };
    await expect(database.transaction(conflicting)).rejects.toMatchObject({ code: '40001' });
    expect(attempts).toBe(1);
    await expect(database.transaction(conflicting, { retryConflicts: 2 })).rejects.toMatchObject({
      code: '40001',
    });
    expect(attempts).toBe(4);
  });

  test('gives every value back as it was written', async () => {
    await clear();
    const at = new Date('2026-03-29T01:30:00.123Z');
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, value) => value));
    await getDatabase().query(
      `INSERT INTO note (id, day, bytes, price, big, at, spot, days) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        1,
        '2026-03-29',
        bytes,
        '12345678901234567890.10',
        Number.MAX_SAFE_INTEGER,
        at,
        '[1,2.5,-3]',
        ['2024-02-29'],
      ],
    );
    const { rows } = await getDatabase().query('SELECT * FROM note');
    expect(rows).toEqual([
      {
        id: 1,
        day: '2026-03-29',
        bytes,
        price: '12345678901234567890.10',
        big: Number.MAX_SAFE_INTEGER,
        at,
        spot: '[1,2.5,-3]',
        days: ['2024-02-29'],
      },
    ]);
  });

  test('refuses a whole number that JavaScript cannot hold exactly', async () => {
    await expect(getDatabase().query('SELECT 9007199254740993::bigint AS big')).rejects.toThrow(/too large/);
  });

  test('orders vectors by cosine distance', async () => {
    await clear();
    await getDatabase().query(
      `INSERT INTO note (id, spot) VALUES (1, '[1,0,0]'), (2, '[0.9,0.1,0]'), (3, '[0,1,0]')`,
    );
    const { rows } = await getDatabase().query<Numbered>('SELECT id FROM note ORDER BY spot <=> $1, id', [
      '[0,1,0]',
    ]);
    expect(rows.map(({ id }) => id)).toEqual([3, 2, 1]);
  });

  test('carries results and values larger than one network packet', async () => {
    const text = 'Ünïcödé'.repeat(200_000);
    const { rows } = await getDatabase().query<{ text: string }>('SELECT $1::text AS text', [text]);
    expect(rows[0]?.text === text).toBe(true);
  });
});
