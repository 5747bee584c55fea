import type { Actor } from '../../../core/access/actor.ts';
import type { AssistantMessage } from '../../../core/contract/conversation.ts';
import { LANGUAGES } from '../../../core/library/vocabulary/terms.ts';
import { isCodedError } from '../../../core/errors.ts';
import { understandRequest } from '../../../core/assembly/understand/understand-request.ts';
import { answerChip, answerMessage } from '../../assembly/conversation/answer-message.ts';
import { say } from '../../assembly/conversation/sentences.ts';
import type { SentenceName } from '../../assembly/conversation/sentences.ts';
import { startConversation } from '../../assembly/conversation/start-conversation.ts';
import type { TurnDeps } from '../../assembly/conversation/turn.ts';
import { viewConversation } from '../../assembly/conversation/view-conversation.ts';
import { loadRequestIndex } from '../../assembly/conversation/vocabulary.ts';
import { findAssembly } from '../../assembly/stored-assembly.ts';
import type { Database } from '../../db/client.ts';
import { atPresent } from '../guardrails/undone.ts';
import type { AssistantCase, CaseTurn, Refusal } from './case-schema.ts';
import { REFUSALS } from './case-schema.ts';
import { findViolations } from './find-violations.ts';
import { judgeGaps, judgeSlots } from './judge-email.ts';
import type { JudgedSlot } from './judge-email.ts';
import { judgeContext, judgeQuestion } from './judge-understanding.ts';
import type { Judged } from './judge-understanding.ts';

/** What became of one case. */
export interface CaseResult {
  id: string;
  language: string;
  split: string;
  /** Parts of the context, and the parts that were asked for. */
  understanding: Judged[];
  intent: Judged | undefined;
  slots: JudgedSlot[];
  gaps: Judged | undefined;
  /** A refusal that was expected or given. */
  refusal: Judged | undefined;
  notice: Judged | undefined;
  email: Judged | undefined;
  violations: string[];
  /** What became of each question to a model: `answered`, or why the deterministic engine went on. */
  modelCalls: string[];
  /** Sentence with which the last thing said was turned down, where the program did so. */
  failed: string | undefined;
}

const AUTHOR: Actor = {
  id: 'case-author',
  printedName: 'Author of the case',
  title: '',
  roles: ['brand_manager'],
  markets: ['*'],
};

const SENTENCE_OF: Record<Refusal, SentenceName> = {
  send: 'refuseSend',
  approve: 'refuseApprove',
  write: 'refuseWrite',
};

/** Leads the conversation of a case with the engine that serves people, over a library of its own, and judges it. */
export async function runCase(openDeps: TurnDeps, each: AssistantCase): Promise<CaseResult> {
  const deps = atPresent(openDeps, each.today);
  const { database } = deps;
  const id = await startConversation(deps, AUTHOR, { understanding: {} });
  const language = each.language === 'de' ? 'de' : 'en';
  const { expected } = each;
  let intent = 'propose';
  let failed: string | undefined;
  for (const turn of each.conversation) {
    if ('say' in turn) {
      const { understanding } = await viewConversation(database, AUTHOR, id);
      intent = understandRequest(
        turn.say,
        await loadRequestIndex(database),
        understanding,
        each.today,
      ).intent;
    }
    failed = await answered(deps, turn, { conversationId: id, language });
  }
  const { messages, understanding } = await viewConversation(database, AUTHOR, id);
  const answers = messages.flatMap(({ author, content }) => (author === 'assistant' ? [content] : []));
  const last = answers.at(-1);
  const assembly = await findAssembly(database, id);
  const refused = refusalIn(last);
  const question = judgeQuestion(last?.questions.map(({ part }) => part) ?? [], expected.question);
  return {
    id: each.id,
    language: each.language,
    split: each.split,
    understanding: [...judgeContext(understanding, expected), ...(question ? [question] : [])],
    intent: judged('intent', expected.intent, intent),
    slots: judgeSlots(assembly, expected.slots),
    gaps: judgeGaps(assembly, expected.gaps),
    refusal:
      refused === undefined && (expected.refusal ?? undefined) === undefined
        ? judged('refusal', expected.refusal === null ? 'none' : undefined, 'none')
        : judged('refusal', expected.refusal ?? 'none', refused ?? 'none'),
    notice: judged('notice', expected.notice, noticeIn(last)),
    email: judged('email', wordOf(expected.email), wordOf(assembly !== undefined) ?? ''),
    violations: await findViolations(
      database,
      assembly,
      answers.map(({ text }) => text),
      each.mustNot,
    ),
    modelCalls: await modelCallsOf(database, id),
    failed,
  };
}

async function modelCallsOf(database: Database, conversationId: string): Promise<string[]> {
  const { rows } = await database.query<{ became: string }>(
    'SELECT COALESCE(fallback_reason, outcome) AS became FROM model_call WHERE subject_id = $1',
    [conversationId],
  );
  return rows.map(({ became }) => became);
}

const judged = (what: string, wanted: string | undefined, found: string): Judged | undefined =>
  wanted === undefined ? undefined : { what, expected: wanted, found, right: wanted === found };

const wordOf = (present: boolean | undefined): string | undefined =>
  present === undefined ? undefined : present ? 'there' : 'none';

/** What the program turns down with a sentence is an outcome; anything else is a mistake of the program. */
async function answered(
  deps: TurnDeps,
  turn: CaseTurn,
  request: { conversationId: string; language: 'en' | 'de' },
): Promise<string | undefined> {
  try {
    if ('say' in turn) await answerMessage(deps, AUTHOR, { ...request, text: turn.say }, () => undefined);
    else await answerChip(deps, AUTHOR, { ...request, ...turn.chip }, () => undefined);
    return undefined;
  } catch (error) {
    if (isCodedError(error)) return error.message;
    throw error;
  }
}

/** The answer may be in another language than the pages: who writes French is answered in French. */
const refusalIn = (last: AssistantMessage | undefined): Refusal | undefined =>
  REFUSALS.find((refusal) =>
    LANGUAGES.some((language) => last?.text.includes(say(language, SENTENCE_OF[refusal]))),
  );

/** A model that did not take part is told in a notice too; it is not what a case asks about. */
const noticeIn = (last: AssistantMessage | undefined): string =>
  last?.notices.find(({ code }) => code !== 'engine_fallback')?.code ?? 'none';
