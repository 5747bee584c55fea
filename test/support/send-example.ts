import type { Contract } from '../../core/contract/define-contract.ts';
import type { ExampleRequest } from './examples/example.ts';
import type { TestPerson, TestServer } from './test-server.ts';

/** Sends the request of a route as the person, and waits for the whole answer. */
export async function sendExample(
  server: TestServer,
  contract: Contract,
  { params = {}, query, body, ifMatch }: ExampleRequest,
  caller: TestPerson | undefined,
): Promise<{ status: number; text: string }> {
  const path = contract.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const address = query ? `${path}?${new URLSearchParams(query).toString()}` : path;
  const response = await server.request(contract.method.toUpperCase(), address, {
    as: caller,
    body,
    ifMatch,
  });
  return { status: response.status, text: await response.text() };
}
