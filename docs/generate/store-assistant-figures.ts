import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storedAssistantFiguresSchema } from './assistant-figures-page.ts';
import { ROOT } from './generated-pages.ts';

// Stores a measured result:
// npx imprimatur eval assistant test/fixtures/assistant-cases --json > RESULT && node docs/generate/store-assistant-figures.ts RESULT
const FILE = join(ROOT, 'docs/assistant/figures.json');
const { firstContact } = storedAssistantFiguresSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));
const result: unknown = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const figures = storedAssistantFiguresSchema.parse({
  measured: new Date().toISOString().slice(0, 10),
  command: 'npx imprimatur eval assistant test/fixtures/assistant-cases --json',
  ...(typeof result === 'object' ? result : {}),
  firstContact,
});
writeFileSync(FILE, `${JSON.stringify(figures, null, 2)}\n`);
