import { withFreeTexts } from '../../../core/assembly/place-free-texts.ts';
import { calendarDateIn } from '../../../core/clock.ts';
import { completeContext } from '../../../core/assembly/complete-context.ts';
import type { Question, Understanding } from '../../../core/assembly/understanding.ts';
import type { Step } from '../../../core/contract/assembly.ts';
import { CHANNELS } from '../../../core/library/vocabulary/terms.ts';
import { timeZoneOf } from '../../../core/library/vocabulary/markets.ts';
import { changeAssembly } from '../change-assembly.ts';
import { draftAssembly } from '../draft-assembly.ts';
import type { Drafted } from '../draft-assembly.ts';
import { proposeContent, usableProducts } from '../propose-assembly.ts';
import type { ProposalRequest } from '../propose-assembly.ts';
import { describeDraft } from './describe-draft.ts';
import { say } from './sentences.ts';
import type { InterfaceLanguage, SentenceName } from './sentences.ts';
import { servedAudiences } from './vocabulary.ts';
import type { Answer, Turn } from './turn.ts';

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
export async function answerProposal(turn: Turn): Promise<Answer> {
  const { understanding, questions } = turn.understood;
  const completed = completeContext(understanding, await choicesFor(turn, understanding));
  const open = [
    ...questions,
    ...(completed.complete
      ? []
      : completed.questions.filter(({ part }) => !questions.some((q) => q.part === part))),
  ];
  if (!completed.complete || open.length > 0) {
    return {
      understanding: completed.understanding,
      message: { text: ask(open, turn.language), questions: open },
    };
  }
  const steps: Step[] = [];
  const onStep = (step: Step) => {
    steps.push(step);
    turn.onStep(step);
  };
  onStep({ step: 'understood', count: Object.keys(completed.understanding).length });
  const brief = briefOf(turn);
  const request = { context: completed.context, brief, templateId: completed.templateId };
  const drafted = await (turn.assembly
    ? proposeAgain(turn, turn.assembly, request, onStep)
    : draft(turn, request, onStep));
  onStep({ step: 'checked', count: drafted.report.results.length });
  return {
    understanding: completed.understanding,
    message: { ...(await describeDraft(turn, drafted)), steps },
  };
}

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

const draft = (turn: Turn, request: ProposalRequest, onStep: (step: Step) => void): Promise<Drafted> =>
  draftAssembly(turn.deps, turn.actor, { ...request, id: turn.conversation.id }, onStep);

const proposeAgain = (
  turn: Turn,
  { id, revision }: { id: string; revision: number },
  request: ProposalRequest,
  onStep: (step: Step) => void,
): Promise<Drafted> =>
  changeAssembly(turn.deps, turn.actor, { id, ifMatch: revision }, async ({ content: before }) => {
    const { content, template, proposal } = await proposeContent(turn.deps, request, onStep);
    // A person's own words stay, unless they are in another language than the email is to be.
    const kept = before.context.language === content.context.language ? (before.freeTexts ?? []) : [];
    return {
      content: withFreeTexts(content, template.template, kept, proposal.engine.name),
      proposal,
      brief: request.brief,
      action: 'propose',
    };
  });

/** The first request stays the brief; what refines it is added, so that ranking sees both. */
function briefOf({ assembly, text }: Turn): string {
  const parts = [assembly?.brief ?? '', text].map((part) => part.trim()).filter((part) => part !== '');
  return [...new Set(parts)].join('\n').slice(-4_000);
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
