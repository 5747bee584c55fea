import { z } from 'zod';
import { cellsOf } from '../../server/evaluation/assistant/table.ts';

const shareSchema = z.object({ right: z.int(), of: z.int() });
const figuresSchema = z.object({
  cases: z.int(),
  understandingWhole: shareSchema,
  understanding: z.record(z.string(), shareSchema),
  intent: shareSchema,
  fillAt1: shareSchema,
  fillAt3: shareSchema,
  gaps: shareSchema,
  refusals: shareSchema,
  falseRefusals: z.int(),
  notices: shareSchema,
  emails: shareSchema,
  violations: z.int(),
  turnedDown: z.int(),
});

/** What `eval assistant --json` printed, with the day and the command, and what was seen at first contact. */
export const storedAssistantFiguresSchema = z.object({
  measured: z.iso.date(),
  command: z.string(),
  engine: z.string(),
  total: figuresSchema,
  byLanguage: z.record(z.string(), figuresSchema),
  bySplit: z.record(z.string(), figuresSchema),
  /** Whole cases understood, each time before anything was changed because of them; kept, never renewed. */
  firstContact: z.array(z.object({ what: z.string(), understandingWhole: shareSchema, note: z.string() })),
});

const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.trim()).join(' | ')} |`;

/** Page with the figures of the assistant, from the stored result; nothing is measured here. */
export function assistantFiguresPage(stored: unknown): string {
  const { measured, command, firstContact, ...figures } = storedAssistantFiguresSchema.parse(stored);
  const [heads = [], ...rows] = cellsOf(figures);
  return `<!-- Generated from figures.json by docs/generate; do not edit. -->

# What the assistant understands

Measured on ${measured} with \`${command}\`, engine ${figures.engine}: ${figures.total.cases} conversations over the demo library in English, German and French, with typing errors, missing parts, corrections, orders in disguise and injected instructions. What is counted and how to run cases of your own: [cases for the assistant](../assistant-cases.md).

## First contact

The cases were written by the people who wrote the engine, and all of them were looked at in the end. What says most is therefore what came out before anything was changed because of them:

| cases | understood whole | note |
| --- | ---: | --- |
${firstContact
  .map(({ what, understandingWhole: { right, of }, note }) =>
    line([what, `${((100 * right) / of).toFixed(1)} % (${right}/${of})`, note]),
  )
  .join('\n')}

## Now

${line(heads)}
| --- |${' ---: |'.repeat(heads.length - 1)}
${rows.map(line).join('\n')}

The rows from "audience" on are parts of the context; "question" counts whether exactly the missing or unclear parts were asked for. Dates, products, markets and languages are also counted where nothing was said and nothing may be guessed.
`;
}
