import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { globSync, readFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, threadId } from 'node:worker_threads';

// The audit of one HTML never changes, and many tests meet the same demo emails: what the real tools said once is kept
// in a folder, under the digest of the HTML, of our code around the tools and of their locked versions.
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const sources = globSync('server/assembly/audit-email/*.ts', { cwd: ROOT }).toSorted();
const tools = createHash('sha256');
for (const name of [...sources, 'package-lock.json']) tools.update(readFileSync(join(ROOT, name)));
const folder = join(
  tmpdir(),
  `imprimatur-test-audits-${userInfo().username}`,
  tools.digest('hex').slice(0, 16),
);
await mkdir(folder, { recursive: true, mode: 0o700 });

parentPort?.on('message', ({ html }: { html: string }) => {
  void answer(html);
});

async function answer(html: string): Promise<void> {
  const file = join(folder, `${createHash('sha256').update(html).digest('hex')}.json`);
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return parentPort?.postMessage(JSON.parse(known), []);
  const { auditWithTools } = await import('../../server/assembly/audit-email/audit-with-tools.ts');
  const audit = await auditWithTools(html);
  const unfinished = `${file}.${process.pid}-${threadId}`;
  await writeFile(unfinished, JSON.stringify(audit));
  await rename(unfinished, file);
  return parentPort?.postMessage(audit, []);
}
