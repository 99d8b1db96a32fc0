// Every group of a sampled portfolio by itself: sizes that are possible, and arrivals that add up to everybody.
import { type Checking, horizonText, written } from './checking.ts';
import type { Group } from './schema/portfolio.ts';
import { tidy } from './units.ts';
import type { Values } from './values.ts';

/** Shares are written with a few figures; their sum is 1 but for rounding. */
const TOLERANCE = 1e-9;

export const groupSize = (values: Values, group: Group): number | undefined =>
  values.maybeNumber(group, 'components', 'components');

const checkSizes = ({ values, say }: Checking, name: string, group: Group): void => {
  const size = (key: 'largest-cmu' | 'smallest-cmu' | 'new-cmu') => values.maybeNumber(group, key, 'components');
  const cmus = values.maybeNumber(group, 'cmus', 'count');
  const providers = values.maybeNumber(group, 'providers', 'count');
  const components = groupSize(values, group);
  const [smallest, largest, fresh] = [size('smallest-cmu') ?? 1, size('largest-cmu') ?? Infinity, size('new-cmu')];
  const called = `the group \`${name}\``;
  if (cmus !== undefined && providers !== undefined && providers > cmus)
    say(
      group,
      'providers',
      `${providers} providers of ${cmus} CMUs in ${called}`,
      'at least one CMU for each provider',
      'lower `providers`, or raise `cmus`',
    );
  if (smallest > largest) {
    const found = `${written(group, 'smallest-cmu')} with ${written(group, 'largest-cmu')}`;
    say(group, 'smallest-cmu', found, 'a smallest CMU that is not above the largest', 'swap the two');
    return;
  }
  if (fresh !== undefined && (fresh < smallest || fresh > largest)) {
    const expected = 'a size between the smallest and the largest CMU';
    say(group, 'new-cmu', `${written(group, 'new-cmu')} in ${called}`, expected, 'change it, or widen these two');
  }
  if (cmus === undefined || components === undefined) return;
  const found = `${components} components in ${cmus} CMUs of ${called}`;
  if (components < cmus * smallest)
    say(
      group,
      'components',
      found,
      `at least ${cmus * smallest}, as no CMU is smaller than ${smallest}`,
      'lower `cmus` or `smallest-cmu`, or raise `components`',
    );
  if (components > cmus * largest)
    say(
      group,
      'components',
      found,
      `at most ${cmus * largest}, as no CMU is larger than ${largest}`,
      'raise `cmus` or `largest-cmu`, or lower `components`',
    );
};

const checkShares = ({ values, say }: Checking, name: string, { arrives }: Group): void => {
  const missing = arrives.find((span) => span.share === undefined);
  if (missing && arrives.length > 1) {
    say(
      missing,
      undefined,
      `a span of \`${name}\` without \`share\``,
      'a share for each of several spans',
      'write the share of the components that is notified in it',
    );
    return;
  }
  const shares = arrives.map((span) => (span.share === undefined ? 1 : values.maybeNumber(span, 'share', 'share')));
  const total = shares.reduce((sum: number, share) => sum + (share ?? Number.NaN), 0);
  if (total > 1 + TOLERANCE || total < 1 - TOLERANCE) {
    const rest = `${total > 1 ? 'lower' : 'raise'} them by ${tidy(Math.abs(1 - total))} together`;
    say(arrives, undefined, `arrivals of \`${name}\` whose shares add to ${tidy(total)}`, 'shares that add to 1', rest);
  }
};

const checkArrivals = ({ values, horizon, say }: Checking, name: string, group: Group): void => {
  for (const span of group.arrives)
    for (const key of ['from', 'to'] as const) {
      const day = values.maybeDate(span, key);
      if (day === undefined || !horizon || (day >= horizon.from && day < horizon.to)) continue;
      const expected = `arrivals inside the horizon, ${horizonText(horizon)}`;
      say(
        span,
        key,
        `${written(span, key)} of the arrivals of \`${name}\``,
        expected,
        'move the date, or widen the horizon',
      );
    }
};

const OF_ONE_DEVICE = ['device', 'models', 'rated-kw'] as const;
const weighs = ({ values }: Checking, node: object): boolean => (values.maybeNumber(node, 'weight', 'number') ?? 1) > 0;

/** One device type with its words in the group itself, or several with words of their own. */
const checkDevices = (checking: Checking, name: string, group: Group): void => {
  const { say } = checking;
  const { devices } = group;
  const one = 'either `device`, `models` and `rated-kw`, or `devices`';
  if (!devices) {
    for (const key of OF_ONE_DEVICE)
      if (group[key] === undefined)
        say(group, undefined, `the group \`${name}\` without \`${key}\``, one, `add the key \`${key}\``);
    return;
  }
  for (const key of OF_ONE_DEVICE)
    if (group[key] !== undefined)
      say(group, key, `\`${key}\` beside \`devices\` in the group \`${name}\``, one, 'move it to the device types');
  if (devices.some((type) => weighs(checking, type))) return;
  const mend = 'raise a `weight`';
  say(group, 'devices', `devices of \`${name}\` that all weigh 0`, 'one of them with a weight above 0', mend);
};

/** Device types are chosen by the least MW; the smallest CMU must reach it with one of them at least. */
const checkLeast = ({ values, say }: Checking, name: string, group: Group): void => {
  const least = values.maybeNumber(group, 'least-mw', 'MW');
  if (least === undefined) return;
  const found = `${written(group, 'least-mw')} in the group \`${name}\``;
  if (!group.devices) {
    const mend = 'write `smallest-cmu` instead, in components';
    say(group, 'least-mw', `${found} of one device type`, 'it beside `devices`, of which it chooses', mend);
    return;
  }
  const smallest = values.maybeNumber(group, 'smallest-cmu', 'components') ?? 1;
  const most = Math.max(
    ...group.devices.map((type) => {
      if (values.maybeNumber(type, 'weight', 'number') === 0) return 0;
      const derating = values.maybeNumber(type.derating === undefined ? group : type, 'derating', 'share') ?? 1;
      return ((values.maybeNumber(type, 'rated-kw', 'kW') ?? Infinity) * derating * smallest) / 1000;
    }),
  );
  // A product may come out a rounding below a whole number.
  if (most >= least - TOLERANCE) return;
  const expected = `at most ${tidy(most)}, as the smallest CMU has with the strongest device type`;
  say(group, 'least-mw', found, expected, 'raise `smallest-cmu`, or lower it');
};

const checkWeights = (checking: Checking, name: string, group: Group): void => {
  const known = checking.world.portfolio.models ?? {};
  for (const of of [group, ...(group.devices ?? [])])
    if (of.models && !of.models.some((model) => weighs(checking, known[model] ?? {})))
      checking.say(
        of,
        'models',
        `models of \`${name}\` that all weigh 0`,
        'one of them with a weight above 0',
        'raise a `weight`',
      );
};

export const checkGroup = (checking: Checking, name: string, group: Group): void => {
  checkSizes(checking, name, group);
  checkShares(checking, name, group);
  checkArrivals(checking, name, group);
  checkDevices(checking, name, group);
  checkWeights(checking, name, group);
  checkLeast(checking, name, group);
};
