import type { CalendarDate } from '../clock.ts';
import { MARKETS } from '../library/vocabulary/markets.ts';
import { CHANNELS, LANGUAGES, MOMENTS } from '../library/vocabulary/terms.ts';
import type { Context } from './context.ts';
import type { Question, Understanding } from './understanding.ts';

export interface ContextChoices {
  /** Today in the market's calendar; the send date when none was named. */
  today: CalendarDate;
  /** Audiences that the library holds modules for. */
  audiences: readonly string[];
  /** Products with at least one module for the understood use. */
  products: readonly string[];
}

export type CompletedContext =
  | { complete: true; context: Context; templateId: string | undefined; understanding: Understanding }
  | { complete: false; questions: Question[]; understanding: Understanding };

const textOf = (understanding: Understanding, part: keyof Understanding): string | undefined => {
  const value = understanding[part]?.value;
  return typeof value === 'string' ? value : undefined;
};

const oneOf = <Value extends string>(
  values: readonly Value[],
  value: string | undefined,
): Value | undefined => values.find((each) => each === value);

/**
 * Turns what was understood into a context, or into the questions that remain. Two things are filled in and shown as
 * such: the channel (email, because that is what is assembled) and the send date (today). A product is filled in only
 * when the library has exactly one for this use.
 */
export function completeContext(understanding: Understanding, choices: ContextChoices): CompletedContext {
  const known: Understanding = { channel: { value: 'email', source: 'derived' }, ...understanding };
  known.plannedSendDate ??= { value: choices.today, source: 'derived' };
  const [onlyProduct, secondProduct] = choices.products;
  if (!known.product && onlyProduct !== undefined && secondProduct === undefined) {
    known.product = { value: onlyProduct, source: 'derived' };
  }
  const market = textOf(known, 'market');
  const language = textOf(known, 'language');
  const audience = textOf(known, 'audience');
  const product = textOf(known, 'product');

  const questions: Question[] = [];
  if (!market) questions.push({ part: 'market', why: 'missing', options: Object.keys(MARKETS) });
  else if (!language) questions.push({ part: 'language', why: 'missing', options: [...LANGUAGES] });
  if (!audience) questions.push({ part: 'audience', why: 'missing', options: [...choices.audiences] });
  if (market && audience && !product && secondProduct !== undefined) {
    questions.push({ part: 'product', why: 'missing', options: [...choices.products] });
  }
  if (!market || !language || !audience || questions.length > 0) {
    return { complete: false, questions, understanding: known };
  }
  const topics = known.topics?.value;
  const moment = oneOf(MOMENTS, textOf(known, 'moment'));
  const hcp = textOf(known, 'hcp');
  return {
    complete: true,
    understanding: known,
    templateId: textOf(known, 'template'),
    context: {
      market,
      language,
      audience,
      channel: oneOf(CHANNELS, textOf(known, 'channel')) ?? 'email',
      plannedSendDate: textOf(known, 'plannedSendDate') ?? choices.today,
      topics: Array.isArray(topics) ? topics : [],
      ...(product && { product }),
      ...(moment && { moment }),
      ...(hcp && { hcp }),
    },
  };
}
