import { expect, test } from 'vitest';
import { openDatabase } from '../../../server/db/open.ts';

test('an address where nothing listens gives one sentence and a stable code', async () => {
  await expect(openDatabase({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toMatchObject({
    code: 'database_unavailable',
    message: 'The database does not answer, so nothing was saved; try again when it is back.',
  });
});

test('settings that name no database are refused', async () => {
  await expect(openDatabase({})).rejects.toThrow(
    'Neither a database address nor a data folder is configured',
  );
});
