import { z } from 'zod';

/** How much a flaw keeps a reader from the content, in the words of axe-core. */
export const IMPACTS = ['minor', 'moderate', 'serious', 'critical'] as const;

const flawSchema = z.strictObject({
  /** The tool's own name of what was broken, such as `image-alt`. */
  rule: z.string(),
  impact: z.enum(IMPACTS),
  /** What is wrong, in the tool's words. */
  message: z.string(),
  /** The first place, as HTML or as a list of mail clients. */
  evidence: z.string(),
  /** In how many places. */
  count: z.int().min(1),
});
export type EmailFlaw = z.output<typeof flawSchema>;

/** What three tools say of the rendered email as a page of its own. Gathered at the edge, judged by EMAIL-005. */
export const emailAuditSchema = z.strictObject({
  /** axe-core: the WCAG rules that need no layout. */
  axe: z.array(flawSchema),
  /** html-validate: HTML that clients may read in different ways. */
  validity: z.array(flawSchema),
  /** caniemail: features without which the content cannot be read, and that a target client lacks. */
  lint: z.array(flawSchema),
});
export type EmailAudit = z.output<typeof emailAuditSchema>;
