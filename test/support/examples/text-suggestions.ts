import { canonicalBytes } from '../../../server/audit/canonical-bytes.ts';
import { sha256Hex } from '../../../server/sha256.ts';
import type { TestServer } from '../test-server.ts';
import { withIsland } from './adaptation.ts';
import { WRITERS } from './assembly.ts';
import { draft } from './drafts.ts';
import { plain } from './example.ts';
import type { Examples } from './example.ts';

/** Writes a question to a model into the database as if one had answered it, and gives its id. */
async function answeredCall(
  server: TestServer,
  { id, sourceId, text }: { id: string; sourceId: string; text: string },
): Promise<string> {
  const { database, newId, clock } = server.deps;
  const reply = JSON.stringify({ sourceId, language: 'de', text });
  const callId = newId();
  const askedAt = clock().toISOString();
  const record = {
    callId,
    askedAt,
    team: '*',
    subject: { type: 'assembly', id },
    promptVersion: 'suggest-adaptation@1',
    variablesDigest: sha256Hex('{}'),
    offered: [],
    reply,
    replyDigest: sha256Hex(reply),
    model: 'test-model',
    answeredBy: null,
    settings: '{}',
    attempts: 1,
    inputTokens: 1,
    outputTokens: 1,
    tokensEstimated: false,
    costMicros: 0,
    durationMs: 1,
    outcome: 'answered',
    fallbackReason: null,
    fault: null,
  };
  await database.query(
    `INSERT INTO model_call (call_id, asked_at, team, subject_type, subject_id, prompt_version, model, outcome,
       input_tokens, output_tokens, cost_micros, duration_ms, record)
     VALUES ($1, $2, '*', 'assembly', $3, 'suggest-adaptation@1', 'test-model', 'answered', 1, 1, 0, 1, $4)`,
    [callId, askedAt, id, canonicalBytes(record)],
  );
  return callId;
}

const WORDS = 'Andere Worte für denselben Text.';

const NO_MODEL =
  'No model is configured here, so nothing is asked; a question that is sent leaves `model.asked`.';

/** Examples of the routes of suggested words. */
export const textSuggestionExamples: Examples = {
  'assembly.getSuggestionState': { allowed: WRITERS, request: plain },
  'assembly.suggestText': {
    allowed: WRITERS,
    marketScoped: true,
    leavesNoEntry: NO_MODEL,
    request: async (server) => {
      const { id, slots } = await draft(server);
      return { params: { id }, body: { slotId: slots[0]?.slotId ?? '' } };
    },
  },
  'assembly.takeSuggestedText': {
    allowed: WRITERS,
    marketScoped: true,
    request: async (server) => {
      const view = await draft(server);
      const { slotId = '', moduleId, version } = view.slots[0] ?? {};
      const sourceId = `${moduleId}@${version}`;
      const callId = await answeredCall(server, { id: view.id, sourceId, text: WORDS });
      return { params: { id: view.id, slotId }, body: { callId, text: WORDS }, ifMatch: view.revision };
    },
  },
  'adaptation.suggestWording': {
    allowed: WRITERS,
    marketScoped: true,
    leavesNoEntry: NO_MODEL,
    request: async (server) => {
      const { id, blockKey } = await withIsland(server);
      return { params: { id }, body: { place: { kind: 'island', blockKey, islandId: 'place' } } };
    },
  },
  'adaptation.takeSuggestedWording': {
    allowed: WRITERS,
    marketScoped: true,
    request: async (server) => {
      const { id, blockKey, revision, moduleId } = await withIsland(server);
      const sourceId = `${moduleId}@1#place`;
      const callId = await answeredCall(server, { id, sourceId, text: 'bald' });
      const place = { kind: 'island', blockKey, islandId: 'place' };
      return { params: { id }, body: { place, callId, text: 'bald' }, ifMatch: revision };
    },
  },
};
