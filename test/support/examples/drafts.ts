import { z } from 'zod';
import { assemblyViewSchema } from '../../../core/contract/assembly.ts';
import type { AssemblyView } from '../../../core/contract/assembly.ts';
import { reviewStateSchema } from '../../../core/contract/review.ts';
import type { Role } from '../../../core/access/roles.ts';
import { TEST_PASSWORD } from '../test-server.ts';
import type { TestPerson, TestServer } from '../test-server.ts';

/** An email for German cardiologists from the demonstration library, which passes its checks. */
export const GERMAN_DRAFT = {
  templateId: 'TPL-CARD-SAFETY',
  brief: 'Follow-up nach dem Kongress, Fragen zur Sicherheit',
  context: {
    market: 'DE',
    language: 'de',
    channel: 'email',
    audience: 'cardiology',
    product: 'cardivanta',
    moment: 'post_event',
    plannedSendDate: '2026-03-10',
    topics: ['safety'],
  },
};

type ReviewState = z.output<typeof reviewStateSchema>;

async function send<Schema extends z.ZodType>(
  server: TestServer,
  schema: Schema,
  path: string,
  options: { as: TestPerson; body?: unknown; ifMatch?: number },
): Promise<z.output<Schema>> {
  const response = await server.request('POST', path, options);
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  return schema.parse(JSON.parse(text));
}

/** A draft by the caller if the caller may write one, otherwise by a brand manager. */
export async function draft(
  server: TestServer,
  author?: TestPerson,
  plannedSendDate = GERMAN_DRAFT.context.plannedSendDate,
): Promise<AssemblyView> {
  const as = author ?? (await server.person(['brand_manager']));
  const body = { ...GERMAN_DRAFT, context: { ...GERMAN_DRAFT.context, plannedSendDate } };
  return send(server, assemblyViewSchema, '/api/assemblies', { as, body });
}

/** A draft whose last change can be undone. */
export async function changedDraft(server: TestServer, author?: TestPerson): Promise<AssemblyView> {
  const as = author ?? (await server.person(['brand_manager']));
  const first = await draft(server, as);
  return send(server, assemblyViewSchema, `/api/assemblies/${first.id}/swap`, {
    as,
    body: swapOf(first),
    ifMatch: first.revision,
  });
}

/** Puts the first runner-up of any slot in its place. */
export function swapOf(view: AssemblyView): { slotId: string; moduleId: string } {
  for (const { slotId, alternatives } of view.slots) {
    const [alternative] = alternatives;
    if (alternative) return { slotId, moduleId: alternative.moduleId };
  }
  throw new Error('No slot of the draft has a runner-up.');
}

/** A draft that was sent to review, with its warnings justified. */
export async function inReview(server: TestServer, author?: TestPerson): Promise<ReviewState> {
  const as = author ?? (await server.person(['brand_manager']));
  const { id, revision, checks } = await draft(server, as);
  for (const { ruleId, verdict } of checks.results) {
    if (verdict !== 'warn') continue;
    await send(server, reviewStateSchema, `/api/assemblies/${id}/justifications`, {
      as,
      body: { ruleId, reason: 'Accepted for this example.' },
      ifMatch: revision,
    });
  }
  return send(server, reviewStateSchema, `/api/assemblies/${id}/submission`, { as, ifMatch: revision });
}

const REVIEWERS = [
  ['medical_reviewer', 'medical'],
  ['legal_reviewer', 'legal'],
  ['regulatory_reviewer', 'regulatory'],
] as const satisfies [Role, string][];

/** A first signature of a session: both components. The sign-in name of a test person is the account id. */
export const signatureOf = (
  state: ReviewState,
  role: string,
  signer: Pick<TestPerson, 'accountId'> | undefined,
): object => ({
  contentHash: state.contentHash,
  role,
  meaning: 'approval',
  signInName: signer?.accountId ?? 'nobody',
  password: TEST_PASSWORD,
});

/** Signed by all three. */
export async function approved(server: TestServer): Promise<ReviewState> {
  let state = await inReview(server);
  for (const [role, name] of REVIEWERS) {
    const as = await server.person([role]);
    const answer = await send(
      server,
      reviewStateSchema.extend({ signatureId: z.string() }),
      `/api/assemblies/${state.id}/signatures`,
      { as, body: signatureOf(state, name, as), ifMatch: state.revision },
    );
    state = { ...state, revision: answer.revision, status: answer.status };
  }
  return state;
}

/** A draft in which, by the record, an engine wrote the greeting that a person then changed. */
export async function draftWithGeneratedText(
  server: TestServer,
): Promise<{ id: string; revision: number; slotId: string; text: string }> {
  const as = await server.person(['brand_manager']);
  const { id } = await draft(server, as);
  const text = 'Vielen Dank für Ihren Besuch.';
  const response = await server.request('PUT', `/api/assemblies/${id}/free-texts/greeting`, {
    as,
    body: { text },
    ifMatch: 1,
  });
  if (!response.ok) throw new Error(`The greeting was refused: ${await response.text()}`);
  const { revision } = assemblyViewSchema.parse(await response.json());
  await server.deps.database.query(
    `UPDATE assembly SET proposal = jsonb_set(proposal, '{generatedSlots}', '["free.greeting"]')
      WHERE assembly_id = $1`,
    [id],
  );
  return { id, revision, slotId: 'free.greeting', text };
}
