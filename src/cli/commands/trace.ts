// `pinchpoint trace`: follows one component through the rules, step by step, with dates and clauses.
import { type Game, openGame } from '../../model/game.ts';
import { type Trace, traceComponent } from '../../model/trace.ts';
import { InputError, type Issue } from '../../scenario/issue.ts';
import { suggest } from '../../scenario/suggest.ts';
import type { World } from '../../scenario/world.ts';
import { columns } from '../columns.ts';
import { exitCodes, optionIssue } from '../exits.ts';
import { changesOf } from '../options.ts';
import type { TraceOptions } from '../program.ts';
import { openWorld } from '../world.ts';

interface Asked {
  regime: string;
  component: number;
  components: number;
  replication: number;
}

const wholePattern = /^(0|[1-9]\d{0,8})$/;

/** What to follow, or all that is wrong with how it was asked for. */
const askedOf = (options: TraceOptions, world: World, { levels }: Game): Asked => {
  const issues: Issue[] = [];
  const regimes = world.regimes.map((regime) => regime.id);
  if (!regimes.includes(options.regime)) {
    const mend = `write \`${suggest(options.regime, regimes) ?? regimes[0]}\``;
    issues.push(
      optionIssue('--regime', `\`${options.regime}\``, `a regime of the scenario: ${regimes.join(', ')}`, mend),
    );
  }
  const whole = (option: string, text: string, least: number, most: number): number => {
    const value = wholePattern.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    issues.push(
      optionIssue(
        option,
        `\`${text}\``,
        `a whole number from ${least} to ${most}`,
        `write for example ${option} ${least}`,
      ),
    );
    return least;
  };
  const components = Number(options.components ?? levels[0]);
  if (!levels.includes(components)) {
    const expected = `a growth level of the scenario: ${levels.join(', ')}`;
    issues.push(optionIssue('--components', `\`${options.components}\``, expected, `write ${levels[0]}`));
  }
  const most = levels.includes(components) ? components : levels[levels.length - 1];
  const asked = {
    regime: options.regime,
    component: whole('--component', options.component, 1, most),
    components,
    replication: whole('--replication', options.replication, 0, 1e6),
  };
  if (issues.length > 0) throw new InputError(issues);
  return asked;
};

const sinceInWords = (days: number): string => {
  if (days === 0) return '';
  if (days < 1 / 24) return `+${(days * 1440).toFixed(0)} min`;
  return days < 1 ? `+${(days * 24).toFixed(1)} h` : `+${days.toFixed(1)} days`;
};

const inWords = (trace: Trace): string => {
  const { key } = trace;
  const head = [
    `Component ${trace.component} of ${key.components}, under ${key.regime}, in replication ${key.replication}`,
    `  ${trace.model} (${trace.device}), ${Number(trace.deratedKw.toPrecision(6))} kW de-rated; submission ${trace.submission} of CMU ${trace.cmu}, provider ${trace.provider}`,
    '',
  ];
  const rows = trace.lines.map((line) => [
    line.at.replace('T', ' '),
    sinceInWords(line.daysSince),
    line.event + (line.until ? ` until ${line.until.replace('T', ' ')}` : ''),
    line.title || line.step,
    line.pool,
    line.clause,
  ]);
  const table = columns([['when', 'after', 'what', 'step', 'by', 'clause'], ...rows], [1]);
  const deadline = trace.deadline ? ` (due ${trace.deadline.replace('T', ' ')} on route ${trace.route})` : '';
  return `${head.join('\n')}${table}\n${trace.end}${deadline}\n`;
};

export const trace = async (scenario: string, options: TraceOptions): Promise<number> => {
  const { seed, set } = options;
  const changes = changesOf({ ...(seed !== undefined && { seed }), ...(set && { set }) });
  const world = openWorld(scenario, changes);
  const game = openGame(world);
  const { component, ...key } = askedOf(options, world, game);
  const found = traceComponent(game, key, component);
  process.stdout.write(options.json ? `${JSON.stringify(found, null, 2)}\n` : inWords(found));
  return exitCodes.done;
};
