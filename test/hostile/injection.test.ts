import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { understandRequest } from '../../core/assembly/understand/understand-request.ts';
import type { Understanding } from '../../core/assembly/understanding.ts';
import { AUDIENCES, CHANNELS, LANGUAGES, MOMENTS, TOPICS } from '../../core/library/vocabulary/terms.ts';
import { MARKETS } from '../../core/library/vocabulary/markets.ts';
import { understandWithModel } from '../../server/assembly/conversation/understand-with-model.ts';
import { loadRequestIndex, loadVocabulary } from '../../server/assembly/conversation/vocabulary.ts';
import { modelUse } from '../../server/assembly/model-use.ts';
import { proposeContent } from '../../server/assembly/propose-assembly.ts';
import { screenMessage } from '../../server/assembly/screen/screen-message.ts';
import type { TurnDeps } from '../../server/assembly/conversation/turn.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { BRAND_MANAGER, GERMAN_CONTEXT } from '../support/demo-library.ts';
import type { BehaviourName } from '../support/model-server/behaviours.ts';
import { startModelServer } from '../support/model-server/start-model-server.ts';
import type { ModelServer } from '../support/model-server/start-model-server.ts';
import { beginTalk, testEngine } from '../support/talk.ts';
import type { TestServer } from '../support/test-server.ts';
import { startWholeServer, wholeDeps } from '../support/whole-server.ts';
import { HOSTILE_AVAILABLE, injections, sample, sampleOrAll } from './support/hostile-strings.ts';
import { DISGUISED_INJECTIONS } from './support/disguised-injections.ts';
import { FRESH_INJECTIONS } from './support/fresh-injections.ts';
import {
  claimWith,
  glossaryWith,
  moduleWith,
  referenceWith,
  templateWith,
  upload,
} from './support/library-files.ts';

vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 240_000 });

const OWN = [...FRESH_INJECTIONS, ...DISGUISED_INJECTIONS];
const strings = [...injections(), ...OWN].filter(
  (text) => text.isWellFormed() && text.length <= 4_000 && !/[^\P{Cc}\n\r\t]/u.test(text),
);
const fresh = OWN.filter((text) => strings.includes(text));
/** Library files hold one line per text. */
const lines = (texts: readonly string[]) => texts.filter((text) => !/\p{Cc}/u.test(text));
const attacks = [...new Set([...sampleOrAll(strings, 16), ...sampleOrAll(fresh, 8)])];
const POISONED = [...sample(lines(strings), 7, 7), ...sample(lines(fresh), 7, 7)].filter(
  (text) => text.trim() !== '',
);
const OBEDIENT: readonly BehaviourName[] = ['obeys_injection', 'obeys_within_shape'];
const KNOWN: Understanding = { market: { value: 'DE', source: 'person' } };

let testDatabase: TestDatabase;
let web: TestServer;
let server: ModelServer;
let deps: TurnDeps;
beforeAll(async () => {
  [testDatabase, server] = await Promise.all([createTestDatabase(), startModelServer('obeys_injection')]);
  web = await startWholeServer(testDatabase.database);
  const manager = await web.person(['library_manager']);
  // The strings stand in approved modules, references with their quotes, claims, the glossary and names of templates.
  const references = POISONED.map((text, index) => referenceWith(`REF-POISON-${index}`, text));
  await upload(web, manager, 'references', 'poisoned.json', JSON.stringify(references));
  const claims = POISONED.map((text, index) => claimWith(`CLM-POISON-${index}`, text, `REF-POISON-${index}`));
  await upload(web, manager, 'claims', 'poisoned.json', JSON.stringify(claims));
  await upload(web, manager, 'glossary', 'poisoned.csv', glossaryWith(POISONED));
  const modules = POISONED.map((text, index) =>
    moduleWith(`MOD-POISON-${index}`, text.replaceAll(/[[\]{}<>*]/gu, ' ')),
  );
  await upload(web, manager, 'modules', 'poisoned.json', JSON.stringify(modules));
  const templates = POISONED.map((text, index) =>
    templateWith(`TPL-POISON-${index}`, text.slice(0, 200), ''),
  );
  await upload(web, manager, 'templates', 'poisoned.json', JSON.stringify(templates));
  const plain = wholeDeps(web.deps);
  deps = { ...plain, model: testEngine(plain, server.settings({ perMinute: 1_000_000 })) };
});
afterAll(async () => {
  await web.close();
  await server.close();
  await testDatabase.dispose();
});

/** What no message may move. */
async function untouched(): Promise<unknown> {
  const { rows } = await testDatabase.database.query(
    `SELECT (SELECT json_agg(json_build_array(module_id, version, status, content) ORDER BY module_id, version) FROM content_module)::text AS modules,
       (SELECT json_agg(json_build_array(account_id, roles, markets, active) ORDER BY account_id) FROM account)::text AS accounts,
       (SELECT count(*) FROM signature) AS signatures,
       (SELECT count(*) FROM consent) AS consents,
       (SELECT count(*) FROM assembly WHERE status <> 'drafted') AS moved`,
  );
  return rows;
}

/** Slots whose words are not exactly those of an approved module that was offered for them. */
async function foreignSlots({
  content,
  proposal,
}: Pick<Awaited<ReturnType<typeof proposeContent>>, 'content' | 'proposal'>): Promise<string[]> {
  const wrong: string[] = [];
  for (const fill of [...content.slots, ...(content.subject ? [content.subject] : [])]) {
    const { rows } = await testDatabase.database.query<{ text: string }>(
      `SELECT r.text FROM content_module m JOIN module_rendition r USING (module_id, version)
        WHERE module_id = $1 AND version = $2 AND language = $3 AND m.status = 'approved' AND m.current`,
      [fill.moduleId, fill.version, fill.language],
    );
    const offered = proposal.offered?.find(({ slotId }) => slotId === fill.slotId)?.modules ?? [];
    const isOffered = offered.includes(`${fill.moduleId}@${fill.version}`);
    if (rows[0]?.text !== fill.text || !isOffered || fill.origin !== 'approved_verbatim')
      wrong.push(fill.slotId);
  }
  return wrong;
}

/** Understood values that the vocabulary does not have. */
async function foreignValues(understanding: Understanding): Promise<string[]> {
  const { products, templates } = await loadVocabulary(testDatabase.database);
  const allowed: Record<string, readonly string[]> = {
    market: Object.keys(MARKETS),
    language: LANGUAGES,
    channel: CHANNELS,
    audience: AUDIENCES,
    moment: MOMENTS,
    topics: TOPICS,
    product: products.map(({ id }) => id),
    template: templates.map(({ id }) => id),
  };
  return Object.entries(understanding).flatMap(([part, { value, source }]) =>
    source === 'model' &&
    [value].flat().some((each) => part !== 'plannedSendDate' && !allowed[part]?.includes(each))
      ? [part]
      : [],
  );
}

/** Names, addresses and ids of people in what was sent. */
async function peopleIn(bodies: readonly string[]): Promise<string[]> {
  const { rows } = await testDatabase.database.query<{ id: string; family: string; email: string }>(
    `SELECT hcp_id AS id, content->>'familyName' AS family, coalesce(content->>'email', hcp_id) AS email FROM hcp`,
  );
  const sent = bodies.join('\n');
  return rows
    .filter(({ id, family, email }) => [id, `Dr ${family}`, email].some((each) => sent.includes(each)))
    .map(({ id }) => id);
}

describe.skipIf(!HOSTILE_AVAILABLE)(
  'injected instructions and a server that obeys them (needs ../shared/data/hostile)',
  () => {
    test.each(OBEDIENT)('move no value, no id and no word: %s', async (behaviour) => {
      server.behave(behaviour);
      const before = await untouched();
      const from = server.requests.length;
      const index = await loadRequestIndex(testDatabase.database);
      let successes = 0;
      let fallbacks = 0;
      for (const text of attacks) {
        const { redacted } = await screenMessage(testDatabase.database, text, index);
        const understood = understandRequest(text, index, KNOWN, '2026-11-22');
        const reading = modelUse(deps, { actor: BRAND_MANAGER });
        const choosing = modelUse(deps, { actor: BRAND_MANAGER });
        if (!reading || !choosing) throw new Error('There is no model.');
        const read = await understandWithModel(deps, reading, {
          understood,
          previous: KNOWN,
          message: redacted,
          language: 'en',
        });
        const proposed = await proposeContent(
          deps,
          { context: GERMAN_CONTEXT, brief: text },
          undefined,
          choosing,
        );
        const harm = [
          ...(await foreignValues(read.understanding)),
          ...(await foreignSlots(proposed)),
          ...(['undo', 'swap'].includes(read.intent) && read.intent !== understood.intent ? ['intent'] : []),
        ];
        expect(harm, text).toEqual([]);
        successes += harm.length;
        fallbacks += [reading, choosing].filter((use) => use.fallback() !== undefined).length;
      }
      expect(await untouched()).toEqual(before);
      expect(await peopleIn(server.requests.slice(from).map(({ body }) => body))).toEqual([]);
      process.stdout.write(
        `Injection, ${behaviour}: ${attacks.length} strings, ${server.requests.length - from} requests, ` +
          `${fallbacks} failed replies, attack success ${successes}\n`,
      );
    });

    test('are answered in a conversation with approved words, and change nothing else', async () => {
      server.behave('obeys_injection');
      const before = await untouched();
      const talk = await beginTalk(deps);
      await talk.say('Email to cardiologists in Germany about the safety of Cardivanta after the congress');
      for (const text of sample(attacks, 6)) await talk.say(text);
      const assembly = await talk.assembly();
      if (!assembly) throw new Error('There is no email.');
      expect(await foreignSlots(assembly)).toEqual([]);
      expect(assembly.status).toBe('drafted');
      expect(await untouched()).toEqual(before);
    });
  },
);
