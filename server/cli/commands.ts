import { Option } from 'commander';
import type { Command } from 'commander';
import { calendarDateIn } from '../../core/clock.ts';
import { contextSchema } from '../../core/assembly/context.ts';
import type { Context } from '../../core/assembly/context.ts';
import { CodedError } from '../../core/errors.ts';
import { timeZoneOf } from '../../core/library/vocabulary/markets.ts';
import { CHANNELS, MODULE_KINDS, MOMENTS } from '../../core/library/vocabulary/terms.ts';
import type { ModuleKind } from '../../core/library/vocabulary/terms.ts';
import type { Application } from '../compose.ts';
import { refuseUsedFolder, runCommand, runWithApplication, withCommonOptions } from './run-command.ts';
import type { CommonOptions } from './run-command.ts';
import type { ServeOptions } from './serve.ts';
import { wholeNumberUpTo } from './whole-number.ts';

interface ContextOptions extends CommonOptions {
  market: string;
  language: string;
  channel: string;
  audience: string;
  product?: string;
  moment?: string;
  hcp?: string;
  date?: string;
  demo: boolean;
}

const withContextOptions = (command: Command): Command =>
  withCommonOptions(command)
    .requiredOption('--market <code>', 'ISO 3166-1 alpha-2 market, such as DE')
    .requiredOption('--language <tag>', 'language of the text, such as de')
    .addOption(new Option('--channel <channel>', 'channel').choices(CHANNELS).makeOptionMandatory())
    .requiredOption('--audience <specialty>', 'specialty code, such as cardiology')
    .option('--product <id>', 'product; without it the one that fits best')
    .option('--date <YYYY-MM-DD>', 'planned send date in the market; today without it')
    .option('--no-demo', 'do not load the demo library into an empty database');

/** @throws CodedError `invalid_request` naming the first option that is wrong. */
function contextOf({ deps }: Application, options: ContextOptions): Context {
  const parsed = contextSchema.safeParse({
    market: options.market,
    language: options.language,
    channel: options.channel,
    audience: options.audience,
    product: options.product,
    moment: options.moment,
    hcp: options.hcp,
    plannedSendDate: options.date ?? calendarDateIn(deps.clock(), timeZoneOf(options.market)),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = issue?.path[0] === 'plannedSendDate' ? 'date' : issue?.path.join('.');
  throw new CodedError('invalid_request', `--${name}: ${issue?.message}.`);
}

/** Reading commands find the demo in a database that holds nothing yet, as the server would. */
async function readyLibrary(application: Application, options: { demo: boolean }): Promise<void> {
  if (!options.demo) return;
  const { loadDemoIfEmpty } = await import('./load-demo-if-empty.ts');
  await loadDemoIfEmpty(application, (line) => process.stderr.write(`${line}\n`));
}

/**
 * Registers the commands of the main job, each loaded when it runs, because loading all takes seconds; those for
 * operation stand in `operation-commands.ts`.
 */
export function registerCommands(program: Command): void {
  withCommonOptions(program.command('serve'))
    .description('start the server and print its address')
    .option('--port <number>', 'port to listen on', wholeNumberUpTo(65_535))
    .option('--host <name>', 'address to listen on')
    .option('--no-demo', 'do not load the demo library into an empty database')
    .action((options: ServeOptions) =>
      runCommand(options, async () => {
        refuseUsedFolder(options);
        const { serveCommand } = await import('./serve.ts');
        await serveCommand(options);
        return { exitCode: 0, result: { stopped: true }, text: 'Stopped.' };
      }),
    );

  withCommonOptions(program.command('import'))
    .description(
      'import modules, claims, references, templates, products, hcps, consents, signals, preferences, touches, a glossary or a label',
    )
    .argument('<kind>', 'what the files hold')
    .argument(
      '<files...>',
      '.json, .jsonl or .csv; FHIR JSON for hcps and consents; SPL XML for label; HTML or MJML for templates',
    )
    .option('--strict', 'exit with 1 when a row was rejected')
    .action((kind: string, files: string[], options: CommonOptions & { strict?: boolean }) =>
      runWithApplication(options, async ({ deps }) => {
        const { importAndEmbedCommand } = await import('./import-and-embed.ts');
        return importAndEmbedCommand(deps, kind, files, options);
      }),
    );

  withContextOptions(program.command('search'))
    .description('find approved modules for a context, and say why others may not be used')
    .argument('<text>', 'what to look for')
    .addOption(new Option('--kind <kind>', 'kind of module').choices(MODULE_KINDS))
    .option('--limit <number>', 'most results', wholeNumberUpTo(10_000), 10)
    .action((text: string, options: ContextOptions & { kind?: ModuleKind; limit: number }) =>
      runWithApplication(options, async (application) => {
        await readyLibrary(application, options);
        const context = contextOf(application, options);
        const kinds = options.kind && [options.kind];
        const { searchCommand } = await import('./search.ts');
        return searchCommand(application.deps, { text, context, kinds, limit: options.limit });
      }),
    );

  withContextOptions(program.command('propose'))
    .description('fill a template with approved modules for a context, check it and store the draft')
    .requiredOption('--brief <text>', 'the request in plain words')
    .option('--template <id>', 'template; without it the best that may be used')
    .addOption(new Option('--moment <moment>', 'journey moment').choices(MOMENTS))
    .option('--hcp <id>', 'the HCP the email is for')
    .action((options: ContextOptions & { brief: string; template?: string }) =>
      runWithApplication(options, async (application) => {
        await readyLibrary(application, options);
        const context = contextOf(application, options);
        const { proposeCommand } = await import('./propose.ts');
        return proposeCommand(application.deps, {
          context,
          brief: options.brief,
          template: options.template,
        });
      }),
    );

  withCommonOptions(program.command('check'))
    .description('judge a stored assembly, or an assembly JSON file, by every guardrail')
    .argument('<id|file>', 'assembly id, or a file as printed by propose --json')
    .option('--no-demo', 'do not load the demo library into an empty database')
    .action((target: string, options: CommonOptions & { demo: boolean }) =>
      runWithApplication(options, async (application) => {
        await readyLibrary(application, options);
        const { checkCommand } = await import('./check.ts');
        return checkCommand(application.deps, target);
      }),
    );

  withCommonOptions(program.command('export'))
    .description('write an approved assembly in a format; refused unless approved')
    .argument('<id>', 'assembly id')
    .requiredOption('--format <format>', 'html, text, mjml, eml, salesforce, veeva or evidence')
    .requiredOption('--out <folder>', 'folder to write into')
    .action((id: string, options: CommonOptions & { format: string; out: string }) =>
      runWithApplication(options, async ({ deps }) => {
        const { exportCommand } = await import('./export.ts');
        return exportCommand(deps, id, options);
      }),
    );
}
