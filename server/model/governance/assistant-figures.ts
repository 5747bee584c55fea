import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Governance } from '../../../core/contract/governance.ts';

const FIGURES = new URL('../../../docs/assistant/figures.json', import.meta.url);

const share = z.object({ right: z.int(), of: z.int() });
const storedSchema = z.object({
  measured: z.string(),
  engine: z.string(),
  total: z.object({
    cases: z.int(),
    understandingWhole: share,
    fillAt1: share,
    fillAt3: share,
    gaps: share,
    refusals: share,
    violations: z.int(),
  }),
});

/** The stored result of `eval assistant`; null where there is none that can be read. */
export async function assistantFigures(): Promise<Governance['assistant']> {
  let stored: unknown;
  try {
    stored = JSON.parse(await readFile(FIGURES, 'utf8'));
  } catch {
    return null;
  }
  const { success, data } = storedSchema.safeParse(stored);
  if (!success) return null;
  const { cases, understandingWhole, fillAt1, fillAt3, gaps, refusals, violations } = data.total;
  const { measured, engine } = data;
  return {
    measured,
    engine,
    cases,
    understanding: understandingWhole,
    fillAt1,
    fillAt3,
    gaps,
    refusals,
    violations,
  };
}
