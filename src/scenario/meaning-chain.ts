// A chain of Delivery Years: it runs forwards, its paths know all its years, and what starts a year moves with the year.
import { civilOf } from '../engine/days.ts';
import { type Checking, written, writtenDate } from './checking.ts';
import { namesIn } from './formula.ts';
import { parseFormula } from './formula-parser.ts';
import { componentsIn, spanOf } from './growth.ts';
import { checkPath } from './meaning-paths.ts';
import { baseOf } from './meaning-portfolio.ts';
import { momentOf, YEARS } from './moments.ts';
import type { PathFile } from './schema/path.ts';
import type { Chain } from './schema/scenario.ts';
import type { World } from './world.ts';

/** Names of the assumptions of a set that are dates written down, and so can move by whole years. */
const datesOf = ({ sets, assumptions }: World, set: string): string[] =>
  (sets[set] ?? []).filter((name) => {
    const { unit, value } = assumptions[name];
    return unit === 'date' && typeof value === 'string';
  });

/** Whether a date is one that moves, or a formula over one. */
const hangsOn = (world: World, name: string, moving: ReadonlySet<string>, asked: readonly string[] = []): boolean => {
  const { assumptions } = world;
  const formula = Object.hasOwn(assumptions, name) ? assumptions[name].formula : undefined;
  if (moving.has(name)) return true;
  if (formula === undefined || asked.includes(name)) return false;
  const { expression } = parseFormula(formula);
  return expression !== undefined && namesIn(expression).some((one) => hangsOn(world, one, moving, [...asked, name]));
};

/** What a year begins with must be a name, and its date must move. */
const checkStart = ({ world, say }: Checking, chain: Chain, moving: ReadonlySet<string>): void => {
  const { scenario } = world;
  const starts: [node: object | undefined, key: string, at: string][] = [
    [scenario.horizon, 'from', 'horizon.from'],
    [scenario, 'delivery-year', 'delivery-year'],
  ];
  const sets = chain.moves.map((id) => `\`${id}\``).join(', ');
  for (const [node, key, at] of starts) {
    const field = (node as Record<string, unknown> | undefined)?.[key];
    if (!node || field === undefined) {
      if (node)
        say(chain, undefined, `a chain in a scenario without \`${at}\``, `\`${at}\`, which moves`, `add \`${at}\``);
      continue;
    }
    if (hangsOn(world, String(field), moving)) continue;
    const expected = `the name of a date of ${sets}, which moves with the year`;
    say(node, key, `${written(node, key)} in a chain`, expected, 'name such an assumption, or add its set to `moves`');
  }
};

/** Every date that moves must have a day in the first year and in the year after the last, up to which the last is played. */
const checkSpan = ({ world, say }: Checking, chain: Chain, moving: ReadonlySet<string>): void => {
  const years = [...moving].flatMap((name) => {
    const moment = momentOf(String(world.assumptions[name].value));
    return moment ? civilOf(moment.day).year : [];
  });
  const [first, last] = [
    Math.min(...years) + chain.from - chain.dates,
    Math.max(...years) + chain.to + 1 - chain.dates,
  ];
  const expected = `dates of the years ${YEARS[0]} to ${YEARS[1]}`;
  if (first < YEARS[0]) {
    const found = `${written(chain, 'from')}, by which a date moves to ${first}`;
    say(chain, 'from', found, expected, 'begin the chain later');
  }
  if (last > YEARS[1])
    say(chain, 'to', `${written(chain, 'to')}, by which a date moves to ${last}`, expected, 'end the chain sooner');
};

const checkYears = ({ world, values, say }: Checking, chain: Chain): void => {
  if (chain.from > chain.to) {
    const found = `a chain with ${written(chain, 'from')} and ${written(chain, 'to')}`;
    say(chain, 'to', found, 'a last year not before the first', 'swap them, or write a later year in `to`');
  }
  const day = values.maybeDate(world.scenario, 'delivery-year');
  if (day === undefined || civilOf(day).year === chain.dates) return;
  const found = `${written(chain, 'dates')} beside ${writtenDate(world.scenario, 'delivery-year', day)}`;
  const expected = 'the year in which the Delivery Year of the dates begins';
  say(chain, 'dates', found, expected, `write \`dates: ${civilOf(day).year}\``);
};

/** What a path says of the years of the chain: something of each, and never less than the portfolio's base. */
const checkKnown = (checking: Checking, chain: Chain, at: number, path: PathFile): void => {
  const span = spanOf(path);
  if (!span || chain.from > chain.to) return;
  const { paths } = chain;
  if (chain.from < span.from || chain.to > span.to) {
    const found = `${written(paths, at)}, which knows ${span.from} to ${span.to}`.replace('to Infinity', 'onwards');
    const mend = 'add the years to the path, or shorten the chain';
    checking.say(paths, at, found, `a path that knows ${chain.from} to ${chain.to}`, mend);
    return;
  }
  const base = baseOf(checking.world, checking);
  const years = Array.from({ length: chain.to - chain.from + 1 }, (_, i) => chain.from + i);
  const low = base === undefined ? undefined : years.find((year) => componentsIn(path, year) < base);
  if (low === undefined) return;
  const found = `${written(paths, at)}, which has ${componentsIn(path, low)} components in ${low}`;
  const expected = `at least the base of ${base} components, which every year contains`;
  checking.say(paths, at, found, expected, 'raise the path, or write a smaller base');
};

const checkPaths = (checking: Checking, chain: Chain): void => {
  const { world, say } = checking;
  const { paths } = chain;
  for (const [i, name] of paths.entries())
    if (paths.indexOf(name) < i)
      say(paths, i, `${written(paths, i)} a second time`, 'each path once', 'remove one of them');
  const files = Object.values(world.paths);
  for (const path of files) {
    let isSound = true;
    checkPath(path, (...what) => {
      isSound = false;
      say(...what);
    });
    const at = paths.indexOf(path.id);
    if (isSound) checkKnown(checking, chain, Math.max(0, at), path);
  }
  if (world.submissions) {
    const mend = 'sample the portfolio from `groups`, or remove `chain`';
    say(world.scenario, 'chain', 'a chain of a portfolio read from a CSV', 'a portfolio that grows', mend);
  } else if (world.portfolio.grows === undefined) {
    const mend = 'name the group that takes the growth in `grows` of the portfolio';
    say(world.scenario, 'chain', 'a chain of a portfolio that does not grow', 'a portfolio that grows', mend);
  }
};

export const checkChain = (checking: Checking): void => {
  const { world, say } = checking;
  const { chain } = world.scenario;
  if (!chain) return;
  for (const [i, id] of chain.moves.entries())
    if (datesOf(world, id).length === 0) {
      const expected = 'a set with dates that are written down';
      say(
        chain.moves,
        i,
        `the set ${written(chain.moves, i)}, in which no date is written down`,
        expected,
        'remove it',
      );
    }
  const moving = new Set(chain.moves.flatMap((id) => datesOf(world, id)));
  checkYears(checking, chain);
  checkStart(checking, chain, moving);
  if (moving.size > 0) checkSpan(checking, chain, moving);
  checkPaths(checking, chain);
};
