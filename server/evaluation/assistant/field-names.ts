import { isRecord } from './is-record.ts';

type Names = Readonly<Record<string, string>>;

/** Other names under which people write a field of a case; what stands at the top may belong to `expected`. */
const CASE_FIELDS: Names = {
  name: 'id',
  date: 'today',
  turns: 'conversation',
  messages: 'conversation',
  request: 'conversation',
  expect: 'expected',
  must_not: 'mustNot',
  'must-not': 'mustNot',
  forbidden: 'mustNot',
  lang: 'language',
};
const EXPECTED_FIELDS: Names = {
  expectedContext: 'context',
  understanding: 'context',
  acceptable: 'slots',
  acceptableModules: 'slots',
  modules: 'slots',
  fills: 'slots',
  gap: 'gaps',
  refuse: 'refusal',
  questions: 'question',
  ask: 'question',
  also: 'alsoTopics',
};
const CONTEXT_FIELDS: Names = {
  country: 'market',
  specialty: 'audience',
  date: 'plannedSendDate',
  sendDate: 'plannedSendDate',
  topic: 'topics',
  brand: 'product',
};
const MUST_NOT_FIELDS: Names = { module: 'modules', texts: 'text', words: 'text' };
const EXPECTED_NAMES: ReadonlySet<string> = new Set([
  'context',
  'alsoTopics',
  'intent',
  'slots',
  'gaps',
  'refusal',
  'question',
  'notice',
  'email',
]);

const renamed = (fields: Record<string, unknown>, names: Names): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [names[name] ?? name, value]));

const inside = (fields: unknown, names: Names): unknown =>
  isRecord(fields) ? renamed(fields, names) : fields;

/** Gives the fields of a case their own names, and puts what was expected at the top level into `expected`. */
export function withOwnFieldNames(source: Record<string, unknown>): Record<string, unknown> {
  const top = renamed(source, CASE_FIELDS);
  const lifted: Record<string, unknown> = {};
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(top)) {
    const own = EXPECTED_FIELDS[name] ?? name;
    if (EXPECTED_NAMES.has(own)) lifted[own] = value;
    else kept[name] = value;
  }
  const named = inside(kept['expected'] ?? {}, EXPECTED_FIELDS);
  const expected = isRecord(named) ? { ...lifted, ...named } : named;
  if (isRecord(expected) && expected['context'] !== undefined)
    expected['context'] = inside(expected['context'], CONTEXT_FIELDS);
  if (kept['mustNot'] !== undefined) kept['mustNot'] = inside(kept['mustNot'], MUST_NOT_FIELDS);
  return { ...kept, expected };
}
