import { Script } from 'node:vm';
import axe from 'axe-core';
import { JSDOM, VirtualConsole } from 'jsdom';
import { z } from 'zod';
import { type EmailFlaw, IMPACTS } from '../../../guardrails/rendered/email-audit.ts';

/** Success criteria of WCAG 2.2, levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Rules that need layout, which jsdom has none of, or that ask for a web page's navigation, which an email has none of.
 * Contrast is judged by EMAIL-005 itself from the computed colours.
 */
const SWITCHED_OFF = [
  'bypass',
  'color-contrast',
  'css-orientation-lock',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
];

const resultSchema = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      impact: z.enum(IMPACTS).nullable().optional(),
      help: z.string(),
      nodes: z.array(z.object({ html: z.string() })),
    }),
  ),
});

const options = {
  preload: false,
  elementRef: false,
  resultTypes: ['violations'],
  runOnly: TAGS,
  rules: Object.fromEntries(SWITCHED_OFF.map((id) => [id, { enabled: false }])),
};
const axeScript = new Script(axe.source);
const runScript = new Script(`axe.run(${JSON.stringify(options)}).then(JSON.stringify)`);

/** Making a page and loading axe take longer than most emails; but what a page has gathered has to end some day. */
const EMAILS_PER_PAGE = 50;

interface Page {
  dom: JSDOM;
  /** Emails that it was used for. */
  used: number;
}

let kept: Page | undefined;

function loadPage(): Page {
  const dom = new JSDOM('', { runScripts: 'outside-only', virtualConsole: new VirtualConsole() });
  axeScript.runInContext(dom.getInternalVMContext());
  return { dom, used: 0 };
}

/**
 * axe-core over the email as its own page, one email at a time. The page has no network, and its own scripts never run:
 * only ours do, from outside, so that nothing of an email is left for the next one.
 */
export async function auditAccessibility(html: string): Promise<EmailFlaw[]> {
  const page = kept ?? loadPage();
  // Kept only after an email that came to its end.
  kept = undefined;
  const { document } = page.dom.window;
  document.open();
  document.write(html);
  document.close();
  const answer: unknown = await runScript.runInContext(page.dom.getInternalVMContext());
  const { violations } = resultSchema.parse(JSON.parse(z.string().parse(answer)));
  page.used += 1;
  if (page.used < EMAILS_PER_PAGE) kept = page;
  else page.dom.window.close();
  return violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    // A rule that cannot say how bad it is counts as bad.
    impact: impact ?? 'serious',
    message: help,
    evidence: (nodes[0]?.html ?? '').slice(0, 200),
    count: Math.max(1, nodes.length),
  }));
}
