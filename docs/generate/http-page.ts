import { PERMISSIONS, ROLES } from '../../core/access/roles.ts';
import type { Permission } from '../../core/access/roles.ts';
import { ERROR_STATUS } from '../../core/errors.ts';
import type { Route, RoutePolicy } from '../../server/http/route.ts';

const INTRODUCTION = `# HTTP interface

The server describes every route, with the schema of each request and answer, at \`/api/openapi.json\` (OpenAPI 3.1).

- A session is a cookie. \`POST /api/session\` opens one, and a program sends the cookie with every request.
- A route marked **If-Match** needs the header with the revision that was read, in quotes. Without it the answer is 428;
  when somebody changed the subject meanwhile it is 412, and nothing is saved.
- A subject in a market outside the caller's scope answers 404, as if it did not exist.
- "Who may call" is the first condition. What depends on the subject (its author, market and state) is decided in the
  command that the route runs.
- \`/healthz\` says that the process runs, \`/readyz\` that the database answers, \`/metrics\` gives figures in the Prometheus
  text format. They need no session.
`;

/** The page of all routes, from the route table. */
export function httpPage(routes: readonly Route[]): string {
  const areas = new Map<string, Route[]>();
  for (const route of routes) {
    const [area = ''] = route.contract.id.split('.', 1);
    areas.set(area, [...(areas.get(area) ?? []), route]);
  }
  return [INTRODUCTION, ...[...areas].map(([area, of]) => sectionOf(area, of)), problems()].join('\n');
}

const sectionOf = (area: string, routes: readonly Route[]): string =>
  [
    `## ${area}`,
    '',
    '| route | id | what it does | who may call |',
    '|---|---|---|---|',
    ...routes.map(
      ({ contract: { method, path, id, summary, ifMatch }, policy }) =>
        `| \`${method.toUpperCase()} ${path}\` | \`${id}\` | ${summary}${ifMatch ? ' **If-Match**' : ''} | ${whoMay(policy)} |`,
    ),
    '',
  ].join('\n');

function whoMay(policy: RoutePolicy): string {
  if (policy.who === 'anyone') return 'anyone';
  return policy.who === 'signed_in' ? 'everybody signed in' : holders(policy.permission);
}

function holders(permission: Permission): string {
  const roles = PERMISSIONS[permission];
  return roles.length === ROLES.length ? 'every role' : roles.join(', ').replaceAll('_', ' ');
}

const problems = (): string =>
  [
    '## Problems',
    '',
    'An error is a problem document (RFC 9457, `application/problem+json`) with one of these codes. Codes are never renamed.',
    '',
    '| code | status |',
    '|---|---|',
    ...Object.entries(ERROR_STATUS).map(([code, status]) => `| \`${code}\` | ${status} |`),
    '',
  ].join('\n');
