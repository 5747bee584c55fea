import type { Command } from 'commander';
import { runCommand, runWithApplication, withCommonOptions } from './run-command.ts';
import type { CommonOptions } from './run-command.ts';
import type { VerifyFileOptions } from './verify-file.ts';

/** Registers what concerns the proof of the audit log: `verify`, `verify-proof` and `anchor`. */
export function registerVerifyCommands(program: Command): void {
  withCommonOptions(program.command('verify'))
    .description('verify the whole audit log, or an exported log or evidence pack without a database')
    .argument('[file]', 'exported log or evidence pack')
    .option('--anchor <file>', 'compare with the checkpoints that `anchor` kept in this file')
    .option('--key <key>', 'verifier key (name+id+key) known from elsewhere, for a file')
    .action((file: string | undefined, options: CommonOptions & VerifyFileOptions) =>
      file === undefined
        ? runWithApplication(options, async ({ deps }) => {
            const { verifyLogCommand } = await import('./verify.ts');
            return verifyLogCommand(deps, options.anchor);
          })
        : runCommand(options, async () => {
            const { verifyFileCommand } = await import('./verify-file.ts');
            return verifyFileCommand(file, options);
          }),
    );

  withCommonOptions(program.command('verify-proof'))
    .description('verify an inclusion or consistency proof (RFC 9162), without a database')
    .argument('<file>', 'proof as JSON, in the form of the transparency-dev test vectors')
    .action((file: string, options: CommonOptions) =>
      runCommand(options, async () => {
        const { verifyProofCommand } = await import('./verify-proof.ts');
        return verifyProofCommand(file);
      }),
    );

  withCommonOptions(program.command('anchor'))
    .description('add the signed checkpoint over the audit log to a file outside the database')
    .option('--out <file>', 'file to add to; IMPRIMATUR_ANCHOR_FILE without it')
    .action((options: CommonOptions & { out?: string }) =>
      runWithApplication(options, async ({ deps }) => {
        const { anchorCommand } = await import('./anchor.ts');
        return anchorCommand(deps, options.out ?? deps.anchorFile);
      }),
    );
}
