import { z } from 'zod';

/** A chat request as the protocol has it; what else it holds is kept in the raw body. */
const chatSchema = z.object({
  model: z.string(),
  stream: z.boolean().optional(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  tools: z
    .array(
      z.object({
        type: z.literal('function'),
        function: z.object({ name: z.string(), strict: z.boolean() }),
      }),
    )
    .optional(),
});

/** What a behaviour sees of a question. */
export interface Asked {
  model: string;
  stream: boolean;
  /** Name of the tool to call; undefined where the answer is to be text. */
  tool: string | undefined;
  /** The variables of the prompt. */
  data: unknown;
  /** True in the second request of a question, which asks for a repair. */
  isRepair: boolean;
}

/** Reads a request strictly enough to notice a client that does not speak the protocol. */
export function readAsked(body: string): Asked {
  const { model, stream = false, messages, tools } = chatSchema.parse(JSON.parse(body));
  const users = messages.filter(({ role }) => role === 'user');
  const data = /^<data>\n(?<json>.*)\n<\/data>$/su.exec(users[0]?.content ?? '')?.groups?.['json'];
  if (data === undefined) throw new Error('The question has no data.');
  return {
    model,
    stream,
    tool: tools?.[0]?.function.name,
    data: JSON.parse(data),
    isRepair: users.length > 1,
  };
}
