import type { Route } from '../../server/http/route.ts';
import type { RouteExample } from './route-examples.ts';
import type { TestPerson, TestServer } from './test-server.ts';

/** Sends the example of a route as the person, and waits for the whole answer. */
export async function sendExample(
  server: TestServer,
  { contract }: Route,
  example: RouteExample,
  caller: TestPerson | undefined,
): Promise<{ status: number; text: string }> {
  const { params = {}, query, body, ifMatch } = await example.request(server, caller);
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
