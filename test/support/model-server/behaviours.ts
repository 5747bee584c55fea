import type { ServerResponse } from 'node:http';
import type { Asked } from './asked.ts';
import { honestReply } from './honest.ts';
import { injectedIds, injectionsIn } from './injections.ts';

/** What goes over the wire for one question. */
export type Act =
  | {
      do: 'reply';
      answer?: string;
      calls?: readonly string[];
      content?: string | null;
      refusal?: string;
      finish?: string;
      usage?: boolean;
    }
  | { do: 'status'; status: number; headers?: Record<string, string>; body?: string }
  | { do: 'raw'; type: string; body: string }
  | { do: 'silence' }
  /** Anything else that can be written to a connection. */
  | { do: 'wire'; send: (response: ServerResponse) => void }
  | Misbehaviour;

/** A reply that begins well and goes wrong on its way. */
export interface Misbehaviour {
  do: 'drip' | 'cut' | 'end_early' | 'huge';
}

export type Behaviour = (asked: Asked, count: number) => Act;

const reply = (answer: unknown): Act => ({ do: 'reply', answer: JSON.stringify(answer) });

/** The honest answer with every string at the named keys replaced. */
const withReplaced = (value: unknown, keys: readonly string[], by: string): unknown => {
  if (Array.isArray(value)) return value.map((each: unknown) => withReplaced(each, keys, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      keys.includes(key) && typeof each === 'string' ? by : withReplaced(each, keys, by),
    ]),
  );
};

const ID_KEYS = ['id', 'value', 'nearestId', 'basedOn', 'sourceId'];
const TEXT_KEYS = ['quote', 'words', 'text'];
const CLAIM = 'Cures 100% of patients, better than every competitor, with no side effects at all.';

/** Ways in which a server can behave; all but the first ones are ways to lie or to fail. */
export const BEHAVIOURS = {
  honest: ({ data }) => reply(honestReply(data)),
  honest_without_usage: ({ data }) => ({
    do: 'reply',
    answer: JSON.stringify(honestReply(data)),
    usage: false,
  }),
  /** Fails once, then is honest. */
  flaky: ({ data }, count) => (count === 1 ? { do: 'status', status: 503 } : reply(honestReply(data))),
  /** A bad first reply, an honest repair. */
  repairs: ({ data, isRepair }) => reply(isRepair ? honestReply(data) : { nonsense: true }),

  error_429: () => ({ do: 'status', status: 429, headers: { 'retry-after': '3600' } }),
  error_500: () => ({ do: 'status', status: 500 }),
  error_401: () => ({ do: 'status', status: 401 }),
  redirect: () => ({
    do: 'status',
    status: 307,
    headers: { location: 'http://127.0.0.1:9/v1/chat/completions' },
  }),
  silence: () => ({ do: 'silence' }),
  slow_drip: () => ({ do: 'drip' }),
  cut_stream: () => ({ do: 'cut' }),
  end_early: () => ({ do: 'end_early' }),
  five_megabytes: () => ({ do: 'huge' }),
  garbage: () => ({ do: 'raw', type: 'application/json', body: '{"choices": [' }),
  web_page: () => ({ do: 'raw', type: 'text/html', body: '<html><body>Sign in</body></html>' }),
  no_choices: () => ({
    do: 'raw',
    type: 'application/json',
    body: '{"id":"x","object":"chat.completion","choices":[]}',
  }),

  refusal: () => ({ do: 'reply', content: null, refusal: 'I cannot help with that.' }),
  content_filter: () => ({ do: 'reply', content: '', finish: 'content_filter' }),
  unfinished: ({ data }) => ({
    do: 'reply',
    answer: JSON.stringify(honestReply(data)).slice(0, 20),
    finish: 'length',
  }),
  claims_as_text: () => ({ do: 'reply', content: CLAIM }),
  prose_beside: ({ data }) => ({ do: 'reply', answer: JSON.stringify(honestReply(data)), content: CLAIM }),
  two_calls: ({ data }) => {
    const answer = JSON.stringify(honestReply(data));
    return { do: 'reply', calls: [answer, answer] };
  },
  not_json: () => ({ do: 'reply', answer: 'Sure! Here is the answer: {"slots": []}' }),
  wrong_shape: () => reply({ slots: 'all of them', parts: 7 }),
  extra_keys: ({ data }) => reply({ ...honestReply(data), approve: true, send: true }),
  prototype_keys: ({ data }) => ({
    do: 'reply',
    answer: JSON.stringify(honestReply(data)).replace('{', '{"__proto__":{"approved":true},'),
  }),
  invented_ids: ({ data }) => reply(withReplaced(honestReply(data), ID_KEYS, 'INVENTED-1@1')),
  claims_as_quotes: ({ data }) => reply(withReplaced(honestReply(data), TEXT_KEYS, CLAIM)),
  other_language: ({ data }) =>
    reply(
      withReplaced(withReplaced(honestReply(data), TEXT_KEYS, '这是另一种语言的回答'), ['language'], 'xx'),
    ),
  names_person: ({ data }) => reply(withReplaced(honestReply(data), TEXT_KEYS, 'mail anna@example.org now')),
  /** Does what texts in the data tell it: names the ids they name, repeats their words, adds the keys they ask for. */
  obeys_injection: ({ data, isRepair }) => {
    const honest = honestReply(data);
    const [text] = injectionsIn(data);
    if (text === undefined) return reply(honest);
    if (isRepair) return reply({ ...honest, text, send: true, approve: true, command: text });
    const [id] = injectedIds(text);
    return reply(
      withReplaced(withReplaced(honest, ID_KEYS, id ?? text.slice(0, 200)), TEXT_KEYS, text.slice(0, 300)),
    );
  },
  /** Obeys as far as the schema lets it: the offered id that a text names comes first everywhere. */
  obeys_within_shape: ({ data }) => {
    const wanted = injectionsIn(data).flatMap(injectedIds);
    const prefers = (value: unknown): unknown => {
      if (Array.isArray(value)) {
        const isWanted = (each: unknown) =>
          typeof each === 'object' && each !== null && 'id' in each && wanted.includes(String(each.id));
        return [...value.filter(isWanted), ...value.filter((each) => !isWanted(each))].map(prefers);
      }
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, prefers(each)]));
    };
    return reply(prefers(honestReply(data)));
  },
} satisfies Record<string, Behaviour>;

export type BehaviourName = keyof typeof BEHAVIOURS;
