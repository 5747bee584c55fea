import type { LanguageWords } from './languages/language-words.ts';
import type { Token } from './tokens.ts';

/** Units whose sign is the same in every language, by printed sign in lower case. */
const SIGNS: Readonly<Record<string, string>> = Object.fromEntries(
  `% ‰ mg g kg µg ng pg ml l dl cl µl iu mmol µmol nmol pmol mol mmhg meq mm cm km m m² m³ nm kcal kj min h bpm mosm kpa pa
    hz ms ppm mval cfu pfu`
    .split(/\s+/u)
    .map((sign) => [sign, sign]),
);
const OTHER_SIGNS: Readonly<Record<string, string>> = {
  mcg: 'µg',
  μg: 'µg',
  ug: 'µg',
  μl: 'µl',
  μmol: 'µmol',
  ie: 'iu',
  ui: 'iu',
  m2: 'm²',
  m3: 'm³',
  cc: 'ml',
  h: 'hour',
  d: 'day',
};
const MASSES_AND_VOLUMES = /^(?:mg|g|kg|µg|ng|pg|ml|l|dl|cl|µl|iu|mmol|µmol|nmol|pmol|mol|meq|mmhg)(?:$|\/)/u;
const PER = new Set(['per', 'pro', 'par', 'a', 'je']);
const TIMES = new Set(['hour', 'day', 'week', 'month', 'year', 'min']);
const LONGEST = 3;
/** `mg/kg/day` has two, `ml/min/1.73 m²` too. */
const MOST_DENOMINATORS = 3;

export interface Unit {
  /** One name per unit: µg for mcg, IU for IE and UI, day for Tag and jour. */
  unit: string;
  /** Index of the token behind it. */
  next: number;
}

export const isTime = (unit: string): boolean => TIMES.has(unit);
export const isAmount = (unit: string): boolean => MASSES_AND_VOLUMES.test(unit);

/** The unit that begins at a token, denominators included (`mg/kg`, `ml/min/1.73 m²`). */
export function unitAt(
  tokens: readonly Token[],
  at: number,
  words: LanguageWords | undefined,
): Unit | undefined {
  const first = simpleUnitAt(tokens, at, words);
  if (!first) return undefined;
  let { unit, next } = first;
  for (let count = 0; count < MOST_DENOMINATORS; count += 1) {
    const parted = denominatorAt(tokens, next, words);
    if (!parted) break;
    unit += `/${parted.unit}`;
    ({ next } = parted);
  }
  return { unit, next };
}

function simpleUnitAt(
  tokens: readonly Token[],
  at: number,
  words: LanguageWords | undefined,
): Unit | undefined {
  let phrase = '';
  let found: Unit | undefined;
  for (let index = at; index < Math.min(at + LONGEST, tokens.length); index += 1) {
    const token = tokens[index];
    if (!token || token.kind === 'break') break;
    phrase = phrase === '' ? token.word : `${phrase} ${token.word}`;
    const unit = OTHER_SIGNS[phrase] ?? (Object.hasOwn(SIGNS, phrase) ? SIGNS[phrase] : words?.units[phrase]);
    if (unit !== undefined) found = { unit, next: index + 1 };
    if (token.kind === 'symbol') break;
  }
  return found ?? dottedUnitAt(tokens, at);
}

/** `I.E.` and `I.U.`, which come as letters with points. */
function dottedUnitAt(tokens: readonly Token[], at: number): Unit | undefined {
  const letters = tokens.slice(at, at + 4).map(({ printed }) => printed);
  return ['I.E.', 'I.U.', 'U.I.'].includes(letters.join('')) ? { unit: 'iu', next: at + 4 } : undefined;
}

function denominatorAt(
  tokens: readonly Token[],
  at: number,
  words: LanguageWords | undefined,
): Unit | undefined {
  const sign = tokens[at];
  if (!sign) return undefined;
  const perTime = words?.perTime[sign.word];
  if (perTime !== undefined) return { unit: perTime, next: at + 1 };
  if (/^[/⁄∕]$/u.test(sign.word)) {
    const after = tokens[at + 1];
    const number = after?.kind === 'number' ? after.value : '';
    const unit = simpleUnitAt(tokens, at + (number === '' ? 1 : 2), words);
    return unit && { unit: number === '' ? unit.unit : `${number} ${unit.unit}`, next: unit.next };
  }
  if (!PER.has(sign.word)) return undefined;
  const unit = simpleUnitAt(tokens, at + 1, words);
  return unit && unit.unit !== '%' ? unit : undefined;
}
