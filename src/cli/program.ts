// The commands, their options and their help: what an analyst can type.
import { Command } from 'commander';
import type { TypedOptions } from './options.ts';

export interface CheckOptions {
  describe?: boolean;
  schema?: string;
  json?: boolean;
}

export interface TraceOptions {
  regime: string;
  component: string;
  components?: string;
  replication: string;
  set?: string[];
  seed?: string;
  json?: boolean;
}

export interface ChartOptions {
  width?: string;
  format?: string;
  out?: string;
  json?: boolean;
}

export interface ReferenceOptions {
  replications?: string;
  workers?: string;
  out?: string;
  json?: boolean;
}

/** What each command does; each gives back its exit code. */
export interface Doors {
  run(scenario: string, options: TypedOptions): Promise<number>;
  check(files: string[], options: CheckOptions): Promise<number>;
  trace(scenario: string, options: TraceOptions): Promise<number>;
  chart(output: string, id: string, options: ChartOptions): Promise<number>;
  reference(options: ReferenceOptions): Promise<number>;
  limits(scenario: string, options: TypedOptions): Promise<number>;
  stress(scenario: string, options: TypedOptions): Promise<number>;
}

const gather = (text: string, before: string[] | undefined): string[] => [...(before ?? []), text];

const examples = (...lines: [command: string, what: string][]): string => {
  const width = Math.max(...lines.map(([command]) => command.length));
  return `\nExamples:\n${lines.map(([command, what]) => `  ${command.padEnd(width)}   ${what}`).join('\n')}\n`;
};

const exitCodesHelp = '\nExit codes: 0 done, 1 our fault, 2 the input has a fault, 130 stopped by Ctrl-C.';

const longWorkHelp = `
A run that is stopped, killed or cut off by a power cut loses a second of work, or a hundredth: plays are kept beside the
results (.<name>.pinchpoint-plays) until those are in place. The same command goes on with them, with or without --resume,
and gives the same bytes as a run that nobody stopped, in all files but run-info.json. Where a scenario limits its time
(replications: seconds), time before the stop counts, and a machine of another speed plays another number of replications;
so does one --budget on two machines. --replications <n> with the number that was played gives the same results anywhere.
`;

const addRun = (program: Command, doors: Doors, end: (code: number) => void): void => {
  program
    .command('run')
    .description('Play a scenario, compare its regimes, and write tables, charts and a report.')
    .argument('<scenario>', 'a scenario file')
    .option('--replications <n>', 'play exactly n replications; with --precision, at most n')
    .option(
      '--precision <p>',
      'half-width wanted of the paired difference: MEASURE=0.005, MEASURE=1%, or a share (repeatable)',
      gather,
    )
    .option('--seed <text>', 'the text that all chance hangs from')
    .option('--workers <n>', 'threads; as many as cores unless said; changes no result')
    .option('--out <folder>', 'folder for the results; output/<id> unless said')
    .option('--set <name=value>', 'another value for an assumption (repeatable)', gather)
    .option('--quick', 'three replications of the smallest and largest level, one beside them')
    .option('--full', '30 replications of everything, beside the ladder too')
    .option(
      '--budget <time>',
      'as many replications as can be played in 90s, 10m or 1h; says what precision that bought',
    )
    .option('--resume', 'go on where a stopped run was; says why where it cannot')
    .option('--fresh', 'throw away what a stopped run has left, and start anew')
    .option('--no-charts', 'leave out the charts, the report and the contact sheet')
    .option('--json', 'print the results, or what is wrong, as one JSON value')
    .addHelpText(
      'after',
      examples(
        ['pinchpoint run scenarios/headline.yaml', 'the headline study, into output/headline/'],
        ['pinchpoint run scenarios/headline.yaml --quick --out output/look', 'a first look, elsewhere'],
        ['pinchpoint run scenarios/headline.yaml --quick --set cop11-uptake=0.6', 'with one assumption changed'],
        ['pinchpoint run scenarios/headline.yaml --precision on-time-share=0.002', 'until that is known to 0.2 points'],
        ['pinchpoint run scenarios/headline.yaml --budget 10m', 'what ten minutes can tell'],
        ['pinchpoint run scenarios/headline.yaml --resume', 'after a power cut'],
      ) + longWorkHelp,
    )
    .action(async (scenario: string, options: TypedOptions) => end(await doors.run(scenario, options)));
};

const addCheck = (program: Command, doors: Doors, end: (code: number) => void): void => {
  program
    .command('check')
    .description('Say what is wrong with files, or that nothing is; describe the language.')
    .argument('[files...]', 'scenarios, regimes, portfolios, pools, calendars, assumptions')
    .option('--describe', 'print the language and the measures')
    .option('--schema <folder>', 'write the language as JSON Schema, for editors')
    .option('--json', 'print as one JSON value')
    .addHelpText(
      'after',
      examples(
        ['pinchpoint check scenarios/headline.yaml', 'one scenario and all that it names'],
        ['pinchpoint check --describe', 'every word of the language, every measure'],
        ['pinchpoint check --schema scenarios/schema', 'schemas that make an editor complete words'],
      ),
    )
    .action(async (files: string[], options: CheckOptions) => end(await doors.check(files, options)));
};

const addTrace = (program: Command, doors: Doors, end: (code: number) => void): void => {
  program
    .command('trace')
    .description('Follow one component through the rules, step by step, with dates and clauses.')
    .argument('<scenario>', 'a scenario file')
    .requiredOption('--regime <id>', 'under which regime')
    .requiredOption('--component <n>', 'which component, counted from 1 in order of the portfolio')
    .option('--components <level>', 'at which growth level; the smallest unless said')
    .option('--replication <k>', 'in which replication, counted from 0 as in results.csv', '0')
    .option('--seed <text>', 'the text that all chance hangs from')
    .option('--set <name=value>', 'another value for an assumption (repeatable)', gather)
    .option('--json', 'print as one JSON value')
    .addHelpText(
      'after',
      examples([
        'pinchpoint trace scenarios/reference/a-baseline.yaml --regime bespoke --component 73109',
        'the last of its portfolio',
      ]),
    )
    .action(async (scenario: string, options: TraceOptions) => end(await doors.trace(scenario, options)));
};

const addChart = (program: Command, doors: Doors, end: (code: number) => void): void => {
  program
    .command('chart')
    .description('Write one figure of a folder of results at a size, for a document; nothing is played again.')
    .argument('<output>', 'a folder of results, as pinchpoint run wrote it')
    .argument('<id>', 'the chart: the name of its files in charts/')
    .option('--width <length>', 'width of the figure: 16cm, 160mm, 6in, 800px; 16cm unless said')
    .option('--format <format>', 'svg, png (300 pixels an inch) or pdf; as --out ends, or svg')
    .option('--out <file>', 'the file; <id>.<format> here unless said')
    .option('--json', 'print what was written as one JSON value')
    .addHelpText(
      'after',
      examples(
        ['pinchpoint chart output/headline on-time', 'on-time.svg, 16 cm wide'],
        ['pinchpoint chart output/headline costs --format png --width 8cm', 'for one column of two'],
        ['pinchpoint chart output/headline map --out paper/map.pdf', 'vectors, with their typeface'],
      ),
    )
    .action(async (output: string, id: string, options: ChartOptions) => end(await doors.chart(output, id, options)));
};

const addReference = (program: Command, doors: Doors, end: (code: number) => void): void => {
  program
    .command('reference')
    .description('Play the nine reference worlds and print the numbers that others computed independently.')
    .option('--replications <n>', 'replications where chance plays a part, instead of 200')
    .option('--workers <n>', 'threads; as many as cores unless said; changes no result')
    .option('--out <folder>', 'folder for the table; output/reference unless said')
    .option('--json', 'print as one JSON value')
    .addHelpText('after', examples(['pinchpoint reference --replications 10', 'all nine, in less time']))
    .action(async (options: ReferenceOptions) => end(await doors.reference(options)));
};

/** The two commands that ask how sure a conclusion is, which take the same options. */
const addCertainty = (program: Command, doors: Doors, end: (code: number) => void): void => {
  const ways = [
    {
      name: 'limits',
      says: 'How much each regime carries, what it would need, and at which value of each assumption the conclusion turns.',
      what: 'limits of the headline, into output/headline-limits/',
    },
    {
      name: 'stress',
      says: 'Which unknown matters most, where the conclusion holds least, and what it would be worth to find out.',
      what: 'the headline under stress, into output/headline-stress/',
    },
  ] as const;
  for (const { name, says, what } of ways)
    program
      .command(name)
      .description(`${says} The report of \`run\` shows it as well.`)
      .argument('<scenario>', 'a scenario file; what is asked stands in it under `certainty`')
      .option('--seed <text>', 'the text that all chance hangs from')
      .option('--workers <n>', 'threads; as many as cores unless said; changes no result')
      .option('--out <folder>', `folder for the results; output/<id>-${name} unless said`)
      .option('--set <name=value>', 'another value for an assumption (repeatable)', gather)
      .option('--budget <time>', 'as much of what is asked, or as many times, as fits into 90s, 10m or 1h')
      .option('--resume', 'go on where a stopped run was; says why where it cannot')
      .option('--fresh', 'throw away what a stopped run has left, and start anew')
      .option('--no-charts', 'leave out the charts and the report')
      .option('--json', 'print the results, or what is wrong, as one JSON value')
      .addHelpText(
        'after',
        examples(
          [`pinchpoint ${name} scenarios/headline.yaml`, what],
          [`pinchpoint ${name} scenarios/headline.yaml --budget 3m`, 'less of it, in three minutes'],
          [`pinchpoint ${name} scenarios/headline.yaml --resume`, 'after a power cut'],
        ) + longWorkHelp,
      )
      .action(async (scenario: string, options: TypedOptions) => end(await doors[name](scenario, options)));
};

/** The command line as commander knows it; it throws a CommanderError instead of ending the process. */
export const programOf = (version: string, doors: Doors, end: (code: number) => void): Command => {
  const program = new Command('pinchpoint')
    .description('When a rule changes, where does the queue move, what does it cost, and who misses the deadline?')
    .version(version)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .addHelpText(
      'after',
      examples(
        ['pinchpoint run scenarios/headline.yaml', 'play a study'],
        ['pinchpoint limits scenarios/headline.yaml', 'at which value does its conclusion turn?'],
        ['pinchpoint stress scenarios/headline.yaml', 'which unknown matters most?'],
        ['pinchpoint check scenarios/headline.yaml', 'is it well formed?'],
        ['pinchpoint run --help', 'all about one command'],
      ) + exitCodesHelp,
    );
  for (const add of [addRun, addCheck, addTrace, addCertainty, addChart, addReference]) add(program, doors, end);
  return program;
};
