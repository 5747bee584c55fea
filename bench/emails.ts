import type { RenderInput } from '../server/release/render-email.ts';
import { renderEmail } from '../server/release/render-email.ts';
import { quantile } from '../retrieval/measure/ranking-quality.ts';
import { demoEmails } from '../test/support/demo-emails.ts';
import { round, tableOf, timed } from './support/bench.ts';
import type { Bench } from './support/bench.ts';

/** Emails rendered per way and template; compiling is slow, so fewer of those. */
const RENDERED = { filled: 200, compiled: 20 };
const QUICK = { filled: 40, compiled: 5 };

/** The same template with other bytes, which no cache knows: a space at its end changes nothing but that. */
const uncached = (input: RenderInput, turn: number): RenderInput => ({
  ...input,
  template: { ...input.template, mjml: `${input.template.mjml}${' '.repeat(turn + 1)}` },
});

async function medianOf(count: number, render: (turn: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < count; turn += 1) times.push(await timed(() => render(turn)));
  return quantile(times, 0.5);
}

/** How many emails a second leave the renderer: HTML, plain text and MJML of each, per demonstration template. */
const emailsBench: Bench = {
  name: 'emails',
  run: async ({ quick, print }) => {
    const counts = quick ? QUICK : RENDERED;
    const emails = demoEmails();
    const first = emails.filter(
      ({ input }, index) =>
        emails.findIndex((other) => other.input.template.id === input.template.id) === index,
    );
    const rows = [];
    for (const { name, input } of first) {
      const { html } = await renderEmail(input);
      const filled = await medianOf(counts.filled, () => renderEmail(input));
      const compiled = await medianOf(counts.compiled, (turn) => renderEmail(uncached(input, turn)));
      rows.push({
        email: name,
        KB: round(Buffer.byteLength(html) / 1024),
        'filled, ms': round(filled, 2),
        'filled, per s': Math.round(1000 / filled),
        'compiled each time, ms': round(compiled, 2),
        'compiled, per s': Math.round(1000 / compiled),
        'times faster': round(compiled / filled),
      });
    }
    print(`Median of ${counts.filled} emails filled, of ${counts.compiled} compiled each time.`);
    print(tableOf(rows));
  },
};
export default emailsBench;
