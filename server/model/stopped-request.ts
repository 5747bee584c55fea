import type { FallbackReason } from '../../core/model/fallback.ts';
import type { PersonalDataKind } from '../../core/model/personal-data.ts';

/** A request that we ended ourselves, and why. */
export class StoppedRequest extends Error {
  readonly reason: FallbackReason;
  /** What was found in the body; empty for other reasons. */
  readonly kinds: readonly PersonalDataKind[];

  constructor(reason: FallbackReason, message: string, kinds: readonly PersonalDataKind[] = []) {
    super(message);
    this.name = 'StoppedRequest';
    this.reason = reason;
    this.kinds = kinds;
  }
}

/** Finds our own stop among the causes of what a library threw. */
export function stoppedIn(error: unknown): StoppedRequest | undefined {
  let each: unknown = error;
  for (let depth = 0; depth < 6 && each instanceof Error; depth += 1) {
    if (each instanceof StoppedRequest) return each;
    each = each.cause;
  }
  return undefined;
}
