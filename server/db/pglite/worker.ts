import { parentPort, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { Engine } from './engine.ts';
import { MessageFrames } from './message-frames.ts';
import type { FromWorker, ToWorker, WorkerSettings } from './worker-messages.ts';

/** Body of the thread that runs the embedded engine, so that a long query never stops the server's timers. */
const mainThread = parentPort;
if (!mainThread) throw new Error('This file is the body of a worker thread.');

const settings: WorkerSettings = workerData;
const tell = (message: FromWorker): void => mainThread.postMessage(message, []);
let current: MessagePort | undefined;

try {
  const engine = await Engine.open(settings.folder);
  mainThread.on('message', (message: ToWorker) => {
    if (message.kind === 'ping') tell({ kind: 'pong' });
    else if (message.kind === 'connect') serve(engine, message.port);
    else void close(engine);
  });
  tell({ kind: 'ready' });
} catch (error) {
  tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
}

/** One client at a time: a new one takes the place of the one before it. */
function serve(engine: Engine, port: MessagePort): void {
  current?.close();
  current = port;
  engine.abandonTransaction();
  const frames = new MessageFrames();
  port.on('message', (bytes: Uint8Array) => {
    for (const message of frames.push(bytes)) engine.execute(message, (answer) => port.postMessage(answer));
  });
}

async function close(engine: Engine): Promise<void> {
  current?.close();
  await engine.close();
  tell({ kind: 'closed' });
}
