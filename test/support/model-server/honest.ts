import type { ChooseReply, ChooseVariables } from '../../../prompts/choose-modules/schema.ts';
import { chooseModules } from '../../../prompts/choose-modules/schema.ts';
import type { ExplainReply, ExplainVariables } from '../../../prompts/explain-choice/schema.ts';
import { explainChoice } from '../../../prompts/explain-choice/schema.ts';
import type { GapsReply, GapsVariables } from '../../../prompts/name-gaps/schema.ts';
import { nameGaps } from '../../../prompts/name-gaps/schema.ts';
import type { Candidate } from '../../../prompts/parts.ts';
import type { AdaptationReply, AdaptationVariables } from '../../../prompts/suggest-adaptation/schema.ts';
import { suggestAdaptation } from '../../../prompts/suggest-adaptation/schema.ts';
import type { SubjectReply, SubjectVariables } from '../../../prompts/suggest-subject/schema.ts';
import { suggestSubject } from '../../../prompts/suggest-subject/schema.ts';
import type { UnderstandReply, UnderstandVariables } from '../../../prompts/understand-request/schema.ts';
import { understandRequest } from '../../../prompts/understand-request/schema.ts';
import { WORDS } from './honest-words.ts';

/** A small model of rules: answers each prompt from its data, as well as a few rules can. */
export function honestReply(data: unknown): object {
  const understand = understandRequest.variables.safeParse(data);
  if (understand.success) return understood(understand.data);
  const choose = chooseModules.variables.safeParse(data);
  if (choose.success) return chosen(choose.data);
  const explain = explainChoice.variables.safeParse(data);
  if (explain.success) return explained(explain.data);
  const gaps = nameGaps.variables.safeParse(data);
  if (gaps.success) return gapsNamed(gaps.data);
  const subject = suggestSubject.variables.safeParse(data);
  if (subject.success) return subjects(subject.data);
  return adapted(suggestAdaptation.variables.parse(data));
}

type Part = UnderstandReply['parts'][number];

function understood({ message, vocabulary }: UnderstandVariables): UnderstandReply {
  const offered: [Part['part'], string, readonly string[]][] = [
    ...vocabulary.products.map(({ id, name, genericName }): [Part['part'], string, string[]] => [
      'product',
      id,
      [name, genericName],
    ]),
    ...vocabulary.markets.map(({ code, name }): [Part['part'], string, string[]] => ['market', code, [name]]),
    ...vocabulary.audiences.map((value): [Part['part'], string, string[]] => ['audience', value, [value]]),
    ...vocabulary.moments.map((value): [Part['part'], string, string[]] => ['moment', value, [value]]),
    ...vocabulary.topics.map((value): [Part['part'], string, string[]] => ['topics', value, [value]]),
    ...vocabulary.channels.map((value): [Part['part'], string, string[]] => ['channel', value, []]),
    ...vocabulary.languages.map((value): [Part['part'], string, string[]] => ['language', value, []]),
  ];
  const parts: Part[] = [];
  for (const [part, value, names] of offered) {
    const phrases = [...names.map((name) => name.replaceAll('_', ' ')), ...(WORDS[value] ?? [])];
    const words = phrases.flatMap((phrase) => wordsIn(message, phrase) ?? [])[0];
    if (words === undefined) continue;
    const before = part === 'topics' ? -1 : parts.findIndex((each) => each.part === part);
    if (before < 0) parts.push({ part, value, words });
    else if (words.length > (parts[before]?.words.length ?? 0)) parts[before] = { part, value, words };
  }
  return { intent: 'propose', slotNumber: null, parts };
}

function wordsIn(message: string, phrase: string): string | undefined {
  if (phrase === '') return undefined;
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\d])${escaped}(?![\p{L}\d])`, 'iu').exec(message)?.[0];
}

const sharedTopics = (candidate: Pick<Candidate, 'topics'>, topics: readonly string[]): number =>
  candidate.topics.filter((topic) => topics.includes(topic)).length;

/** The first words of a module, as they stand there. */
const quoteOf = ({ keyMessage, words }: Pick<Candidate, 'keyMessage' | 'words'>): string =>
  (keyMessage === '' ? words : keyMessage)
    .split(/(?<=\S)\s+/u)
    .slice(0, 6)
    .join(' ')
    .slice(0, 120);

const chosen = ({ request, slots }: ChooseVariables): ChooseReply => ({
  slots: slots.map(({ slotId, candidates }) => ({
    slotId,
    order: candidates
      .toSorted((a, b) => sharedTopics(b, request.topics) - sharedTopics(a, request.topics))
      .map((candidate) => ({ id: candidate.id, quote: quoteOf(candidate) })),
  })),
});

const explained = ({ chosen: module }: ExplainVariables): ExplainReply => ({
  reasons: [{ kind: 'covers_topic', id: module.id, quote: quoteOf(module) }],
});

const gapsNamed = ({ gaps }: GapsVariables): GapsReply => ({
  gaps: gaps.map(({ slotId, topics, nearest: [nearest] }) => ({
    slotId,
    topic: topics[0] ?? null,
    nearestId: nearest?.id ?? null,
    remedy: nearest ? 'clear_for_use' : 'write_module',
  })),
});

const subjects = ({ modules, maxLength }: SubjectVariables): SubjectReply => {
  const [module] = modules;
  if (!module) throw new Error('No module was given.');
  const quote = quoteOf(module);
  return {
    suggestions: [
      { text: quote.replace(/[<>{}[\]*#^]/gu, '').slice(0, maxLength), basedOn: module.id, quote },
    ],
  };
};

const adapted = ({ sourceId, sourceText, targetLanguage }: AdaptationVariables): AdaptationReply => ({
  sourceId,
  language: targetLanguage,
  text: sourceText,
});
