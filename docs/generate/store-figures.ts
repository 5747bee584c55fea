import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storedFiguresSchema } from './figures-page.ts';
import { ROOT } from './generated-pages.ts';

// Stores a measured result: npx imprimatur eval guardrails --json > RESULT && node docs/generate/store-figures.ts RESULT
const result: unknown = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const figures = storedFiguresSchema.parse({
  measured: new Date().toISOString().slice(0, 10),
  command: 'npx imprimatur eval guardrails --json',
  ...(typeof result === 'object' ? result : {}),
});
writeFileSync(join(ROOT, 'docs/guardrails/figures.json'), `${JSON.stringify(figures, null, 2)}\n`);
