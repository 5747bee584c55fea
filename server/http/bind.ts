import type { Router } from 'express';
import type { AccessDeps } from '../access/access-deps.ts';
import { readJsonBody } from './read-body.ts';
import { readFacts } from './request-facts.ts';
import type { Route } from './route.ts';
import { sendReply } from './send-reply.ts';

export interface BindDeps extends AccessDeps {
  /** Told about errors after which no status can be sent any more. */
  onStreamError: (error: unknown) => void;
}

/** Puts a route of the table on the router: who calls, may they, read, parse, handle, parse the answer, send. */
export function bind(router: Router, route: Route, deps: BindDeps): void {
  const { contract, policy, bodyLimitBytes, handle } = route;
  router[contract.method](contract.path, async (request, response) => {
    const facts = await readFacts(deps, policy, request, response);
    const body = contract.body ? await readJsonBody(request, response, bodyLimitBytes) : undefined;
    const answer = await handle({ params: request.params, query: request.query, body }, facts);
    await sendReply(response, contract, answer, { signal: facts.signal, onError: deps.onStreamError });
  });
}
