// The portfolio by itself and against the scenario: groups that add up, arrivals inside the horizon, levels it can give.
import { dateText } from '../engine/days.ts';
import { type Checking, horizonText, written, writtenAs } from './checking.ts';
import { checkFaults } from './meaning-faults.ts';
import { checkGroup, groupSize } from './meaning-groups.ts';
import type { World } from './world.ts';

const checkKind = ({ world, say }: Checking): void => {
  const { portfolio } = world;
  const expected = 'either `csv` or `groups`';
  const isSampled = Object.keys(portfolio.groups ?? {}).length > 0;
  if (portfolio.csv === undefined && !isSampled) {
    const mend = 'name a CSV of submissions in `csv`, or describe the population in `groups`';
    say(portfolio, undefined, `the portfolio \`${portfolio.id}\` without anybody in it`, expected, mend);
  }
  if (portfolio.csv === undefined) return;
  if (isSampled) say(portfolio, 'groups', 'a portfolio with `csv` and `groups`', expected, 'remove one of them');
  if (portfolio.grows !== undefined)
    say(
      portfolio,
      'grows',
      `${written(portfolio, 'grows')} beside \`csv\``,
      '`grows` only where groups are sampled',
      'remove it',
    );
};

const checkPrefixes = ({ world, say }: Checking): void => {
  const owners = new Map<string, string>();
  for (const [name, group] of Object.entries(world.portfolio.groups ?? {})) {
    const owner = owners.get(group.prefix);
    const expected = 'a prefix for each group, so that names differ';
    if (owner !== undefined)
      say(
        group,
        'prefix',
        `${written(group, 'prefix')} in \`${owner}\` and \`${name}\``,
        expected,
        'change one of them',
      );
    owners.set(group.prefix, name);
  }
};

/** Submissions of a CSV outside the horizon; those that wait at a step may have been notified before it starts. */
const checkNotified = ({ world, horizon, say }: Checking): void => {
  const { portfolio, submissions } = world;
  if (!submissions || !horizon) return;
  const isOutside = (day: number, s: number) => day >= horizon.to || (day < horizon.from && !submissions.atStep?.[s]);
  const first = submissions.notifiedDay.findIndex(isOutside);
  if (first < 0) return;
  const others = submissions.notifiedDay.reduce((sum, day, s) => sum + (isOutside(day, s) ? 1 : 0), -1);
  const called = `submission \`${submissions.submission[first]}\` notified on ${dateText(submissions.notifiedDay[first])}`;
  const found = others > 0 ? `${called}, and ${others} more outside the horizon` : called;
  const expected = `every date inside the horizon, ${horizonText(horizon)}`;
  say(portfolio, 'csv', found, expected, 'mend the dates, remove the rows, or widen the horizon');
};

/** Components in the base: of the CSV, or of the groups together; undefined where a group's number is bad. */
export const baseOf = ({ portfolio, submissions }: World, { values }: Checking): number | undefined => {
  if (submissions) return submissions.components.reduce((sum, one) => sum + one, 0);
  const sizes = Object.values(portfolio.groups ?? {}).map((group) => groupSize(values, group));
  return sizes.length === 0
    ? undefined
    : sizes.reduce(
        (sum: number | undefined, one) => (sum === undefined || one === undefined ? undefined : sum + one),
        0,
      );
};

/** The growth levels that are played; undefined where they cannot be told. */
export const levelsOf = (checking: Checking): number[] | undefined => {
  const { components } = checking.world.scenario;
  const base = components ? undefined : baseOf(checking.world, checking);
  if (!components) return base === undefined ? undefined : [base];
  return [...components.keys()].flatMap((i) => checking.values.maybeNumber(components, i, 'components') ?? []);
};

const checkLevels = (checking: Checking): void => {
  const { world, values, say } = checking;
  const base = baseOf(world, checking);
  const levels = world.scenario.components ?? [];
  let before = Number.NEGATIVE_INFINITY;
  for (const i of levels.keys()) {
    const level = values.maybeNumber(levels, i, 'components');
    if (level === undefined) continue;
    const found = writtenAs(levels, i, String(level));
    if (level <= before)
      say(levels, i, `${found} after ${before}`, 'growth levels in ascending order', 'put them in order, each once');
    before = Math.max(before, level);
    if (base === undefined || level === base) continue;
    if (world.submissions) {
      const mend = `write \`components: [${base}]\` or leave it out; a portfolio that grows is sampled from \`groups\``;
      say(levels, i, `a level of ${found}`, `the ${base} components of the CSV`, mend);
    } else if (level < base)
      say(
        levels,
        i,
        `a level of ${found}`,
        `at least the base of ${base} components, which every level contains`,
        `write ${base} or more, or a smaller base`,
      );
    else if (world.portfolio.grows === undefined)
      say(
        levels,
        i,
        `a level of ${found}, above the base of ${base}`,
        'a group that takes the growth',
        'name it in `grows` of the portfolio',
      );
  }
};

export const checkPortfolio = (checking: Checking): void => {
  checkKind(checking);
  checkPrefixes(checking);
  checkNotified(checking);
  checkFaults(checking);
  for (const [name, group] of Object.entries(checking.world.portfolio.groups ?? {})) checkGroup(checking, name, group);
  checkLevels(checking);
};
