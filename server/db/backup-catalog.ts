import type { BackupSequence, BackupTable } from './backup-format.ts';
import type { Database } from './client.ts';

/** The migrations come with the program; a backup names them in its header. */
const NOT_BACKED_UP = 'schema_migrations';

/** Tables with their stored columns, read from the catalog: referenced tables come before those that refer to them. */
export async function readTables(database: Database): Promise<Omit<BackupTable, 'rows'>[]> {
  const { rows } = await database.query<Omit<BackupTable, 'rows'>>(
    `SELECT c.relname AS name,
            json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> $1
       AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
       AND NOT EXISTS (SELECT FROM pg_depend d
                       WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
     GROUP BY c.relname
     ORDER BY c.relname COLLATE "C"`,
    [NOT_BACKED_UP],
  );
  return inReferenceOrder(rows, await readReferences(database));
}

interface Reference {
  from: string;
  to: string;
}

async function readReferences(database: Database): Promise<Reference[]> {
  const { rows } = await database.query<Reference>(
    `SELECT DISTINCT source.relname AS "from", target.relname AS "to"
     FROM pg_constraint k
     JOIN pg_class source ON source.oid = k.conrelid
     JOIN pg_class target ON target.oid = k.confrelid
     WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND k.conrelid <> k.confrelid`,
  );
  return rows;
}

/** Depth first; tables that refer to each other in a circle keep the order of their names. */
function inReferenceOrder<Table extends { name: string }>(
  tables: readonly Table[],
  references: readonly Reference[],
): Table[] {
  const ordered = new Set<Table>();
  const visited = new Set<string>();
  const visit = (table: Table): void => {
    if (visited.has(table.name)) return;
    visited.add(table.name);
    tables
      .filter(({ name }) => references.some(({ from, to }) => from === table.name && to === name))
      .forEach(visit);
    ordered.add(table);
  };
  tables.forEach(visit);
  return [...ordered];
}

/** Where the numbering of every identity column stands. */
export async function readSequences(database: Database): Promise<BackupSequence[]> {
  const { rows: columns } = await database.query<{ table: string; column: string; sequence: string }>(
    `SELECT c.relname AS "table", a.attname AS "column",
            pg_get_serial_sequence(quote_ident(c.relname), a.attname) AS sequence
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attidentity <> ''
     ORDER BY c.relname COLLATE "C", a.attnum`,
  );
  const sequences: BackupSequence[] = [];
  for (const { table, column, sequence } of columns) {
    const { rows } = await database.query<{ lastValue: string; called: boolean }>(
      `SELECT last_value::text AS "lastValue", is_called AS called FROM ${sequence}`,
    );
    sequences.push(...rows.map((state) => ({ table, column, ...state })));
  }
  return sequences;
}

/** A name as an SQL identifier. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Text forms that are read back exactly, whatever the server's configuration says. */
export const EXACT_TEXT_FORMS = `
  SET LOCAL datestyle = 'ISO, YMD';
  SET LOCAL intervalstyle = 'postgres';
  SET LOCAL timezone = 'UTC';
  SET LOCAL bytea_output = 'hex';
  SET LOCAL extra_float_digits = 1;
  SET LOCAL search_path = public;`;
