import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { getMeasures, listMeasures, recordActiveTime } from '../../../core/contract/active-time.ts';
import { measuresAsCsv } from '../../../core/assembly/measures-csv.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { draft } from '../../support/examples/drafts.ts';
import type { TestPerson, TestServer } from '../../support/test-server.ts';
import { startWholeServer } from '../../support/whole-server.ts';

// Databases and password hashes are slow on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

describeOnBothDatabases('active time', (getDatabase) => {
  let server: TestServer;
  let assemblyId: string;
  beforeAll(async () => {
    server = await startWholeServer(getDatabase());
    assemblyId = (await draft(server)).id;
  });
  afterAll(() => server.close());

  const sign = async (as: TestPerson, intervalId: string) => {
    const path = `/api/assemblies/${assemblyId}/active-time`;
    const answer = await server.request('POST', path, { as, body: { intervalId } });
    return recordActiveTime.responses[200].parse(await answer.json());
  };
  const measures = async (as: TestPerson) => {
    const answer = await server.request('GET', `/api/assemblies/${assemblyId}/measures`, { as });
    return getMeasures.responses[200].parse(await answer.json());
  };

  test('counts by the server’s clock, the same interval once, a long gap not at all, two people each', async () => {
    const anna = await server.person(['local_marketer'], ['DE']);
    const ben = await server.person(['brand_manager']);
    await sign(anna, 'interval-1');
    server.deps.clock.advance(15_000);
    expect(await sign(anna, 'interval-2')).toEqual({ countedMs: 15_000, activeMs: 15_000 });
    server.deps.clock.advance(5_000);
    expect(await sign(anna, 'interval-2')).toEqual({ countedMs: 0, activeMs: 15_000 });
    await sign(ben, 'interval-2');
    server.deps.clock.advance(10_000);
    const both = await Promise.all([sign(anna, 'interval-3'), sign(anna, 'interval-4')]);
    expect(both.map(({ countedMs }) => countedMs).toSorted((a, b) => a - b)).toEqual([0, 15_000]);
    server.deps.clock.advance(61_000);
    expect((await sign(anna, 'interval-5')).countedMs).toBe(0);
    expect((await sign(ben, 'interval-6')).countedMs).toBe(0);

    expect(await measures(anna)).toMatchObject({ market: 'DE', activeMs: 30_000, people: 2, comments: 0 });
    const row = await measures(ben);
    expect(row.reusedWords).toBe(row.words);
    expect(row.words).toBeGreaterThan(20);
  });

  test('lists a market’s measures with medians over what was measured, and as CSV', async () => {
    const reader = await server.person(['auditor']);
    const list = async (query: string) => {
      const answer = await server.request('GET', `/api/adaptations/measures${query}`, { as: reader });
      return listMeasures.responses[200].parse(await answer.json());
    };
    const found = await list('?market=DE');
    expect(found.adaptations.map((row) => row.assemblyId)).toEqual([assemblyId]);
    expect(found.medians.activeMs).toEqual({ n: 1, value: 30_000 });
    expect(found.medians.reusePercent).toEqual({ n: 1, value: 100 });
    expect((await list('?market=AT')).adaptations).toEqual([]);
    const day = found.adaptations[0]?.lastAt.slice(0, 10) ?? '';
    expect((await list(`?from=${day}&to=${day}`)).adaptations).toHaveLength(1);
    expect((await list('?to=2001-01-01')).adaptations).toEqual([]);
    expect(measuresAsCsv(found.adaptations)).toContain(`\r\n${assemblyId},DE,de,drafted,`);
  });
});
