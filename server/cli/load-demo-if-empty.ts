import { readFile } from 'node:fs/promises';
import { SYSTEM } from '../../core/access/actor.ts';
import { seedDemonstrationAccounts } from '../access/demonstration-accounts.ts';
import { draftDemonstration } from '../assembly/draft-demonstration.ts';
import { DEMO_FOLDER } from '../compose.ts';
import type { Application } from '../compose.ts';
import { isLibraryEmpty, loadDemoLibrary } from '../library/load-demo-library.ts';

/**
 * Loads the demo library, its people and its first draft into an empty library; never in production, where a fictional
 * brand and known passwords have no place.
 */
export async function loadDemoIfEmpty({ config, deps, database }: Application, tell: (line: string) => void) {
  if (config.production || !(await isLibraryEmpty(database))) return;
  tell('The library is empty: loading the demo library (fictional brands).');
  const created = await loadDemoLibrary(deps, DEMO_FOLDER);
  await seedDemonstrationAccounts(deps, SYSTEM);
  const draft = JSON.parse(await readFile(`${DEMO_FOLDER}/first-minute/early-effect-draft.json`, 'utf8'));
  await draftDemonstration(deps, draft);
  tell(`Loaded ${created} items.`);
}
