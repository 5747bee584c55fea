import { writeFileSync } from 'node:fs';
import { currentDigests, DIGEST_FILE, storedDigests } from './rule-digests.ts';

// Adds the digests of new versions. A digest that is stored is never replaced: a changed text needs a new version.
const stored = storedDigests();
const current = currentDigests();
const changed = [...current].filter(([key, digest]) => key in stored && stored[key] !== digest);
if (changed.length > 0) {
  process.stderr.write(
    `The text changed without a new version: ${changed.map(([key]) => key).join(', ')}.\n`,
  );
  process.exitCode = 1;
} else {
  const all = Object.entries({ ...stored, ...Object.fromEntries(current) }).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  writeFileSync(DIGEST_FILE, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}
