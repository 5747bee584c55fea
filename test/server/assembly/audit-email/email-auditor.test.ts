import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterAll, describe, expect, test } from 'vitest';
import email005 from '../../../../guardrails/rules/email-005-accessible.ts';
import { runRules } from '../../../../guardrails/run-rules.ts';
import { createEmailAuditor } from '../../../../server/assembly/audit-email/email-auditor.ts';
import { factsWith } from '../../../guardrails/fixture-facts.ts';

const page = (body: string, head = '<title>An email</title>'): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

const auditor = createEmailAuditor();
afterAll(() => auditor.close());
const rulesBroken = async (html: string) => {
  const { emailAudit } = await auditor.audit(html);
  expect(emailAudit).toBeDefined();
  const { axe = [], validity = [], lint = [] } = emailAudit ?? {};
  return { axe, validity, lint };
};
const names = (flaws: readonly { rule: string }[]) => flaws.map(({ rule }) => rule);

describe('the tools that look at a rendered email', () => {
  test('find nothing in an email with tables for layout, inline styles and conditional comments', async () => {
    const html = page(
      '<!--[if mso]><table><tr><td><![endif]--><table role="presentation" align="center" bgcolor="#ffffff" cellpadding="0"><tr><td style="color:#000000"><p>Words</p></td></tr></table><!--[if mso]></td></tr></table><![endif]-->',
    );
    expect(await rulesBroken(html)).toEqual({ axe: [], validity: [], lint: [] });
  });

  test('find an image without alternative text, a link without words and a missing language', async () => {
    const html = page('<img src="https://a.example/a.png"><a href="https://a.example"></a>').replace(
      ' lang="en"',
      '',
    );
    const { axe, validity } = await rulesBroken(html);
    expect(names(axe)).toEqual(expect.arrayContaining(['image-alt', 'link-name', 'html-has-lang']));
    expect(names(validity)).toContain('wcag/h37');
  });

  test('find elements that are closed in another order than opened, and an id twice', async () => {
    const { validity } = await rulesBroken(page('<p id="a"><strong>a</p></strong><p id="a">b</p>'));
    expect(names(validity)).toEqual(expect.arrayContaining(['close-order', 'no-dup-id']));
  });

  test('report what target clients cannot show, and not what they may do without', async () => {
    const { lint } = await rulesBroken(
      page(
        '<p>Words</p>',
        '<title>An email</title><style>p { border-radius: 6px; position: absolute; }</style>',
      ),
    );
    expect(names(lint)).toEqual(['position']);
  });

  test('run no script of the email and load nothing', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('');
    }).listen(0);
    await once(server, 'listening');
    const address = server.address();
    const origin = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
    const { axe } = await rulesBroken(
      page(
        `<p>Words</p><img alt="x" src="${origin}/a.png"><iframe title="x" src="${origin}/frame"></iframe><script>document.documentElement.removeAttribute('lang')</script><script src="${origin}/a.js"></script><p onclick="x" style="background:url(${origin}/b.png)">Words</p>`,
        `<title>An email</title><link rel="stylesheet" href="${origin}/a.css"><style>@import "${origin}/b.css";</style>`,
      ),
    );
    server.close();
    expect(asked).toEqual([]);
    expect(names(axe)).not.toContain('html-has-lang');
  });
});

const broken = () =>
  createEmailAuditor({
    timeoutMs: 1_500,
    program: new URL('../../../support/broken-audit-worker.ts', import.meta.url),
  });

describe('tools that fail', () => {
  test.each(['fail', 'silence'])('give no fact, and the rule is not_run and blocks: %s', async (word) => {
    const failing = broken();
    const read = await failing.audit(page(`<p>${word}</p>`));
    expect(read.emailAudit).toBeUndefined();
    expect(read.structure.views.light.map(({ text }) => text)).toEqual([word]);
    const [result] = runRules({ ...factsWith({}), ...read }, [email005]);
    expect(result?.verdict).toBe('not_run');
    await failing.close();
  });

  test('do not harm the next email', async () => {
    const failing = broken();
    const answers = await Promise.all(['fail', 'silence', 'answer'].map((word) => failing.audit(page(word))));
    expect(answers.map(({ emailAudit }) => emailAudit !== undefined)).toEqual([false, false, true]);
    await failing.close();
  });
});

test('a command that audited an email ends by itself', () => {
  const program = `
    import { createEmailAuditor } from './server/assembly/audit-email/email-auditor.ts';
    const { emailAudit } = await createEmailAuditor().audit('<!doctype html><html lang="en"><title>a</title><p>a</p>');
    console.log(emailAudit === undefined ? 'no audit' : 'audited');`;
  const ended = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: new URL('../../../../', import.meta.url),
    timeout: 60_000,
    encoding: 'utf8',
  });
  expect({ status: ended.status, said: ended.stdout.trim() }).toEqual({ status: 0, said: 'audited' });
});
