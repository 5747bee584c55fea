import { type Command, InvalidArgumentError } from 'commander';
import { runWithApplication, withCommonOptions } from './run-command.ts';
import type { CommonOptions } from './run-command.ts';
import type { EnumerateOptions } from './enumerate.ts';

const list = (text: string): string[] => text.split(',').map((part) => part.trim());

/** `RULE=reason`, repeated. */
function justification(text: string, before: Record<string, string> = {}): Record<string, string> {
  const [rule = '', ...reason] = text.split('=');
  if (rule === '' || reason.join('=').trim() === '')
    throw new InvalidArgumentError('It must be a rule and a reason, such as EXP-001="Renewed in May".');
  return { ...before, [rule.trim()]: reason.join('=').trim() };
}

/** Registers `enumerate`, loaded when it runs. */
export function registerEnumerateCommand(program: Command): void {
  withCommonOptions(program.command('enumerate'))
    .description('list and judge every email that a campaign permits, and say what reviewers read of them')
    .option(
      '--campaign <name|file>',
      'a campaign that ships with the program, such as demo-480, or a JSON file',
    )
    .option('--template <id>', 'instead of a campaign: the template, with every eligible module in its slots')
    .option('--market <codes>', 'markets, separated by commas', list)
    .option('--language <tags>', 'one language for all markets, or one for each', list)
    .option('--audience <codes>', 'specialties, separated by commas', list)
    .option('--moment <moments>', 'journey moments, separated by commas', list)
    .option('--channel <channels>', 'channels, separated by commas', list)
    .option('--product <id>', 'product')
    .option('--date <YYYY-MM-DD>', 'planned send date; with --template only')
    .option('--first', 'only the first module of each slot instead of every combination')
    .option('--certify', 'keep the permitted emails as a set and send it to signature')
    .option('--justify <rule=reason>', 'written reason for a warning; may be repeated', justification)
    .option('--no-demo', 'do not load the demo library into an empty database')
    .action((options: Omit<EnumerateOptions, 'date'> & CommonOptions & { demo: boolean; date?: string }) =>
      runWithApplication(options, async (application) => {
        if (options.demo) {
          const { loadDemoIfEmpty } = await import('./load-demo-if-empty.ts');
          await loadDemoIfEmpty(application, (line) => process.stderr.write(`${line}\n`));
        }
        const { enumerateCommand } = await import('./enumerate.ts');
        const { deps } = application;
        const stop = new AbortController();
        const onInterrupt = () => stop.abort();
        process.once('SIGINT', onInterrupt);
        try {
          const date = options.date ?? deps.clock().toISOString().slice(0, 10);
          return await enumerateCommand(
            deps,
            { ...options, date },
            {
              signal: stop.signal,
              onProgress: ({ judged, of, permitted }) =>
                process.stderr.write(`${judged} of ${of} judged, ${permitted} permitted\n`),
            },
          );
        } finally {
          process.off('SIGINT', onInterrupt);
        }
      }),
    );
}
