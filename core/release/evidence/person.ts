import { z } from 'zod';

/** An account and the person behind it. */
export const personSchema = z.strictObject({
  accountId: z.string(),
  personId: z.string(),
  printedName: z.string(),
});
export type EvidencePerson = z.output<typeof personSchema>;
