// What is asked of certainty can be answered: two regimes, levels that are played, ends that are apart, values that can be.
import { type Checking, written } from './checking.ts';
import { placeOf } from './issue.ts';
import { checkGiven } from './meaning-beside.ts';
import { levelsOf } from './meaning-portfolio.ts';
import { momentOf } from './moments.ts';
import type { Certainty, Lever, WhatIf } from './schema/certainty.ts';

const checkPair = ({ say }: Checking, certainty: Certainty): void => {
  if (certainty.regime === certainty.minus)
    say(certainty, 'minus', `${written(certainty, 'minus')}, the same regime`, 'another regime', 'name the reference');
};

/**
 * Whether levels asked for were written for the levels of this scenario: a variation with others of its own inherits what
 * is asked, and is asked it at those of its levels that are the same.
 */
const isInherited = ({ world: { scenario } }: Checking, node: object, key: string): boolean =>
  scenario.components !== undefined && placeOf(scenario, 'components').file !== placeOf(node, key).file;

/** Levels other than those of the scenario cut CMUs elsewhere, so that they are no longer the same portfolio. */
const checkLevels = (checking: Checking, node: object, key: string): void => {
  const levels = levelsOf(checking);
  const field = (node as Record<string, unknown>)[key];
  if (!levels || field === undefined || isInherited(checking, node, key)) return;
  const asked = Array.isArray(field) ? field : [field];
  for (const [i, level] of asked.entries()) {
    if (levels.includes(level)) continue;
    const expected = `a level of the scenario: ${levels.join(', ')}`;
    const mend = 'choose one of these, or add it to `components` of the scenario';
    const [at, place] = Array.isArray(field) ? ([field, i] as const) : ([node, key] as const);
    checking.say(at, place, `a level of ${level}`, expected, mend);
  }
};

/** Values that an assumption is given one after the other. */
const checkOver = (checking: Checking, over: Readonly<Record<string, number[]>>): void => {
  for (const [name, values] of Object.entries(over)) {
    checkGiven(checking, name, values, [...values.keys()]);
    const twice = values.findIndex((value, i) => values.indexOf(value) < i);
    if (twice < 0) continue;
    const found = `${written(values, twice)} a second time for \`${name}\``;
    checking.say(values, twice, found, 'each value once', 'remove one of them');
  }
};

/** The base of the portfolio is its smallest level, above which it grows where a group takes the growth. */
const checkSaturation = (
  checking: Checking,
  saturation: NonNullable<NonNullable<Certainty['limits']>['saturation']>,
) => {
  const { over = {} } = saturation;
  const components = isInherited(checking, saturation, 'components') ? [] : (saturation.components ?? []);
  const { portfolio } = checking.world;
  const levels = levelsOf(checking) ?? [];
  const smallest = Math.min(...levels);
  for (const [i, level] of components.entries()) {
    if (levels.length > 0 && portfolio.grows === undefined && !levels.includes(level))
      checking.say(
        components,
        i,
        `a level of ${level}`,
        `a level of the scenario, whose portfolio does not grow: ${levels.join(', ')}`,
        'choose one of these, or leave `components` out',
      );
    else if (levels.length > 0 && level < smallest)
      checking.say(
        components,
        i,
        `a level of ${level}`,
        `${smallest}, the smallest of the scenario, or more`,
        'raise it',
      );
    if (i > 0 && level <= components[i - 1])
      checking.say(components, i, `${level} after ${components[i - 1]}`, 'ascending levels', 'sort them');
  }
  const names = Object.keys(over);
  if (names.length > 1)
    checking.say(over, names[1], `a second assumption, \`${names[1]}\``, 'one assumption and its values', 'remove one');
  checkOver(checking, over);
};

const checkEnds = (checking: Checking, lever: Lever): void => {
  const { world, say } = checking;
  const isDate = world.assumptions[lever.change]?.unit === 'date';
  const days = lever.between.map((end) => (typeof end === 'string' ? momentOf(end)?.day : end));
  const misfits = lever.between.flatMap((end, i) =>
    (isDate ? typeof end !== 'string' || days[i] === undefined : typeof end === 'string') ? [i] : [],
  );
  for (const i of misfits) {
    const found = `\`${lever.between[i]}\` for \`${lever.change}\``;
    if (isDate) say(lever.between, i, found, 'a date, as its unit says', 'write it as 2027-04-15');
    else say(lever.between, i, found, 'a number', 'write the number alone');
  }
  if (misfits.length > 0) return;
  if (!isDate) checkGiven(checking, lever.change, lever.between, [0, 1]);
  const [from, to] = days;
  if (!(Number(from) < Number(to)))
    say(lever, 'between', `ends ${lever.between.join(' and ')}`, 'a lower end and a higher one', 'swap them');
};

const checkLever = (checking: Checking, lever: Lever): void => {
  checkEnds(checking, lever);
  checkLevels(checking, lever, 'components');
  for (const name of Object.keys(lever.given ?? {})) checkOne(checking, lever.given ?? {}, name);
};

const checkOne = (checking: Checking, given: Readonly<Record<string, number>>, name: string): void => {
  const { world, say } = checking;
  const range = world.assumptions[name]?.range;
  if (world.assumptions[name]?.unit === 'date' || typeof range?.[0] === 'string')
    say(given, name, `\`${name}\`, whose unit is date`, 'an assumption that is a number', 'vary a number');
  else checkGiven(checking, name, given, [name]);
};

/** A date where the unit is date, and a number that can be elsewhere. */
const checkSet = (checking: Checking, set: Readonly<Record<string, number | string>>): void => {
  const { world, say } = checking;
  for (const [name, value] of Object.entries(set)) {
    const isDate = world.assumptions[name]?.unit === 'date';
    if (isDate && (typeof value !== 'string' || momentOf(value) === undefined))
      say(set, name, `\`${value}\` for \`${name}\``, 'a date, as its unit says', 'write it as 2027-04-15');
    else if (!isDate && typeof value === 'string')
      say(set, name, `\`${value}\` for \`${name}\``, 'a number', 'write the number alone');
    else if (!isDate) checkGiven(checking, name, set, [name]);
  }
};

const checkWhatIfs = (checking: Checking, whatIfs: readonly WhatIf[]): void => {
  const ids = whatIfs.map(({ id }) => id);
  for (const [i, one] of whatIfs.entries()) {
    checkSet(checking, one.set);
    checkLevels(checking, one, 'components');
    if (ids.indexOf(one.id) < i) checking.say(one, 'id', `a second \`${one.id}\``, 'ids of their own', 'rename one');
  }
};

const checkMap = (checking: Checking, map: NonNullable<NonNullable<Certainty['limits']>['map']>): void => {
  const names = Object.keys(map.over);
  if (names.length !== 2)
    checking.say(map, 'over', `${names.length} assumptions`, 'two: the first across, the second up', 'name two');
  checkOver(checking, map.over);
  checkLevels(checking, map, 'components');
};

const checkStress = (checking: Checking, stress: NonNullable<Certainty['stress']>): void => {
  checkLevels(checking, stress, 'components');
  const pairs = (stress.correlations ?? []).map(({ between }) => [...between].sort().join(' '));
  for (const [c, one] of (stress.correlations ?? []).entries()) {
    const [a, b] = one.between;
    if (a === b) checking.say(one, 'between', `\`${a}\` with itself`, 'two assumptions', 'name another');
    else if (pairs.indexOf(pairs[c]) < c)
      checking.say(one, 'between', `\`${a}\` and \`${b}\` a second time`, 'each pair once', 'remove one of them');
    for (const [i, name] of one.between.entries()) {
      if (checking.world.assumptions[name]?.distribution) continue;
      const mend = `write a \`distribution\` at \`${name}\`, or leave it out`;
      checking.say(one.between, i, `\`${name}\`, of which no distribution is known`, 'what is believed of it', mend);
    }
  }
  const [stay, ...others] = stress.decisions ?? [];
  for (const one of others)
    if (one.first !== undefined && one.first !== stay.regime)
      checking.say(
        one,
        'first',
        written(one, 'first'),
        `\`${stay.regime}\`, as of the first decision, which is to stay`,
        `write \`first: ${stay.regime}\``,
      );
  const ids = (stress.decisions ?? []).map(({ id }) => id);
  for (const [i, id] of ids.entries())
    if (ids.indexOf(id) < i)
      checking.say(
        stress.decisions![i],
        'id',
        `a second decision \`${id}\``,
        'decisions with ids of their own',
        'rename one',
      );
};

export const checkCertainty = (checking: Checking): void => {
  const { certainty } = checking.world.scenario;
  if (!certainty) return;
  checkPair(checking, certainty);
  checkLevels(checking, certainty, 'components');
  const { limits, stress } = certainty;
  if (limits?.saturation) checkSaturation(checking, limits.saturation);
  for (const lever of limits?.needs ?? []) checkLever(checking, lever);
  checkWhatIfs(checking, limits?.['what-ifs'] ?? []);
  if (limits?.map) checkMap(checking, limits.map);
  if (stress) checkStress(checking, stress);
};
