/** Stable error codes; each is part of the HTTP and command-line interface and is never renamed. */
export const ERROR_STATUS = {
  invalid_request: 400,
  invalid_import: 400,
  not_signed_in: 401,
  wrong_credentials: 401,
  not_allowed: 403,
  not_found: 404,
  conflict: 409,
  changed_meanwhile: 412,
  not_permitted_in_state: 409,
  blocked_by_guardrails: 409,
  content_changed: 409,
  too_large: 413,
  if_match_required: 428,
  too_many_attempts: 429,
  internal: 500,
  database_unavailable: 503,
  data_folder_in_use: 503,
  storage_full: 507,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof ERROR_STATUS;

/**
 * An error that may be shown: `message` is the public sentence (what happened, what was kept, what to do next);
 * `cause` stays inside the logs.
 */
export class CodedError extends Error {
  readonly code: ErrorCode;
  /** Structured facts for the caller, for example the row errors of an import; shown to the user. */
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(
    code: ErrorCode,
    publicMessage: string,
    options: { cause?: unknown; details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(publicMessage, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'CodedError';
    this.code = code;
    this.details = options.details;
  }

  /** HTTP status that belongs to the code. */
  get status(): number {
    return ERROR_STATUS[this.code];
  }
}

export const isCodedError = (error: unknown): error is CodedError => error instanceof CodedError;
