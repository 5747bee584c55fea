import { z } from 'zod';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** RFC 9457 problem document with a stable `code`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
});
export type Problem = z.output<typeof problemSchema>;

export interface Contract {
  /** Stable name, unique over all contracts: `area.verbNoun`. */
  id: string;
  summary: string;
  method: (typeof METHODS)[number];
  /** Express path with `:parameters`. */
  path: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** `true` where the request must carry If-Match with the revision that was read (RFC 9110 section 13.1.1). */
  ifMatch?: true;
  /** A schema for each successful status; failures are problem documents. `stream` marks server-sent events. */
  responses: Readonly<Record<number, z.ZodType | 'stream' | 'bytes' | 'empty'>>;
}

/** Keeps the literal types of a contract, so that handlers and callers narrow by status. */
export const defineContract = <const Definition extends Contract>(contract: Definition): Definition =>
  contract;
