import { z } from 'zod';
import { createDocument } from 'zod-openapi';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { problemSchema } from '../../core/contract/define-contract.ts';
import type { Contract } from '../../core/contract/define-contract.ts';
import type { Route } from './route.ts';

const problem = problemSchema.meta({
  id: 'Problem',
  description: 'RFC 9457 problem document with a stable code.',
});

/** The OpenAPI 3.1 document of the route table. */
export function openApiDocument(routes: readonly Route[], version: string): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const { contract, policy } of routes) {
    const path = contract.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [contract.method]: operation(contract, policy.who !== 'anyone') };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Imprimatur', version },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'imprimatur-session' } },
    },
  });
}

function operation(contract: Contract, needsSession: boolean): ZodOpenApiOperationObject {
  const responses = Object.entries(contract.responses).map(([status, declared]) => [
    status,
    { description: contract.summary, ...contentOf(declared) },
  ]);
  return {
    operationId: contract.id,
    summary: contract.summary,
    tags: [contract.id.split('.', 1)[0] ?? ''],
    security: needsSession ? [{ session: [] }] : [],
    requestParams: {
      ...(contract.params ? { path: contract.params } : {}),
      ...(contract.query ? { query: contract.query } : {}),
      ...(contract.ifMatch ? { header: z.object({ 'if-match': z.string() }) } : {}),
    },
    ...(contract.body ? { requestBody: { content: { 'application/json': { schema: contract.body } } } } : {}),
    responses: {
      ...Object.fromEntries(responses),
      default: { description: 'Problem', content: { 'application/problem+json': { schema: problem } } },
    },
  };
}

function contentOf(declared: Contract['responses'][number]): object {
  if (declared === 'empty') return {};
  if (declared === 'stream') return { content: { 'text/event-stream': {} } };
  if (declared === 'bytes') return { content: { 'application/octet-stream': {} } };
  return { content: { 'application/json': { schema: declared } } };
}
