import { problemSchema } from '../../../core/contract/define-contract.ts';
import type { ErrorCode } from '../../../core/errors.ts';

/** Codes of the server, and those that only a browser can meet. */
export type ProblemCode = ErrorCode | 'network' | 'unreadable_answer';

/** A failed call: what the server said in one sentence, with its stable code. */
export class ApiProblem extends Error {
  readonly code: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(code: string, status: number, detail: string, details?: Readonly<Record<string, unknown>>) {
    super(detail);
    this.name = 'ApiProblem';
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

/** Narrows to a problem with one of the codes. */
export const hasCode = (error: unknown, ...codes: ProblemCode[]): error is ApiProblem =>
  error instanceof ApiProblem && codes.some((code) => code === error.code);

/** Whether the content was changed by somebody else since it was read. */
export const isChangedMeanwhile = (error: unknown): boolean =>
  hasCode(error, 'changed_meanwhile', 'conflict', 'content_changed');

/** Reads an RFC 9457 problem document; an answer without one still gives a typed problem. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const text = await response.text().catch(() => '');
  const parsed = problemSchema.safeParse(parseJson(text));
  return parsed.success
    ? new ApiProblem(parsed.data.code, response.status, parsed.data.detail, parsed.data.details)
    : new ApiProblem('unreadable_answer', response.status, `HTTP ${response.status}`);
}

/** The value of a JSON text, or undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
