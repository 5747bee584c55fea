import { beforeAll, beforeEach, expect, test } from 'vitest';
import { COMMAND_LINE } from '../../../core/access/actor.ts';
import type { AssemblyContent } from '../../../core/assembly/assembly.ts';
import type { Proposal } from '../../../core/assembly/proposal.ts';
import { checkAssembly } from '../../../guardrails/check-assembly.ts';
import type { Facts } from '../../../guardrails/facts.ts';
import { RULES } from '../../../guardrails/rules.ts';
import { loadFacts } from '../../../server/assembly/load-facts.ts';
import { startOfDay } from '../../../server/assembly/load-person-facts.ts';
import { insertAssembly } from '../../../server/assembly/stored-assembly.ts';
import { appendEntry } from '../../../server/audit/append-entry.ts';
import { placeEntries } from '../../../server/audit/place-entries.ts';
import type { Database } from '../../../server/db/client.ts';
import { factsWith } from '../../guardrails/fixture-facts.ts';
import { changeDeps } from '../../support/changes.ts';
import { describeOnBothDatabases } from '../../support/database.ts';

const base = factsWith({});
const { content } = base;
const HASH = base.contentHash;

/** Facts that are gathered from the rendered email, beside those that this suite loads. */
const RENDERING: ReadonlySet<string> = new Set(['structure', 'emailAudit', 'delivery', 'templateRecord']);
const now = new Date('2026-03-01T10:00:00Z');

const proposal: Proposal = {
  engine: { name: 'deterministic', version: '1', embeddingSpace: 'none', libraryVersion: 1 },
  offered: (base.engineRecord?.offered ?? []).map(({ slotId, modules }) => ({
    slotId,
    modules: [...modules],
  })),
  suggestions: [...(base.engineRecord?.suggestions ?? [])],
  generatedSlots: [],
  slots: [],
  gaps: [],
  excluded: [],
  steps: [],
};

/** Writes an item's row as the import does; the content carries no version. */
async function storeItem(
  database: Database,
  table: 'template' | 'content_module' | 'claim' | 'reference',
  item: { id: string; status: string },
  version = 1,
): Promise<void> {
  const {
    currentVersion: _current,
    version: _version,
    ...stored
  } = { currentVersion: 0, version: 0, ...item };
  const idColumn = table === 'content_module' ? 'module_id' : `${table}_id`;
  const extra: Record<string, unknown> =
    table === 'content_module'
      ? { product_id: 'cardexa', kind: 'claim', metadata_complete: true }
      : table === 'claim'
        ? { product_id: 'cardexa' }
        : {};
  const columns = [idColumn, 'version', 'current', 'status', 'content', 'content_hash', 'created_at'];
  const values = [item.id, version, true, item.status, JSON.stringify(stored), 'hash', now];
  const all = [...columns, ...Object.keys(extra)];
  await database.query(
    `INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map((_, index) => `$${index + 1}`).join(', ')})`,
    [...values, ...Object.values(extra)],
  );
}

async function storeLibrary(database: Database): Promise<void> {
  if (base.template) await storeItem(database, 'template', base.template, base.template.version);
  for (const module of base.modules.values())
    await storeItem(database, 'content_module', module, module.version);
  for (const claim of base.claims.values()) await storeItem(database, 'claim', claim);
  for (const reference of base.references.values()) await storeItem(database, 'reference', reference);
  await database.query(
    'INSERT INTO product (product_id, name, additional_monitoring, indications) VALUES ($1, $2, true, $3)',
    ['cardexa', 'Cardexa', JSON.stringify([{ id: 'heart-failure', label: { en: 'Heart failure' } }])],
  );
}

async function storePerson(database: Database): Promise<void> {
  const hcp = base.person?.hcp;
  await database.query(
    `INSERT INTO hcp (hcp_id, market, language, specialty, verified, content, content_hash)
     VALUES ($1, 'GB', 'en', 'cardiology', true, $2, 'hash')`,
    [hcp?.id, JSON.stringify(hcp)],
  );
  for (const consent of base.person?.consents ?? []) {
    await database.query(
      `INSERT INTO consent (hcp_id, consent_id, channel, purpose, product_id, decision, captured_at, content, content_hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'hash')`,
      [
        consent.hcp,
        consent.id,
        consent.channel,
        consent.purpose,
        consent.product,
        consent.decision,
        consent.capturedAt,
        JSON.stringify(consent),
      ],
    );
  }
}

let nextId = 0;

async function storeDraft(database: Database): Promise<string> {
  nextId += 1;
  const id = `ASM-${nextId}`;
  await insertAssembly(database, { id, brief: 'x', content, contentHash: HASH, proposal }, 'author', now);
  return id;
}

const drafted = (id: string) =>
  ({ type: 'assembly.drafted', subject: { type: 'assembly', id, revision: 1 }, contentHash: HASH }) as const;

const verdictOf = (facts: Facts, ruleId: string) =>
  checkAssembly(facts).results.find((result) => result.ruleId === ruleId)?.verdict;

describeOnBothDatabases('loadFacts', (getDatabase) => {
  let id: string;
  const load = (assemblyId: string | undefined = id, changed: AssemblyContent = content) =>
    loadFacts(getDatabase(), changed, {
      contentHash: HASH,
      now,
      assemblyId,
      referenceList: base.referenceList,
    });

  beforeAll(async () => {
    await storeLibrary(getDatabase());
    await storePerson(getDatabase());
  });
  beforeEach(async () => {
    id = await storeDraft(getDatabase());
    await appendEntry(changeDeps(getDatabase()), COMMAND_LINE, drafted(id));
  });

  test('gathers every fact of a stored draft that needs no rendering, so that it passes the rules that ask for no more', async () => {
    const facts = await load();
    const ofTheRendering = RULES.filter(({ needs }) => needs.some((fact) => RENDERING.has(fact)));
    const others = checkAssembly(facts).results.filter(
      ({ ruleId }) => !ofTheRendering.some(({ id }) => id === ruleId),
    );
    expect(others.length).toBeGreaterThan(20);
    expect(others.filter((result) => result.verdict !== 'pass')).toEqual([]);
    expect(facts.engineRecord).toEqual(base.engineRecord);
    expect(facts.product).toEqual({ ...base.product, substance: '' });
    expect(facts.modules.get('MOD-EFFICACY@3')).toEqual(base.modules.get('MOD-EFFICACY@3'));
  });

  test('sees a withdrawal in the status column that the stored content does not mention', async () => {
    await getDatabase().query(`UPDATE reference SET status = 'withdrawn' WHERE reference_id = 'REF-TRIAL'`);
    expect(verdictOf(await load(), 'REF-002')).toBe('block');
    await getDatabase().query(`UPDATE reference SET status = 'approved' WHERE reference_id = 'REF-TRIAL'`);
  });

  test('knows no records of an assembly that is not stored, so the audit rule cannot run', async () => {
    const facts = await load('ASM-UNKNOWN');
    expect(facts.audit).toBeUndefined();
    expect(facts.engineRecord).toBeUndefined();
    expect(verdictOf(facts, 'AUD-001')).toBe('not_run');
  });

  test('counts an entry that the surrounding change is about to append', async () => {
    const fresh = await storeDraft(getDatabase());
    expect(verdictOf(await load(fresh), 'AUD-001')).toBe('block');
    const facts = await loadFacts(getDatabase(), content, {
      contentHash: HASH,
      now,
      assemblyId: fresh,
      entriesToCome: [drafted(fresh)],
    });
    expect(verdictOf(facts, 'AUD-001')).toBe('pass');
  });

  test('verifies the entries that have their position, and finds a changed leaf', async () => {
    await placeEntries(getDatabase());
    expect(verdictOf(await load(), 'AUD-001')).toBe('pass');
    const database = getDatabase();
    await database.script('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only');
    await database.query(
      `UPDATE audit_entry SET leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'Command line', 'Somebody else'), 'UTF8')
       WHERE subject_id = $1`,
      [id],
    );
    await database.script('ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_append_only');
    const facts = await load();
    expect(facts.audit?.log.verifies).toBe(false);
    expect(verdictOf(facts, 'AUD-001')).toBe('block');
  });

  test('leaves out what the library does not know', async () => {
    const unknown = { ...content, template: { id: 'TPL-NONE', version: 1 }, slots: [] };
    const facts = await load(id, unknown);
    expect(facts.template).toBeNull();
    expect([...facts.modules.keys()]).toEqual(['MOD-SUBJECT@1']);
  });

  test('judges consent for the start of the planned day in the market, or for now when that is later', async () => {
    expect((await load()).person?.sendInstant).toBe('2026-03-10T00:00:00.000Z');
    const past = { ...content, context: { ...content.context, plannedSendDate: '2026-02-01' } };
    expect((await load(id, past)).person?.sendInstant).toBe(now.toISOString());
  });
});

test.each([
  ['2026-03-10', 'Europe/Berlin', '2026-03-09T23:00:00.000Z'],
  ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
  ['2026-07-01', 'America/New_York', '2026-07-01T04:00:00.000Z'],
  ['2026-01-01', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
])('the day %s begins in %s at %s', (date, zone, instant) => {
  expect(startOfDay(date, zone).toISOString()).toBe(instant);
});
