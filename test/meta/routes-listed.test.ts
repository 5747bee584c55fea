import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Contract } from '../../core/contract/define-contract.ts';
import { createTestDatabase } from '../support/database.ts';
import { ROUTE_EXAMPLES } from '../support/route-examples.ts';
import { testDeps } from '../support/test-server.ts';
import { wholeRouteTable } from '../support/whole-server.ts';

// Databases and password hashes are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const CONTRACTS = join(import.meta.dirname, '../../core/contract');

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'id' in value && 'method' in value && 'responses' in value;

async function allContracts(): Promise<Contract[]> {
  const modules = await Promise.all(
    globSync('*.ts', { cwd: CONTRACTS }).map((file): Promise<object> => import(join(CONTRACTS, file))),
  );
  return modules.flatMap((module) => Object.values(module).filter(isContract));
}

describe('the route table', async () => {
  const { database, dispose } = await createTestDatabase();
  const routes = wholeRouteTable(testDeps(database));
  await dispose();

  test('serves every contract exactly once', async () => {
    const served = routes.map(({ contract }) => contract.id).toSorted();
    expect(served).toEqual((await allContracts()).map(({ id }) => id).toSorted());
  });

  test('has one example for every route, and none for a route that is not there', () => {
    expect(Object.keys(ROUTE_EXAMPLES).toSorted()).toEqual(
      routes.map(({ contract }) => contract.id).toSorted(),
    );
  });

  test('has no two routes at one method and path', () => {
    const places = routes.map(
      ({ contract }) => `${contract.method} ${contract.path.replaceAll(/:\w+/g, ':')}`,
    );
    expect(new Set(places).size).toBe(places.length);
  });

  test('names every parameter of a path in its contract', () => {
    for (const { contract } of routes) {
      const named = [...contract.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
      expect(Object.keys(contract.params?.shape ?? {}).toSorted(), contract.id).toEqual(named.toSorted());
    }
  });
});
