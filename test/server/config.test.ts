import { describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';

const readFaulty = () =>
  readConfig({ PORT: 'many', DATABASE_URL: 'mysql://user:geheim@host/db', NODE_ENV: 'live' });

describe('the settings', () => {
  test('have defaults that work on one machine without anything set', () => {
    expect(readConfig({})).toMatchObject({
      production: false,
      host: '127.0.0.1',
      port: 3000,
      dataDir: './data',
      databaseUrl: undefined,
      embedding: undefined,
      secureCookies: false,
    });
  });

  test('name every variable that is wrong, without repeating a value that may be secret', () => {
    expect(readFaulty).toThrow(/PORT.*DATABASE_URL/);
    expect(readFaulty).toThrow(/NODE_ENV/);
    expect(readFaulty).not.toThrow(/geheim/);
  });

  test.each(['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2'])(
    'refuse to start with %s on, because it sends prompts away',
    (name) => {
      expect(() => readConfig({ [name]: 'true' })).toThrow(name);
      expect(() => readConfig({ [name]: 'false' })).not.toThrow();
    },
  );

  test('make cookies secure in production', () =>
    expect(readConfig({ NODE_ENV: 'production' })).toMatchObject({ production: true, secureCookies: true }));

  test('take an empty variable as absent', () =>
    expect(readConfig({ PORT: '', NODE_ENV: '' }).port).toBe(3000));
});
