import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { SHARED_LEXICONS } from '../../guardrails/lexicon/shared-lexicons.ts';
import { MARKET_PACKS } from '../../guardrails/packs.ts';
import { RULES } from '../../guardrails/rules.ts';

const GUARDRAILS = new URL('../../guardrails/', import.meta.url);
export const DIGEST_FILE = new URL('rule-digests.json', import.meta.url);

/** White space does not count, so that formatting alone asks for no new version. */
const digestOf = (path: string): string =>
  createHash('sha256')
    .update(readFileSync(new URL(path, GUARDRAILS), 'utf8').replaceAll(/\s+/gu, ' '))
    .digest('hex');

const fileOf = (id: string) =>
  readdirSync(new URL('rules/', GUARDRAILS)).find((name) => name.startsWith(`${id.toLowerCase()}-`));

/** Digest of the source of every rule (`REF-001@1`), word list (`lexicon en@1`) and market pack (`pack GB@1`). */
export function currentDigests(): Map<string, string> {
  return new Map([
    ...RULES.map(({ id, version }) => [`${id}@${version}`, digestOf(`rules/${fileOf(id)}`)] as const),
    ...[...SHARED_LEXICONS.values()].map(
      ({ language, version }) =>
        [`lexicon ${language}@${version}`, digestOf(`packs/lexicon/${language}.json`)] as const,
    ),
    ...[...MARKET_PACKS.values()].map(
      ({ market, version }) => [`pack ${market}@${version}`, digestOf(`packs/${market}.json`)] as const,
    ),
  ]);
}

export const storedDigests = (): Record<string, string> =>
  z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(DIGEST_FILE, 'utf8')));
