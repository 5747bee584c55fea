import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type Actor, COMMAND_LINE } from '../../../core/access/actor.ts';
import { type ContentModule, moduleSchema } from '../../../core/library/content.ts';
import { createAdaptation } from '../../../server/assembly/adaptation/create-adaptation.ts';
import { decideChange } from '../../../server/assembly/adaptation/decide-change.ts';
import { moveBlock } from '../../../server/assembly/adaptation/move-block.ts';
import { setIsland } from '../../../server/assembly/adaptation/set-island.ts';
import { viewAdaptation } from '../../../server/assembly/adaptation/view-adaptation.ts';
import { draftAssembly } from '../../../server/assembly/draft-assembly.ts';
import { findAssembly } from '../../../server/assembly/stored-assembly.ts';
import { undoChange } from '../../../server/assembly/undo-change.ts';
import { importFiles } from '../../../server/library/import/import-files.ts';
import { sourceFromBytes } from '../../../server/library/import/source.ts';
import { decideSuggestion } from '../../../server/library/suggestions/decide-suggestion.ts';
import { listSuggestions } from '../../../server/library/suggestions/list-suggestions.ts';
import { makeSuggestion } from '../../../server/library/suggestions/make-suggestion.ts';
import { submitAssembly } from '../../../server/review/submit-assembly.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { BRAND_MANAGER, demoDeps, GERMAN_BRIEF, GERMAN_CONTEXT } from '../../support/demo-library.ts';
import type { DemoDeps } from '../../support/demo-library.ts';
import { DEMO_FOLDER } from '../../support/whole-server.ts';

const AUSTRIAN: Actor = { ...BRAND_MANAGER, id: 'austrian', roles: ['local_marketer'], markets: ['AT'] };
const OWNER: Actor = { ...BRAND_MANAGER, id: 'owner', roles: ['library_manager'] };
const WORDS = 'In Wien haben viele von Ihnen nach Blutdruck, Kalium und Nierenfunktion gefragt.';
const ANSWER = 'answer.1';
const ISLAND = { blockKey: ANSWER, islandId: 'occasion' };

const questions = (): ContentModule => {
  const file = readFileSync(`${DEMO_FOLDER}/modules/cardivanta-safety-detail.json`, 'utf8');
  const found = z
    .array(moduleSchema)
    .parse(JSON.parse(file))
    .find(({ id }) => id === 'MOD-CARD-SAFE-QUESTIONS');
  if (!found) throw new Error('The demo has no such module.');
  return found;
};

const politer = (old: string) => old.replace('antwortet Ihnen unsere', 'antwortet Ihnen gern unsere');

describeOnBothDatabases('an adaptation', (getDatabase) => {
  let deps: DemoDeps;
  let source = '';
  let id = '';
  beforeAll(async () => {
    deps = await demoDeps(getDatabase());
    for (const { id: accountId, roles, markets } of [BRAND_MANAGER, AUSTRIAN, OWNER]) {
      await deps.database.query(
        `INSERT INTO account (account_id, sign_in_name, printed_name, roles, markets, password_hash, created_at)
         VALUES ($1, $1, $1, $2, $3, 'x', $4)`,
        [accountId, [...roles], [...markets], deps.clock()],
      );
    }
    const request = {
      templateId: 'TPL-CARD-SAFETY',
      brief: `${GERMAN_BRIEF}: Kalium, Blutdruck, Wechselwirkungen`,
      context: { ...GERMAN_CONTEXT, product: 'cardivanta', moment: 'post_event' as const, topics: [] },
    };
    source = (await draftAssembly(deps, BRAND_MANAGER, request)).assembly.id;
  });
  const stored = async () => {
    const found = await findAssembly(deps.database, id);
    if (!found) throw new Error('The adaptation is gone.');
    return found;
  };
  const view = () => viewAdaptation(deps, AUSTRIAN, id);
  const blockOf = async (key: string) => (await view()).blocks.find((block) => block.key === key);
  const target = async () => ({ id, ifMatch: (await stored()).revision });
  const importModule = (module: ContentModule) =>
    importFiles({ deps, actor: COMMAND_LINE, kind: 'modules' }, [
      sourceFromBytes('a.json', Buffer.from(JSON.stringify([module]))),
    ]);
  const adapt = (actor: Actor, market: string) =>
    createAdaptation(deps, actor, source, { market, language: 'de' });
  const move = async (blockKey: string, to: number) =>
    moveBlock(deps, AUSTRIAN, await target(), { blockKey, to });
  const decide = async (changeId: string, decision: 'taken' | 'considered') =>
    decideChange(deps, AUSTRIAN, await target(), { changeId, decision, note: ' Read. ' });
  const notices = async (account: string) => {
    const { rows } = await deps.database.query<{ kind: string }>(
      'SELECT kind FROM inbox_message WHERE account_id = $1 ORDER BY created_at, message_id',
      [account],
    );
    return rows.map(({ kind }) => kind);
  };

  it('is a new draft of what the market approves, linked to a source that stays as it is', async () => {
    const before = await findAssembly(deps.database, source);
    const made = await createAdaptation(deps, BRAND_MANAGER, source, { market: 'AT', language: 'de' });
    id = made.id;
    expect(made).toMatchObject({ market: 'AT', language: 'de', status: 'drafted' });
    expect(await findAssembly(deps.database, source)).toEqual(before);
    const { content } = await stored();
    expect(content.context).toEqual({ ...before?.content.context, market: 'AT' });
    const { assembly, blocks, changes, source: link } = await view();
    expect(assembly.checks.verdict).toBe('pass');
    expect(assembly.gaps).toEqual([]);
    expect(changes).toEqual([]);
    expect(link).toMatchObject({
      id: source,
      market: 'DE',
      revision: 1,
      currentRevision: 1,
      readable: false,
    });
    const moduleAt = (key: string) => blocks.find((block) => block.key === key)?.target?.module?.id;
    expect(moduleAt(ANSWER)).toBe('MOD-CARD-SAFE-QUESTIONS');
    // Germany approved what stands there in the source, Austria did not.
    const management = blocks.find(({ key }) => key === 'management.1');
    expect(management?.source?.module?.id).toBe('MOD-CARD-SAFE-CONTRAINDICATIONS');
    expect(management?.sourceExcluded).toBe('not_approved_for_market');
    expect(management?.target?.module?.id).not.toBe('MOD-CARD-SAFE-CONTRAINDICATIONS');
    expect(blocks.every(({ lock, freeText }) => (freeText === null) === (lock !== null))).toBe(true);
  });

  it('is refused for the own market, for a market out of scope and for who may not read the source', async () => {
    await expect(adapt(BRAND_MANAGER, 'DE')).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(adapt({ ...BRAND_MANAGER, markets: ['DE'] }, 'AT')).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(adapt(AUSTRIAN, 'AT')).rejects.toMatchObject({ code: 'not_found' });
    await expect(adapt({ ...OWNER }, 'AT')).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('takes own words into an island only, labels them, and gives the approved hash back with the approved words', async () => {
    const before = await stored();
    const write = async (text: string, island = ISLAND) =>
      setIsland(deps, AUSTRIAN, await target(), { ...island, text });
    const { assembly, report } = await write(WORDS);
    expect(assembly.content.slots[0]).toMatchObject({ origin: 'local_edit' });
    expect(assembly.content.slots[0]?.text).toContain(`${WORDS} In dieser Nachricht`);
    expect(report.results.find(({ ruleId }) => ruleId === 'APP-001')?.verdict).toBe('warn');
    expect((await blockOf(ANSWER))?.islands).toMatchObject([{ id: 'occasion', text: WORDS }]);
    for (const [text, island] of [
      ['Zwei\nZeilen', ISLAND],
      ['Siehe [^REF-1]', ISLAND],
      ['x'.repeat(201), ISLAND],
      ['Neu', { ...ISLAND, islandId: 'nothing' }],
      ['Neu', { ...ISLAND, blockKey: 'management.1' }],
      ['Neu', { ...ISLAND, blockKey: 'greeting.1' }],
    ] as const) {
      await expect(write(text, island)).rejects.toMatchObject({ code: 'invalid_request' });
    }
    const back = await write('  ');
    expect(back.assembly.contentHash).toBe(before.contentHash);
    const undone = await undoChange(deps, AUSTRIAN, await target());
    expect(undone.assembly.contentHash).toBe(assembly.contentHash);
    const late = setIsland(deps, AUSTRIAN, { id, ifMatch: 1 }, { ...ISLAND, text: 'Neu' });
    await expect(late).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });

  it('changes the order where the template allows it, and still passes', async () => {
    expect((await blockOf(ANSWER))?.order).toEqual({
      position: 0,
      of: 2,
      keys: [ANSWER, 'management.1'],
    });
    expect((await blockOf('next_step.1'))?.order).toBeNull();
    const before = (await stored()).content.slots.map(({ moduleId }) => moduleId);
    const { assembly, report } = await move(ANSWER, 1);
    expect(assembly.content.slots.map(({ moduleId }) => moduleId)).toEqual([before[1], before[0], before[2]]);
    expect(report.results.filter(({ verdict }) => verdict === 'block' || verdict === 'error')).toEqual([]);
    await expect(move('next_step.1', 0)).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(move(ANSWER, 2)).rejects.toMatchObject({ code: 'invalid_request' });
    const back = await move('management.1', 0);
    expect(back.report.results.find(({ ruleId }) => ruleId === 'AI-001')?.verdict).toBe('pass');
  });

  it('does not follow a new version of a module: it shows the words and waits for a decision', async () => {
    const module = questions();
    await importModule({
      ...module,
      renditions: module.renditions.map((each) => ({ ...each, text: politer(each.text) })),
    });
    const { changes, assembly } = await view();
    expect(changes).toHaveLength(1);
    const [change] = changes;
    expect(change).toMatchObject({
      blockKey: ANSWER,
      cause: 'module_version',
      redo: 'take_version',
      module: { id: module.id, from: 1, to: 2 },
      decision: null,
    });
    expect(change?.source).toContainEqual({ kind: 'added', text: 'gern ' });
    expect(assembly.slots[0]?.version).toBe(1);
    await expect(decide('unknown', 'taken')).rejects.toMatchObject({ code: 'content_changed' });
    await decide(change?.id ?? '', 'taken');
    const after = await view();
    expect(after.changes).toEqual([]);
    expect(after.assembly.slots[0]).toMatchObject({ version: 2, origin: 'local_edit' });
    expect(after.assembly.slots[0]?.text).toContain(WORDS);
    expect(after.assembly.slots[0]?.text).toContain('gern');
  });

  it('shows an edited source word by word until somebody considered it, and again when it changes further', async () => {
    await setIsland(deps, BRAND_MANAGER, { id: source, ifMatch: 1 }, { ...ISLAND, text: 'Viele fragten.' });
    const [change, ...more] = (await view()).changes;
    expect(more).toEqual([]);
    expect(change).toMatchObject({ blockKey: ANSWER, cause: 'source_changed', redo: 'read_again' });
    const consider = async (decision: 'taken' | 'considered') =>
      decideChange(deps, AUSTRIAN, await target(), { changeId: change?.id ?? '', decision, note: 'Read.' });
    await expect(consider('taken')).rejects.toMatchObject({ code: 'not_permitted_in_state' });
    const revision = (await stored()).revision;
    await consider('considered');
    expect((await stored()).revision).toBe(revision);
    expect((await view()).changes[0]?.decision).toMatchObject({ decision: 'considered', note: 'Read.' });
    await expect(consider('considered')).rejects.toMatchObject({ code: 'conflict' });
    await setIsland(deps, BRAND_MANAGER, { id: source, ifMatch: 2 }, { ...ISLAND, text: 'Alle fragten.' });
    expect((await view()).changes[0]?.decision).toBeNull();
  });

  it('does not go to review on any way while a change is open, names the block, and does once it was decided on', async () => {
    const submit = async () =>
      submitAssembly(deps, AUSTRIAN, { assemblyId: id, revision: (await stored()).revision });
    const [open] = (await view()).changes;
    const refused = submit();
    await expect(refused).rejects.toMatchObject({
      code: 'not_permitted_in_state',
      details: { changes: [{ id: open?.id, block: ANSWER, cause: 'source_changed' }] },
    });
    await expect(refused).rejects.toThrow(`Answer (${ANSWER})`);
    expect((await stored()).status).toBe('drafted');
    await decide(open?.id ?? '', 'considered');
    // The local words need a reason yet: what stops it now is a rule.
    await expect(submit()).rejects.toMatchObject({ details: { needs: 'justification', rules: ['APP-001'] } });
  });

  it('sends proposed words for locked text to the owner, who makes them a version in review or says why not', async () => {
    const approved = (await blockOf(ANSWER))?.target?.approved ?? '';
    const propose = (text: string, reason = 'Clearer in Austria.') =>
      makeSuggestion(deps, AUSTRIAN, id, { blockKey: ANSWER, text, reason });
    await expect(propose(approved)).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(propose('Other', ' ')).rejects.toMatchObject({ code: 'invalid_request' });
    const wanted = approved.replace('schriftlich', 'umgehend schriftlich');
    const first = await propose(wanted);
    const second = await propose(`${approved} Danke.`);
    expect(first.parts).toContainEqual({ kind: 'added', text: 'umgehend ' });
    expect(await notices(OWNER.id)).toEqual(['suggestion_made', 'suggestion_made']);
    const decide = (suggestionId: string, decision: 'accepted' | 'rejected', reason = '', actor = OWNER) =>
      decideSuggestion(deps, actor, { id: suggestionId, decision, reason, ifMatch: 1 });
    await expect(decide(first.id, 'accepted', '', AUSTRIAN)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(decide(first.id, 'rejected')).rejects.toMatchObject({ code: 'invalid_request' });
    const accepted = await decide(first.id, 'accepted');
    expect(accepted).toMatchObject({
      state: 'accepted',
      currentVersion: 3,
      decision: { resultingVersion: 3 },
    });
    await expect(decide(first.id, 'rejected', 'No.')).rejects.toMatchObject({ code: 'changed_meanwhile' });
    // The module changed since: what was proposed for version 2 cannot become version 4.
    await expect(decide(second.id, 'accepted')).rejects.toMatchObject({ code: 'conflict' });
    await decide(second.id, 'rejected', 'Not needed.');
    expect((await notices(AUSTRIAN.id)).toSorted()).toEqual(['suggestion_accepted', 'suggestion_rejected']);
    const { rows } = await deps.database.query<{ status: string; text: string }>(
      `SELECT status, text FROM content_module JOIN module_rendition USING (module_id, version)
        WHERE current AND module_id = 'MOD-CARD-SAFE-QUESTIONS' AND language = 'de'`,
    );
    expect(rows).toEqual([{ status: 'in_review', text: wanted }]);
    const { changes } = await view();
    expect(changes.find(({ cause }) => cause === 'module_version')?.redo).toBe('await_approval');
    const page = { page: 1, pageSize: 25 };
    expect((await listSuggestions(deps.database, AUSTRIAN, { ...page, state: 'open' })).total).toBe(0);
    expect((await listSuggestions(deps.database, { ...OWNER, markets: ['FR'] }, page)).total).toBe(0);
  });

  it('has an audit entry for everything that was stored', async () => {
    const { rows } = await deps.database.query<{ type: string }>(
      `SELECT DISTINCT event_type AS type FROM audit_entry
        WHERE event_type LIKE 'adaptation.%' OR event_type LIKE 'suggestion.%' ORDER BY event_type`,
    );
    expect(rows.map(({ type }) => type)).toEqual([
      'adaptation.change_considered',
      'adaptation.created',
      'suggestion.accepted',
      'suggestion.made',
      'suggestion.rejected',
    ]);
    const { results } = (await view()).assembly.checks;
    expect(results.find(({ ruleId }) => ruleId === 'AUD-001')?.verdict).toBe('pass');
  });
});
