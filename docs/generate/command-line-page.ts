import type { Command } from 'commander';

const INTRODUCTION = `# Command line

\`\`\`
npx imprimatur <command> [options]
\`\`\`

| exit code | meaning |
|---|---|
| 0 | done, or the answer is yes |
| 1 | the honest answer is no: blocked, not verified, rows rejected with \`--strict\` |
| 2 | wrong usage or unreadable input; one sentence on standard error says what |

With \`--json\` a command prints one JSON document on standard output. Progress and logs go to standard error. The
settings of the environment are listed in the [README](../README.md#settings).
`;

/** The page of all commands, from the program that runs them. */
export const commandLinePage = (program: Command): string =>
  [INTRODUCTION, ...runnable(program).map((command) => sectionOf(command, program))].join('\n');

/** A command that only groups others is not run itself. */
const runnable = (command: Command): Command[] =>
  command.commands.flatMap((child) => (child.commands.length > 0 ? runnable(child) : [child]));

function sectionOf(command: Command, program: Command): string {
  const options = command.options.map(({ flags, description, mandatory, argChoices, defaultValue }) =>
    row([
      `\`${flags}\``,
      [
        description,
        ...(argChoices ? [`one of: ${argChoices.join(', ')}`] : []),
        ...(mandatory ? ['**needed**'] : []),
        ...(typeof defaultValue === 'number' ? [`${defaultValue} without it`] : []),
      ]
        .filter((part) => part !== '')
        .join('; '),
    ]),
  );
  const inputs = command.registeredArguments.map((argument) =>
    row([`\`${argument.name()}${argument.variadic ? '…' : ''}\``, argument.description]),
  );
  return [
    `## ${pathOf(command, program)}`,
    '',
    ...(command.description() === '' ? [] : [sentence(command.description()), '']),
    row([`\`${pathOf(command, program)}\``, 'meaning']),
    row(['---', '---']),
    ...inputs,
    ...options,
    '',
  ].join('\n');
}

const pathOf = (command: Command, program: Command): string =>
  command.parent && command.parent !== program
    ? `${pathOf(command.parent, program)} ${command.name()}`
    : command.name();

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
