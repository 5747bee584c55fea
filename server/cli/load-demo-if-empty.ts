import { readFile } from 'node:fs/promises';
import { SYSTEM } from '../../core/access/actor.ts';
import { seedDemonstrationAccounts } from '../access/demonstration-accounts.ts';
import { draftDemonstration } from '../assembly/draft-demonstration.ts';
import { DEMO_FOLDER } from '../compose.ts';
import { tidy } from '../db/tidy.ts';
import type { Application } from '../compose.ts';
import { isLibraryEmpty, loadDemoLibrary } from '../library/load-demo-library.ts';

const FIRST_DRAFT = `${DEMO_FOLDER}/first-minute/early-effect-draft.json`;

/**
 * Loads the demo library, its people and its first draft into an empty library, all or nothing; never in production,
 * where a fictional brand and known passwords have no place.
 */
export async function loadDemoIfEmpty(
  { config, deps, database }: Pick<Application, 'config' | 'deps' | 'database'>,
  tell: (line: string) => void,
): Promise<void> {
  if (config.production || !(await isLibraryEmpty(database))) return;
  tell('The library is empty: loading the demo library (fictional brands).');
  const draft: unknown = JSON.parse(await readFile(FIRST_DRAFT, 'utf8'));
  const created = await database.transaction(async () => {
    const items = await loadDemoLibrary(deps, DEMO_FOLDER);
    await seedDemonstrationAccounts(deps, SYSTEM);
    await draftDemonstration(deps, draft);
    return items;
  });
  await tidy(database);
  tell(`Loaded ${created} items.`);
}
