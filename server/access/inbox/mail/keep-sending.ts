import { type MailDeps, sendDueMail } from './send-due-mail.ts';

const INTERVAL_MS = 5_000;

/** Sends what is due while the server runs. `stop` finishes the message in hand. */
export function keepSending(deps: MailDeps, onFailure: (error: unknown) => void): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const pass = async (): Promise<void> => {
    try {
      await sendDueMail(deps, stopping.signal);
    } catch (error) {
      onFailure(error);
    }
    if (!stopping.signal.aborted) timer = setTimeout(() => (running = pass()), INTERVAL_MS);
  };
  let running = deps.database.outsideTransaction(pass);
  return {
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await running;
      deps.transport.close();
    },
  };
}
