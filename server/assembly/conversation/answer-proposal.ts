import { withFreeTexts } from '../../../core/assembly/place-free-texts.ts';
import { calendarDateIn } from '../../../core/clock.ts';
import { completeContext } from '../../../core/assembly/complete-context.ts';
import { wantedWords } from '../../../core/assembly/understand/wanted-words.ts';
import type { Question, Understanding } from '../../../core/assembly/understanding.ts';
import type { Step } from '../../../core/contract/assembly.ts';
import { CHANNELS } from '../../../core/library/vocabulary/terms.ts';
import { timeZoneOf } from '../../../core/library/vocabulary/markets.ts';
import { changeAssembly } from '../change-assembly.ts';
import { storeDraft } from '../draft-assembly.ts';
import type { Drafted } from '../draft-assembly.ts';
import { proposeContent, usableProducts } from '../propose-assembly.ts';
import type { Proposed } from '../propose-assembly.ts';
import { describeDraft } from './describe-draft.ts';
import { say } from './sentences.ts';
import type { InterfaceLanguage, SentenceName } from './sentences.ts';
import { loadRequestIndex, servedAudiences } from './vocabulary.ts';
import type { Prepared, Turn } from './turn.ts';

const ASK: Readonly<Record<string, SentenceName>> = {
  market: 'askMarket',
  language: 'askLanguage',
  audience: 'askAudience',
  product: 'askProduct',
  channel: 'askChannel',
  moment: 'askMoment',
  template: 'askTemplate',
};

/** Asks for what is missing or unclear; with everything known, proposes an email, or proposes it again. */
export async function prepareProposal(turn: Turn): Promise<Prepared> {
  const { understanding, questions } = turn.understood;
  const completed = completeContext(understanding, await choicesFor(turn, understanding));
  const open = [
    ...questions,
    ...(completed.complete
      ? []
      : completed.questions.filter(({ part }) => !questions.some((q) => q.part === part))),
  ];
  if (!completed.complete || open.length > 0) {
    return async () => ({
      understanding: completed.understanding,
      message: { text: [...notUnderstood(turn), ask(open, turn.language)].join(' '), questions: open },
    });
  }
  const steps: Step[] = [];
  const onStep = (step: Step) => {
    steps.push(step);
    turn.onStep(step);
  };
  onStep({ step: 'understood', count: Object.keys(completed.understanding).length });
  const request = {
    context: completed.context,
    brief: await briefOf(turn),
    templateId: completed.templateId,
  };
  // The email tools load in their own thread while modules are chosen.
  turn.deps.auditor.warm();
  const proposed = await proposeContent(turn.deps, request, onStep, turn.model);
  return async () => {
    const drafted = await store(turn, proposed, request.brief);
    onStep({ step: 'checked', count: drafted.report.results.length });
    return {
      understanding: completed.understanding,
      message: { ...(await describeDraft(turn, drafted)), engine: proposed.proposal.engine.name, steps },
    };
  };
}

/** Said before the questions when the message answered none of them, and was about nothing else either. */
const notUnderstood = ({ text, understood: { named, questions }, language }: Turn): string[] =>
  text.trim() !== '' && named.length === 0 && questions.length === 0 ? [say(language, 'notUnderstood')] : [];

async function choicesFor({ deps }: Turn, understanding: Understanding) {
  const text = (part: keyof Understanding) => {
    const value = understanding[part]?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const [market, language, audience] = [text('market'), text('language'), text('audience')];
  const today = calendarDateIn(deps.clock(), timeZoneOf(market ?? ''));
  const products =
    market && language && audience
      ? await usableProducts(deps, {
          market,
          language,
          audience,
          channel: CHANNELS.find((channel) => channel === text('channel')) ?? 'email',
          plannedSendDate: text('plannedSendDate') ?? today,
        })
      : [];
  return { today, products, audiences: await servedAudiences(deps.database) };
}

/** The first email of a conversation, or the next revision of it. */
function store(
  { deps, actor, assembly, conversation }: Turn,
  proposed: Proposed,
  brief: string,
): Promise<Drafted> {
  if (!assembly) return storeDraft(deps, actor, proposed, { id: conversation.id, brief });
  const { content, template, proposal } = proposed;
  const target = { id: assembly.id, ifMatch: assembly.revision };
  return changeAssembly(deps, actor, target, async ({ content: before }) => {
    // A person's own words stay, unless they are in another language than the email is to be.
    const kept = before.context.language === content.context.language ? (before.freeTexts ?? []) : [];
    return {
      content: withFreeTexts(content, template.template, kept, proposal.engine.name),
      proposal,
      brief,
      action: 'propose',
    };
  });
}

/**
 * The first request stays the brief; what refines it is added, so that ranking sees both, and what is no longer wanted
 * ("without dosing") leaves, so that ranking does not find it.
 */
async function briefOf({ deps, assembly, text, understood }: Turn): Promise<string> {
  const parts = [assembly?.brief ?? '', text].map((part) => part.trim()).filter((part) => part !== '');
  const topics = [understood.understanding.topics?.value ?? []].flat();
  const index = await loadRequestIndex(deps.database);
  return wantedWords([...new Set(parts)].join('\n'), index, topics).slice(-4_000);
}

const ask = (questions: readonly Question[], language: InterfaceLanguage): string =>
  questions
    .map(({ part, why, options }) => {
      const values = { part, options: options.join(', ') };
      if (why === 'ambiguous') return say(language, 'askAmbiguous', values);
      if (why === 'unknown') return say(language, 'askUnknownMarket', values);
      return say(language, ASK[part] ?? 'askOther', values);
    })
    .join(' ');
