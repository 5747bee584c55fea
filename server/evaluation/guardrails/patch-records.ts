import { CodedError } from '../../../core/errors.ts';
import type { Facts } from '../../../guardrails/facts.ts';
import type { GuardrailCase } from './case-schema.ts';
import { mergePatch } from './merge-patch.ts';
import type { Json } from './merge-patch.ts';
import { RECORD_SCHEMAS } from './record-schemas.ts';

/**
 * Lays the records of a case over the gathered facts. null takes a fact away; only of the engine's record it says that
 * no engine took part.
 *
 * @throws CodedError invalid_request when a name is no record, or what comes out has another form.
 */
export function patchRecords(facts: Facts, records: GuardrailCase['records']): Facts {
  const changed = Object.entries(records).map(([name, patch]) => [name, patched(facts, name, patch)]);
  return { ...facts, ...Object.fromEntries(changed) };
}

function patched(facts: Facts, name: string, patch: Json): unknown {
  const schema = RECORD_SCHEMAS.get(name);
  if (!schema) {
    const known = [...RECORD_SCHEMAS.keys()].join(', ');
    throw new CodedError('invalid_request', `records.${name} is no record; there are: ${known}.`);
  }
  if (patch === null) return name === 'engineRecord' ? null : undefined;
  const present: Json = JSON.parse(JSON.stringify(Reflect.get(facts, name) ?? null));
  const parsed = schema.safeParse(mergePatch(present, patch));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = ['records', name, ...(issue?.path ?? [])].join('.');
  throw new CodedError('invalid_request', `${field}: ${issue?.message ?? 'has another form'}.`);
}
