import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../../guardrails/rules.ts';
import { currentDigests, storedDigests } from '../guardrails/rule-digests.ts';

const ROOT = new URL('../../', import.meta.url);
const ruleFiles = readdirSync(new URL('guardrails/rules/', ROOT));
const idOf = (fileName: string): string => fileName.split('-').slice(0, 2).join('-').toUpperCase();

test('no rule id is used twice', () => {
  const ids = RULES.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every rule file is in the list of rules and is named after its id', () => {
  expect(ruleFiles.map(idOf).toSorted()).toEqual(RULES.map((rule) => rule.id).toSorted());
});

test.each(RULES.map((rule) => ({ id: rule.id, rule })))(
  '$id has a page that says its version, severity and source',
  ({ rule }) => {
    const page = new URL(`docs/guardrails/${rule.id}.md`, ROOT);
    expect(existsSync(page)).toBe(true);
    const words = readFileSync(page, 'utf8');
    expect(words).toContain(`# ${rule.id}`);
    expect(words).toContain(`Version ${rule.version}, severity \`${rule.severity}\``);
    expect(words).toContain(rule.summary);
    expect(words).toContain(rule.source);
    for (const heading of ['What it needs', 'Accepted', 'Rejected', 'How to fix']) {
      expect(words).toContain(`## ${heading}`);
    }
  },
);

test.each(RULES.map((rule) => rule.id))('%s has a fixture that it accepts and one that it rejects', (id) => {
  for (const name of ['accepts', 'rejects']) {
    const file = new URL(`test/fixtures/guardrails/${id}/${name}.json`, ROOT);
    expect(existsSync(file)).toBe(true);
    const cases: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(Array.isArray(cases) && cases.length > 0).toBe(true);
  }
});

test('the index of the pages lists every rule', () => {
  const index = readFileSync(new URL('docs/guardrails/README.md', ROOT), 'utf8');
  for (const rule of RULES) expect(index).toContain(`[${rule.id}](${rule.id}.md)`);
});

test('a rule or market pack whose text changed has a new version', () => {
  const stored = storedDigests();
  const changed = [...currentDigests()].filter(([key, digest]) => stored[key] !== digest).map(([key]) => key);
  // Raise the version of what is named here, then run: node test/guardrails/refresh-rule-digests.ts
  expect(changed).toEqual([]);
});
