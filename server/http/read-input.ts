import { z } from 'zod';
import type { Contract } from '../../core/contract/define-contract.ts';
import { CodedError } from '../../core/errors.ts';
import { storageProblem } from '../library/import/storable.ts';
import type { InputOf, RawInput } from './route.ts';

type Input<C extends Contract> = Pick<InputOf<C>, 'params' | 'query' | 'body'>;

/**
 * The parts of the request as the contract wants them, every text of them storable; otherwise invalid_request with
 * every field that is wrong.
 */
export function readInput<const C extends Contract>(contract: C, raw: RawInput): Input<C> {
  const unstorable = storageProblem(raw);
  if (unstorable) throw invalidInput([placeOf(unstorable.field.split('.'), unstorable.reason)]);
  const { params = z.unknown(), query = z.unknown(), body = z.unknown() } = contract;
  const result = z.object({ params, query, body }).safeParse(raw);
  if (!result.success)
    throw invalidInput(result.error.issues.map(({ path, message }) => placeOf(path.map(String), message)));
  const { data } = result;
  // The schemas are the contract's own, so what they returned has the types that the contract declares.
  return {
    params: contract.params && data.params,
    query: contract.query && data.query,
    body: contract.body && data.body,
  } as Input<C>;
}

interface Place {
  in: string | undefined;
  field: string;
  message: string;
}

const placeOf = ([part, ...path]: string[], message: string): Place => ({
  in: part,
  field: path.join('.'),
  message,
});

function invalidInput(places: readonly Place[]): CodedError {
  const fields = places.slice(0, 50);
  return new CodedError(
    'invalid_request',
    `The request is not as expected, so nothing was done. ${sentenceOf(fields[0])}`.trim(),
    { details: { fields } },
  );
}

function sentenceOf(fault: Place | undefined): string {
  if (!fault) return '';
  const text = fault.field === '' ? fault.message : `${fault.field}: ${fault.message}`;
  return text.endsWith('.') ? text : `${text}.`;
}
