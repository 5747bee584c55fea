import { COMMAND_LINE } from '../../core/access/actor.ts';
import type { ApplicationDeps } from '../compose.ts';
import { modelState } from '../model/model-state.ts';
import { setSwitch } from '../model/model-switch.ts';
import type { SwitchState } from '../model/model-switch.ts';
import type { CommandOutcome } from './command-outcome.ts';

/** `model [on|off]`: switches the language model for every process on this database, or says how it stands. */
export async function modelCommand(
  deps: ApplicationDeps,
  state: SwitchState | undefined,
): Promise<CommandOutcome> {
  if (state !== undefined) await setSwitch(deps, COMMAND_LINE, state);
  const result = await modelState(deps, COMMAND_LINE);
  const name = result.configuration?.model ?? 'none configured';
  const teams = result.teams.map(
    ({ team, calls, inputTokens, outputTokens }) =>
      `${team}: ${calls} questions, ${inputTokens + outputTokens} tokens in ${result.month}`,
  );
  const text = [`model: ${name}`, `switch: ${result.switch}`, ...teams].join('\n');
  return { exitCode: 0, result, text };
}
