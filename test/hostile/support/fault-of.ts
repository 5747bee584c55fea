import { problemSchema } from '../../../core/contract/define-contract.ts';

/** Signs of the inside of the program in an answer: a stack line, a path of its files, words of the driver. */
const INSIDE = /\n\s+at |node_modules|file:\/\/\/|\/server\/[a-z]+\/|SQLSTATE|syntax error at or near/u;

/** What is wrong with an answer to a hostile request; undefined when it is a valid reply or a clear refusal. */
export async function faultOf(response: Response): Promise<string | undefined> {
  const { status } = response;
  const type = response.headers.get('content-type') ?? '';
  const text = await response.text();
  const shown = text.slice(0, 300);
  if (status >= 500) return `${status} ${shown}`;
  if (type.startsWith('text/event-stream')) return faultOfStream(text);
  // 431 comes from the reader of HTTP itself, before any address is known.
  if (status < 400 || status === 431) return undefined;
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}: ${shown}`;
  const problem = problemSchema.safeParse(JSON.parse(text));
  if (!problem.success || problem.data.status !== status) return `no problem document: ${shown}`;
  return INSIDE.test(problem.data.detail) ? `tells the inside: ${shown}` : undefined;
}

/** A stream has answered 200 before it fails; the failure is its last event. */
function faultOfStream(text: string): string | undefined {
  const data = /^event: problem\ndata: (.*)$/mu.exec(text)?.[1];
  if (data === undefined) return undefined;
  const { status, detail } = problemSchema.parse(JSON.parse(data));
  return status >= 500 ? `in the stream: ${status} ${detail}` : undefined;
}
