// What each regime needs of one lever so that enough are on time: the value, with an interval, or that none is enough.
import { Measured } from '../experiment/measured.ts';
import type { LeverRow } from '../experiment/study-certainty.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { type Asked, type AskedLever, numberOf } from './asked.ts';
import { bracketIn, crossingOf, NO_INTERVAL, told, wholeCrossingOf } from './crossing.ts';
import { isWhole } from './factors.ts';
import { shareOf } from './outcomes.ts';
import type { Table } from './table.ts';

export const NEEDS = 'needs';
/** How near the share on time must come. */
const NEAR = 0.0005;

const rowOf = async (
  world: World,
  { enough, limits }: Asked,
  table: Table,
  { change, between, given }: AskedLever,
  regime: string,
  level: number,
  isStopped: () => boolean,
): Promise<LeverRow> => {
  const { range, unit } = world.assumptions[change];
  const whole = isWhole(unit);
  const [from, to] = between.map(numberOf);
  const [low, high] = range?.map(numberOf) ?? [Number.NaN, Number.NaN];
  const playAt = async (value: number, replication: number): Promise<number> => {
    const set = { ...given, [change]: value };
    return shareOf(await table.one({ part: NEEDS, regime, components: level, replication, set }));
  };
  const measured = new Measured(playAt, limits.replications, limits.replications, isStopped);
  const half = from + (to - from) / 2;
  const middle = whole ? Math.round(half) : half;
  const tried = [from, middle, to];
  const first = await Promise.all(tried.map((value) => measured.at(value, 0)));
  // So low that the mean cannot be enough, were all on time in every other replication.
  const isHopeless = Math.max(...first) < enough - (limits.replications - 1) * (1 - enough);
  const means = isHopeless ? first : await Promise.all(tried.map((value) => measured.mean(value)));
  const bestAt = tried[means.indexOf(Math.max(...means))];
  const shares = await measured.each((replication) => measured.at(bestAt, replication));
  const row = {
    ...{ regime, level, lever: change, given, triedFrom: from, triedTo: to, low, high, bestAt },
    central: new Values(world).of(change),
    best: told(shares),
  };
  const bracket = bracketIn(
    tried,
    means.map((share) => share - enough),
  );
  if (!bracket) return { ...row, kind: means[0] >= enough ? 'everywhere' : 'nowhere', at: NO_INTERVAL };
  const at = whole
    ? await wholeCrossingOf(measured, tried, bracket, enough)
    : await crossingOf(measured, bracket.ends, enough, NEAR);
  return { ...row, kind: bracket.rises ? 'at-least' : 'at-most', at };
};

/** A row for every lever, growth level and regime that it may help. */
export const leversOf = (
  world: World,
  asked: Asked,
  table: Table,
  isStopped: () => boolean = () => false,
): Promise<LeverRow[]> =>
  Promise.all(
    asked.limits.needs.flatMap((lever) =>
      lever.components.flatMap((level) =>
        lever.regimes.map((regime) => rowOf(world, asked, table, lever, regime, level, isStopped)),
      ),
    ),
  );
