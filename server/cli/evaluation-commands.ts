import { type Command, Option } from 'commander';
import { wholeNumberUpTo } from './whole-number.ts';
import { configFor, runCommand, withCommonOptions } from './run-command.ts';
import type { CommonOptions } from './run-command.ts';

interface GuardrailOptions extends CommonOptions {
  write?: string;
  rule?: string[];
  sample?: number;
  all?: boolean;
}

interface AssistantOptions extends CommonOptions {
  engine?: 'deterministic' | 'model';
  sample?: number;
  split?: string;
}

/** Registers the commands below `eval`, each loaded when it runs. */
export function registerEvaluationCommands(program: Command): void {
  const evaluation = program.command('eval').description('measure retrieval, guardrails and the assistant');

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

  withCommonOptions(evaluation.command('assistant'))
    .description(
      'lead conversations and count what was understood, filled, refused and must not have happened',
    )
    .argument('<folder>', 'folder of cases (docs/assistant-cases.md), or one file of them')
    .addOption(
      new Option('--engine <engine>', 'who answers: the deterministic engine, or the model of the settings')
        .choices(['deterministic', 'model'])
        .default('deterministic'),
    )
    .option('--sample <count>', 'only so many cases, always the same', wholeNumberUpTo(100_000))
    .option('--split <name>', 'only cases of this split')
    .action((folder: string, options: AssistantOptions) =>
      runCommand(options, async () => {
        const { evalAssistantCommand } = await import('./eval-assistant.ts');
        return evalAssistantCommand(configFor(options), {
          folder,
          engine: options.engine,
          sample: options.sample,
          split: options.split,
        });
      }),
    );

  withCommonOptions(evaluation.command('prompts'))
    .description('judge the recorded replies to the cases of every prompt of the language model')
    .option('--record', 'ask the configured model first and keep its replies', false)
    .action((options: CommonOptions & { record: boolean }) =>
      runCommand(options, async () => {
        const { evalPromptsCommand } = await import('./eval-prompts.ts');
        return evalPromptsCommand(configFor(options), options);
      }),
    );
}
