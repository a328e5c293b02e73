import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { version } from '../version.ts';
import { type CommandContext, type GlobalOptions, withServer } from './command-context.ts';
import {
  type AudienceExportOptions,
  exportAudience,
  listAllAudiences,
  showAudience,
} from './commands/audience-commands.ts';
import { applyCatalog, exportCatalog, suggestForCatalog } from './commands/catalog-commands.ts';
import { countFile } from './commands/count-command.ts';
import { loadDemo } from './commands/demo-command.ts';
import { applyFilterFile, exportFilters, listAllFilters } from './commands/filter-commands.ts';
import { importFiles, type ImportOptions } from './commands/import-command.ts';
import { exportPeopleOf, type PeopleOptions } from './commands/people-command.ts';
import { planFile, type PlanOptions } from './commands/plan.ts';
import { serve } from './commands/serve-command.ts';
import { printSql } from './commands/sql-command.ts';
import { validateFile } from './commands/validate-command.ts';
import { CommandError, type ExitCode, exitCodes } from './exit-codes.ts';

type Work<Arguments extends unknown[]> = (context: CommandContext, ...args: Arguments) => Promise<ExitCode>;

/** The command line. `done` gets the exit code of the command that ran. */
export function createProgram(done: (code: ExitCode) => void): Command {
  const program = new Command('fanfare')
    .description('Draw a batch campaign, see the exact number of people on every arrow.')
    .version(version)
    .option('--data <folder>', 'data folder (default: FANFARE_DATA, else ./data)')
    .option('--json', 'answer in JSON')
    .showHelpAfterError('(add --help for the options and examples)')
    .exitOverride();
  const globals = (): GlobalOptions => program.opts<GlobalOptions>();
  const run =
    <Arguments extends unknown[]>(work: Work<Arguments>) =>
    async (...args: Arguments): Promise<void> =>
      done(await withServer(globals(), (context) => work(context, ...args)));

  add(program, 'serve', 'Start the server and keep it running', [
    'fanfare serve',
    'fanfare serve --port 9000 --data ./spring',
  ])
    .option('--port <number>', 'port (default: PORT, else 8080)')
    .option('--host <address>', 'address to listen on (default: HOST, else 127.0.0.1)')
    .action(async (options: { port?: string; host?: string }) => serve({ ...globals(), ...options }));
  add(program, 'demo', 'Load the demo retailer: tables, catalog and a campaign', [
    'fanfare demo',
    'fanfare demo --people 1000000',
  ])
    .option('--people <number>', 'how many customers', wholeNumber, 100_000)
    .action(run((context, options: { people: number }) => loadDemo(context, options)));
  add(program, 'import', 'Import a file, or every file of a folder, as tables', [
    'fanfare import customers.csv.gz --key customer_id',
    'fanfare import ./export',
    'fanfare import changes.csv --table customers --mode upsert --key customer_id',
  ])
    .argument('<file|folder>', 'CSV, TSV, NDJSON or Parquet, also gzip')
    .option('--table <name>', 'name of the table (default: from the file name)')
    .option('--key <columns>', 'key columns, separated by commas (default for replace: as suggested)')
    .option('--mode <mode>', 'replace, append, upsert or change', 'replace')
    .option('--change-column <name>', 'with --mode change: the column that holds u or d')
    .option('--tolerance <rows>', 'rows that may be rejected before the import is refused', '0')
    .action(run((context, place: string, options: ImportOptions) => importFiles(context, place, options)));
  addCatalog(program, run);
  addFilters(program, run);
  addAudiences(program, run);
  addCampaignCommands(program, run);
  return program;
}

type Run = <Arguments extends unknown[]>(work: Work<Arguments>) => (...args: Arguments) => Promise<void>;

function addCatalog(program: Command, run: Run): void {
  const catalog = add(program, 'catalog', 'Export, apply or suggest the catalog', [
    'fanfare catalog export > catalog.yaml',
    'fanfare catalog suggest --accept',
  ]);
  add(catalog, 'export', 'Print the catalog as YAML', ['fanfare catalog export > catalog.yaml']).action(
    run((context) => exportCatalog(context)),
  );
  add(catalog, 'apply', 'Replace the catalog by that of a file', ['fanfare catalog apply catalog.yaml'])
    .argument('<file>', 'YAML or JSON')
    .action(run((context, file: string) => applyCatalog(context, file)));
  add(catalog, 'suggest', 'Suggest keys, links, roles and targeting dimensions from names and values', [
    'fanfare catalog suggest',
    'fanfare catalog suggest --accept',
  ])
    .option('--accept', 'add all suggestions to the catalog')
    .action(run((context, options: { accept?: boolean }) => suggestForCatalog(context, options)));
}

function addFilters(program: Command, run: Run): void {
  const filters = add(program, 'filters', 'List, show, export or apply predefined filters', [
    'fanfare filters list',
    'fanfare filters export > filters.yaml',
  ]);
  add(filters, 'list', 'List shared filters and your own', ['fanfare filters list']).action(
    run((context) => listAllFilters(context)),
  );
  add(filters, 'show', 'Print one filter as YAML', ['fanfare filters show vip'])
    .argument('<id>', 'id of the filter')
    .action(run((context, id: string) => exportFilters(context, [id])));
  add(filters, 'export', 'Print filters as a filter file', [
    'fanfare filters export > filters.yaml',
    'fanfare filters export vip gold-members',
  ])
    .argument('[ids...]', 'which ones (default: all)')
    .action(run((context, ids: string[]) => exportFilters(context, ids)));
  add(filters, 'apply', 'Create or change the filters of a file', ['fanfare filters apply filters.yaml'])
    .argument('<file>', 'YAML or JSON')
    .action(run((context, file: string) => applyFilterFile(context, file)));
}

function addAudiences(program: Command, run: Run): void {
  const audiences = add(program, 'audiences', 'List, show or export audiences', [
    'fanfare audiences list',
    'fanfare audiences export testers > testers.csv',
  ]);
  add(audiences, 'list', 'List the audiences with how many are in each', ['fanfare audiences list']).action(
    run((context) => listAllAudiences(context)),
  );
  add(audiences, 'show', 'Say who is in an audience, how they came in, and what uses it', [
    'fanfare audiences show testers',
  ])
    .argument('<id>', 'id of the audience')
    .action(run((context, id: string) => showAudience(context, id)));
  add(audiences, 'export', 'Write the members of an audience', [
    'fanfare audiences export testers --columns email --out testers.csv',
  ])
    .argument('<id>', 'id of the audience')
    .option('--columns <names>', 'columns besides the key and those stored with the members, separated by commas')
    .option('--format <format>', 'csv, ndjson or parquet', 'csv')
    .option('--out <file>', 'where to write (default: standard output)')
    .action(run((context, id: string, options: AudienceExportOptions) => exportAudience(context, id, options)));
}

function addCampaignCommands(program: Command, run: Run): void {
  add(program, 'validate', 'Check a campaign file against the catalog', ['fanfare validate spring.yaml'])
    .argument('<file>', 'campaign file')
    .action(run((context, file: string) => validateFile(context, file)));
  add(program, 'count', 'Count every transition of a campaign file', [
    'fanfare count spring.yaml',
    'fanfare count spring.yaml --json',
  ])
    .argument('<file>', 'campaign file')
    .action(run((context, file: string) => countFile(context, file)));
  add(program, 'plan', 'Say what a campaign file would change in the stored campaign, in people', [
    'fanfare plan spring.yaml',
    'fanfare plan spring.yaml --campaign "Spring sale" --json',
  ])
    .argument('<file>', 'campaign file')
    .option('--campaign <id or name>', 'the stored campaign (default: the one with the name in the file)')
    .action(run((context, file: string, options: PlanOptions) => planFile(context, file, options)));
  add(program, 'people', 'Write the people on a transition', [
    'fanfare people spring.yaml --transition t3',
    'fanfare people spring.yaml --transition "VIP" --columns email,store.region --format parquet --out vip.parquet',
  ])
    .argument('<file>', 'campaign file')
    .requiredOption('--transition <id or label>', 'which transition; also activity/port')
    .option('--columns <names>', 'columns beside the key, separated by commas')
    .option('--format <format>', 'csv, ndjson or parquet', 'csv')
    .option('--out <file>', 'write to a file (default: standard output)')
    .action(run((context, file: string, options: PeopleOptions) => exportPeopleOf(context, file, options)));
  add(program, 'sql', 'Print the SQL of a transition', ['fanfare sql spring.yaml --transition t3'])
    .argument('<file>', 'campaign file')
    .requiredOption('--transition <id or label>', 'which transition; also activity/port')
    .action(run((context, file: string, options: { transition: string }) => printSql(context, file, options)));
}

function add(parent: Command, name: string, description: string, examples: readonly string[]): Command {
  return parent
    .command(name)
    .description(description)
    .exitOverride()
    .addHelpText('after', `\nExamples:\n${examples.map((one) => `  $ ${one}`).join('\n')}`);
}

function wholeNumber(text: string): number {
  const number = Number(text.replaceAll('_', ''));
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('Give a whole number, 1 or more.');
  return number;
}

/** Runs the command line and gives the exit code; what went wrong stands on standard error. */
export async function runCommandLine(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine;
  const program = createProgram((result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    const message = error instanceof Error ? error.message : String(error);
    if (message !== '') process.stderr.write(`${message}\n`);
    return error instanceof CommandError ? error.exitCode : exitCodes.failure;
  }
}
