import type { Command } from 'commander';
import { Argument } from 'commander';
import type { SwitchState } from '../model/model-switch.ts';
import { runWithApplication, withCommonOptions } from './run-command.ts';
import type { CommonOptions } from './run-command.ts';

/** Registers `model`, loaded when it runs. */
export function registerModelCommand(program: Command): void {
  withCommonOptions(program.command('model'))
    .description('switch the language model off or on for everybody at once, or say how it stands')
    .addArgument(new Argument('[state]', 'on or off').choices(['on', 'off']))
    .action((state: SwitchState | undefined, options: CommonOptions) =>
      runWithApplication(options, async ({ deps }) => {
        const { modelCommand } = await import('./model.ts');
        return modelCommand(deps, state);
      }),
    );
}
