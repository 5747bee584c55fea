import { startModelServer } from './start-model-server.ts';
import { BEHAVIOURS } from './behaviours.ts';
import type { BehaviourName } from './behaviours.ts';

// A model for trying things out: node test/support/model-server/serve.ts [behaviour]. Ends with the terminal.
const isBehaviour = (name: string): name is BehaviourName => Object.hasOwn(BEHAVIOURS, name);
const [name = 'honest'] = process.argv.slice(2);
if (!isBehaviour(name))
  throw new Error(`There is no behaviour ${name}: ${Object.keys(BEHAVIOURS).join(', ')}.`);
const { baseUrl } = await startModelServer(name);
process.stdout.write(`IMPRIMATUR_CHAT_MODEL=rules-of-the-test-server IMPRIMATUR_MODEL_BASE_URL=${baseUrl}\n`);
