// Plays beside the ladder: one way of varying each, with values that can be, at levels and regimes that are played.
import { type Checking, written, writtenAs } from './checking.ts';
import type { FieldKind } from './field-kinds.ts';
import { writtenFields } from './fields.ts';
import { breaksUnit, unitWants } from './meaning-assumptions.ts';
import { within } from './meaning-fields.ts';
import { levelsOf } from './meaning-portfolio.ts';
import type { Beside } from './schema/scenario.ts';

const WAYS = ['over', 'draws', 'unlimited'] as const;
const quoted = (keys: readonly string[]): string => keys.map((key) => `\`${key}\``).join(' and ');

const checkWay = ({ say }: Checking, id: string, beside: Beside): void => {
  const ways = WAYS.filter((key) => beside[key] !== undefined);
  const one = 'exactly one of `over`, `draws` and `unlimited`';
  const called = `\`${id}\`, beside the ladder,`;
  if (ways.length === 0)
    say(beside, undefined, `${called} without anything to vary`, one, 'write the assumptions to vary in `over`');
  if (ways.length > 1) say(beside, ways[1], `${called} with ${quoted(ways)}`, one, 'make them two of their own');
  if (beside.over && Object.keys(beside.over).length === 0)
    say(beside, 'over', `${called} over no assumption`, 'an assumption and its values', 'name one in `over`');
};

/** Values that some field, which names the assumption, cannot take. */
const misfit = (fields: readonly FieldKind[], value: number): FieldKind | undefined =>
  fields.find((kind) => kind.is === 'number' && !(within(value, kind) && !(kind.whole && !Number.isInteger(value))));

/** A value that an assumption is given for some plays must be one that a file could give it. */
export const checkGiven = (
  checking: Checking,
  name: string,
  node: object,
  keys: readonly (number | string)[],
): void => {
  const { world, say } = checking;
  const assumption = Object.hasOwn(world.assumptions, name) ? world.assumptions[name] : undefined;
  if (!assumption) return;
  if (assumption.unit === 'date') {
    const mend = 'vary a number, as the days that a formula adds to a date';
    say(node, undefined, `\`${name}\`, whose unit is date`, 'an assumption that is a number', mend);
    return;
  }
  const fields = writtenFields(world).flatMap((field) => (field.value === name ? [field.kind] : []));
  for (const key of keys) {
    const value = Number((node as Record<number | string, unknown>)[key]);
    const wants = breaksUnit(assumption, value) ? unitWants(assumption) : misfit(fields, value)?.wants;
    if (wants === undefined) continue;
    say(node, key, `${written(node, key)} for \`${name}\``, wants, 'change the value');
  }
};

const checkOver = (checking: Checking, over: NonNullable<Beside['over']>): void => {
  for (const [name, given] of Object.entries(over)) {
    checkGiven(checking, name, given, [...given.keys()]);
    const twice = given.findIndex((value, i) => given.indexOf(value) < i);
    if (twice < 0) continue;
    const found = `${written(given, twice)} a second time for \`${name}\``;
    checking.say(given, twice, found, 'each value once', 'remove one of them');
  }
};

const checkDraws = ({ world, say }: Checking, { of }: NonNullable<Beside['draws']>): void => {
  for (const [i, name] of of.entries()) {
    if (world.assumptions[name]?.distribution) continue;
    const mend = `write a \`distribution\` at \`${name}\`, or leave it out`;
    say(of, i, `draws of \`${name}\`, of which no distribution is known`, 'what is believed of it', mend);
  }
};

const checkLevels = (checking: Checking, { components = [] }: Beside): void => {
  const levels = levelsOf(checking);
  if (!levels) return;
  for (const i of components.keys()) {
    const level = checking.values.maybeNumber(components, i, 'components');
    if (level === undefined || levels.includes(level)) continue;
    const found = `a level of ${writtenAs(components, i, String(level))}`;
    const expected = `a level of the scenario: ${levels.join(', ')}`;
    checking.say(components, i, found, expected, 'choose one of these, or add it to `components` of the scenario');
  }
};

const checkSame = ({ say }: Checking, { same = [], over }: Beside): void => {
  for (const one of same) {
    if (one.regime === one.as)
      say(one, 'as', `${written(one, 'as')}, the same regime`, 'another regime that plays alike', 'name the other');
    for (const [name, value] of Object.entries(one.when)) {
      const given = over?.[name];
      if (!given || given.includes(value)) continue;
      const expected = `a value of \`${name}\` in \`over\`: ${given.join(', ')}`;
      say(one.when, name, written(one.when, name), expected, 'choose one of these');
    }
  }
};

/** The plays beside the ladder share the chance of its first replications. */
const checkReplications = ({ world, values, say }: Checking, beside: Beside): void => {
  const asked = values.maybeNumber(beside, 'replications', 'count');
  const { replications } = world.scenario;
  const key = replications?.exactly === undefined ? 'at-most' : 'exactly';
  const most = replications && values.maybeNumber(replications, key, 'count');
  if (!replications || asked === undefined || most === undefined || asked <= most) return;
  const found = `${written(beside, 'replications')} with ${written(replications, key)} on the ladder`;
  say(beside, 'replications', found, 'no more than the ladder has, whose chance they share', `write at most ${most}`);
};

export const checkBeside = (checking: Checking): void => {
  for (const [id, beside] of Object.entries(checking.world.scenario.beside ?? {})) {
    checkWay(checking, id, beside);
    if (beside.over) checkOver(checking, beside.over);
    if (beside.draws) checkDraws(checking, beside.draws);
    checkLevels(checking, beside);
    checkSame(checking, beside);
    checkReplications(checking, beside);
  }
};
