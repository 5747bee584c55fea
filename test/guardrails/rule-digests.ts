import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { posix } from 'node:path';
import { z } from 'zod';
import { SHARED_LEXICONS } from '../../guardrails/lexicon/shared-lexicons.ts';
import { MARKET_PACKS } from '../../guardrails/packs.ts';
import { RULES } from '../../guardrails/rules.ts';

const GUARDRAILS = new URL('../../guardrails/', import.meta.url);
export const DIGEST_FILE = new URL('rule-digests.json', import.meta.url);

/** White space does not count, so that formatting alone asks for no new version. */
const textOf = (path: string): string =>
  readFileSync(new URL(path, GUARDRAILS), 'utf8').replaceAll(/\s+/gu, ' ');
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const digestOf = (path: string): string => hashOf(textOf(path));

/** Word lists and packs have versions of their own. */
const VERSIONED = /(?:^|\/)packs(?:\/|\.ts$)/u;
const IMPORT = /import (?!type\b)[^;]*? from '(\.[^']+)';/gu;

/** The files of this room that a rule runs through, by path; types are no part of what it does. */
function helpersOf(path: string, found = new Set<string>()): Set<string> {
  for (const [, relative = ''] of textOf(path).matchAll(IMPORT)) {
    const helper = posix.join(posix.dirname(path), relative);
    if (helper.startsWith('..') || VERSIONED.test(helper) || found.has(helper)) continue;
    found.add(helper);
    if (helper.endsWith('.ts')) helpersOf(helper, found);
  }
  return found;
}

/** A new fact is a new field of a type: no rule that does not read it does anything else because of it. */
const withoutTypes = (path: string): string => {
  const text = readFileSync(new URL(path, GUARDRAILS), 'utf8');
  return path.endsWith('.ts') ? stripTypeScriptTypes(text).replaceAll(/\s+/gu, ' ') : textOf(path);
};

const helperDigest = (path: string): string =>
  hashOf(
    [...helpersOf(path)]
      .toSorted()
      .map((helper) => hashOf(withoutTypes(helper)))
      .join(' '),
  );

const fileOf = (id: string) =>
  readdirSync(new URL('rules/', GUARDRAILS)).find((name) => name.startsWith(`${id.toLowerCase()}-`));

/** Digest of the source of every rule (`REF-001@1`) and of what it imports (`REF-001@1 helpers`), of every word list (`lexicon en@1`) and market pack (`pack GB@1`). */
export function currentDigests(): Map<string, string> {
  return new Map([
    ...RULES.map(({ id, version }) => [`${id}@${version}`, digestOf(`rules/${fileOf(id)}`)] as const),
    ...RULES.map(
      ({ id, version }) => [`${id}@${version} helpers`, helperDigest(`rules/${fileOf(id)}`)] as const,
    ),
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
