import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { SIGNING_IDLE_MINUTES } from '../../core/review/signing-period.ts';
import type { Role } from '../../core/access/roles.ts';
import type { AccessDeps } from '../../server/access/access-deps.ts';
import { hashPassword } from '../../server/access/password-hash.ts';
import { cookieName } from '../../server/access/session-token.ts';
import { relyingPartyOf } from '../../server/access/relying-party.ts';
import { createSecurityAlerts } from '../../server/access/security-alerts.ts';
import { openSession } from '../../server/access/sessions.ts';
import { createSignInLimits } from '../../server/access/sign-in-limits.ts';
import type { Database } from '../../server/db/client.ts';
import { createApp } from '../../server/http/app.ts';
import { createMetrics } from '../../server/http/metrics.ts';
import { accessRoutes } from '../../server/access/routes.ts';
import { auditRoutes } from '../../server/audit/routes.ts';
import type { AuditDeps } from '../../server/audit/routes.ts';
import type { Route } from '../../server/http/route.ts';
import { changeDeps } from './changes.ts';
import type { TestClock } from './changes.ts';
import { testSigner } from './log-signer.ts';

export const TEST_PASSWORD = 'correct horse battery';

/** What signing in and every change need, over a test database and a clock that stands still. */
export type TestDeps = AccessDeps & AuditDeps & { clock: TestClock };

export interface TestServerOptions extends Partial<
  Pick<AccessDeps, 'demonstration' | 'secureCookies' | 'signInLimits'>
> {
  production?: boolean;
  /** The routes to serve; those of access and audit unless given. */
  routes?: (deps: TestDeps) => Route[];
}

export function testDeps(database: Database, options: TestServerOptions = {}): TestDeps {
  return {
    ...changeDeps(database),
    signer: testSigner,
    anchorFile: undefined,
    demonstration: options.demonstration ?? true,
    secureCookies: options.secureCookies ?? false,
    signInLimits: options.signInLimits ?? createSignInLimits(),
    relyingParty: relyingPartyOf(undefined, false),
    signingIdleMinutes: SIGNING_IDLE_MINUTES,
    securityAlerts: createSecurityAlerts(),
  };
}

const accessAndAudit = (deps: TestDeps): Route[] => [...accessRoutes(deps), ...auditRoutes(deps)];

export interface TestPerson {
  accountId: string;
  roles: readonly Role[];
  markets: readonly string[];
  /** Value for the Cookie header: a fresh session. */
  cookie: string;
}

export interface TestServer {
  url: string;
  deps: TestDeps;
  routes: readonly Route[];
  /** A new account with a session, made without the interface. */
  person(roles: readonly Role[], markets?: readonly string[]): Promise<TestPerson>;
  /** One more session of an account, as a Cookie header. */
  sessionOf(accountId: string): Promise<string>;
  /** A request as a browser on this site would send it; `body` is sent as JSON. */
  request(method: string, path: string, options?: RequestOptions): Promise<Response>;
  close(): Promise<void>;
}

export interface RequestOptions {
  as?: { cookie: string } | undefined;
  body?: unknown;
  ifMatch?: number | undefined;
  headers?: Record<string, string>;
}

/** The real server on a free port, over the given database. */
export async function startTestServer(
  database: Database,
  options: TestServerOptions = {},
): Promise<TestServer> {
  const { production = false, routes: makeRoutes = accessAndAudit } = options;
  const deps = testDeps(database, options);
  const routes = makeRoutes(deps);
  const webRoot = mkdtempSync(join(tmpdir(), 'imprimatur-web-'));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><style nonce="__CSP_NONCE__"></style>');
  const app = createApp(
    {
      ...deps,
      logger: pino({ level: 'silent' }),
      metrics: createMetrics(database),
      production,
      webRoot,
      version: '0.0.0',
      trustedProxies: 0,
    },
    routes,
  );
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const url = `http://127.0.0.1:${address.port}`;
  const passwordHash = await hashPassword(TEST_PASSWORD);

  const sessionOf = async (accountId: string): Promise<string> =>
    `${cookieName(deps.secureCookies)}=${await openSession(deps, accountId)}`;
  return {
    url,
    deps,
    routes,
    sessionOf,
    person: async (roles, markets = ['*']) => {
      const accountId = `test-${deps.newId()}`;
      await database.query(
        `INSERT INTO account (account_id, sign_in_name, printed_name, roles, markets, password_hash, created_at)
         VALUES ($1, $1, $2, $3, $4, $5, $6)`,
        [accountId, `Test ${roles.join(' ')}`, [...roles], [...markets], passwordHash, deps.clock()],
      );
      return { accountId, roles, markets, cookie: await sessionOf(accountId) };
    },
    request: (method, path, options = {}) => fetch(`${url}${path}`, requestInit(method, url, options)),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(webRoot, { recursive: true });
    },
  };
}

function requestInit(method: string, url: string, options: RequestOptions): RequestInit {
  const headers: Record<string, string> = { origin: url, 'sec-fetch-site': 'same-origin' };
  if (options.as) headers['cookie'] = options.as.cookie;
  if (options.ifMatch !== undefined) headers['if-match'] = `"${options.ifMatch}"`;
  if (options.body === undefined) return { method, headers: { ...headers, ...options.headers } };
  headers['content-type'] = 'application/json';
  return { method, headers: { ...headers, ...options.headers }, body: JSON.stringify(options.body) };
}
