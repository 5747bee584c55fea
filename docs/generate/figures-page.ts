import { z } from 'zod';

const ruleFiguresSchema = z.object({
  cases: z.int(),
  caught: z.int(),
  missed: z.int(),
  harmless: z.int(),
  near: z.int(),
  falseAlarms: z.int(),
  errors: z.int(),
});

/** What `eval guardrails --json` printed, with the day and the command; kept in `docs/guardrails/figures.json`. */
export const storedFiguresSchema = z.object({
  measured: z.iso.date(),
  command: z.string(),
  cases: z.int(),
  caught: z.int(),
  missed: z.int(),
  falseAlarms: z.int(),
  errors: z.int(),
  perRule: z.record(z.string(), ruleFiguresSchema),
});

/** Page with the figures of every rule, from the stored result; nothing is measured here. */
export function figuresPage(stored: unknown): string {
  const { measured, command, perRule, ...total } = storedFiguresSchema.parse(stored);
  const harmless = total.cases - total.caught - total.missed;
  const rows = Object.entries(perRule).map(
    ([ruleId, rule]) =>
      `| [${ruleId}](${ruleId}.md) | ${rule.cases} | ${rule.caught} | ${rule.missed} | ${rule.harmless} | ${rule.near} | ${rule.falseAlarms} | ${share(rule.falseAlarms, rule.harmless)} | ${rule.errors} |`,
  );
  return `<!-- Generated from figures.json by docs/generate; do not edit. -->

# What each rule catches

Measured on ${measured} with \`${command}\`: ${total.cases} generated cases over the demo library and over an imported one of another company, ${total.caught + total.missed} with a seeded violation and ${harmless} harmless. Caught: ${total.caught}. Missed: ${total.missed}. Harmless cases that alarmed: ${total.falseAlarms}. Cases in which a rule failed: ${total.errors}.

"Near" counts the harmless cases that were made to stand right before the boundary of the rule. A violation counts as caught only when the intended rule found it. The suite was written by the people who wrote the rules; run [cases of your own](../guardrail-cases.md) to know more.

| rule | violations | caught | missed | harmless | near | false alarms | share | errors |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}
`;
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`;
