import type { Database } from '../../server/db/client.ts';

const TABLES = ['audit_entry', 'audit_position', 'audit_tree_node', 'audit_checkpoint'];

/** Runs work as an owner of the database could, with the triggers of the log switched off, and undoes all of it. */
export async function undone(database: Database, work: () => Promise<unknown>): Promise<void> {
  const undo = new Error('undo');
  await database
    .transaction(async () => {
      for (const table of TABLES) {
        await database.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
        await database.query('SET CONSTRAINTS ALL IMMEDIATE');
      }
      await work();
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
}
