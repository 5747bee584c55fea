import { SYSTEM } from '../../../core/access/actor.ts';
import type { Condition } from '../../../core/access/policy.ts';
import { CodedError } from '../../../core/errors.ts';

/** No background work and no engine decides that promotion leaves. */
export const isPerson: Condition<unknown> = (actor) =>
  actor.id === SYSTEM.id ? new CodedError('not_allowed', 'Only a person decides what is sent.') : undefined;
