import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedPages, ROOT } from './generated-pages.ts';

// Renews every generated page: node docs/generate/main.ts
for (const { file, text } of await generatedPages()) writeFileSync(join(ROOT, file), text);
