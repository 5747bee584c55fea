import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readPicture } from '../../core/library/visual/read-picture.ts';
import {
  byName,
  type NamedVisuals,
  visualFactsSchema,
  visualSchema,
} from '../../core/library/visual/visual.ts';
import { sha256Hex } from '../../server/sha256.ts';

const FOLDER = new URL('../../demo/visuals/', import.meta.url);
const rowSchema = visualFactsSchema.extend({ file: z.string() });

interface DemoVisuals {
  named: NamedVisuals;
  /** By SHA-256. */
  pictures: ReadonlyMap<string, Buffer>;
}

/** The visuals of the demonstration library as the importer makes them. */
export function demoVisuals(): DemoVisuals {
  const rows = z.array(rowSchema).parse(JSON.parse(readFileSync(new URL('visuals.json', FOLDER), 'utf8')));
  const pictures = new Map<string, Buffer>();
  const visuals = rows.map(({ file, ...facts }) => {
    const bytes = readFileSync(new URL(file, FOLDER));
    const sha256 = sha256Hex(bytes);
    pictures.set(sha256, bytes);
    return visualSchema.parse({ ...facts, ...readPicture(bytes), sha256, bytes: bytes.length });
  });
  return { named: byName(visuals), pictures };
}
