import type { Command } from 'commander';
import { wholeNumberUpTo } from './whole-number.ts';
import { configFor, runCommand, withCommonOptions } from './run-command.ts';
import type { CommonOptions } from './run-command.ts';

interface GuardrailOptions extends CommonOptions {
  write?: string;
  rule?: string[];
  sample?: number;
  all?: boolean;
}

/** Registers `eval retrieval` and `eval guardrails`, each loaded when it runs. */
export function registerEvaluationCommands(program: Command): void {
  const evaluation = program.command('eval').description('measure retrieval and guardrails');

  withCommonOptions(evaluation.command('retrieval'))
    .description('measure retrieval on judged queries, through the ranking that serves users')
    .argument('<folder>', 'BEIR folder')
    .action((folder: string, options: CommonOptions) =>
      runCommand(options, async () => {
        const { evalRetrievalCommand } = await import('./eval-retrieval.ts');
        return evalRetrievalCommand({ folder });
      }),
    );

  withCommonOptions(evaluation.command('guardrails'))
    .description('count violations caught, violations missed and false alarms of every rule')
    .argument('[folder]', 'folder of cases (docs/guardrail-cases.md); without it the generated suite')
    .option('--write <folder>', 'write the cases of the generated suite into this folder')
    .option('--rule <ids...>', 'only generated cases of these rules')
    .option('--sample <count>', 'only so many generated cases, always the same', wholeNumberUpTo(100_000))
    .option('--all', 'try every mutation on every base; takes several minutes')
    .action((folder: string | undefined, options: GuardrailOptions) =>
      runCommand(options, async () => {
        const { evalGuardrailsCommand } = await import('./eval-guardrails.ts');
        return evalGuardrailsCommand(configFor(options), {
          folder,
          write: options.write,
          rules: options.rule,
          sample: options.sample,
          all: options.all,
        });
      }),
    );
}
