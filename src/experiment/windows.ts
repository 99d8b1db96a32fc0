// Window by window: what became of each cohort, as means over replications.
import { dateText } from '../engine/days.ts';
import type { PlayRow, WindowStats } from '../model/outcome.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { gathered, groupsOf, intervalOf } from './grouping.ts';
import { mean } from './statistics.ts';
import type { WindowRow } from './study.ts';

type Described = Pick<WindowRow, 'title' | 'kind' | 'from' | 'to'>;

/** The windows of a scenario by id, their dates worked out. */
export const describedWindows = (world: World): ReadonlyMap<string, Described> => {
  const values = new Values(world);
  return new Map(
    Object.entries(world.scenario.windows ?? {}).map(([id, one]) => {
      const { title, kind } = one;
      return [id, { title, kind, from: dateText(values.date(one, 'from')), to: dateText(values.date(one, 'to')) }];
    }),
  );
};

const numbers = [
  'cmus',
  'lines',
  'components',
  'mw',
  'tests',
  'retests',
  'examinerHours',
  'providerHours',
  'due',
  'onTime',
  'late',
  'lateMw',
] as const satisfies readonly (keyof WindowStats)[];

/** Rows by regime, level and window. */
export const windowRows = (
  plays: readonly PlayRow[],
  described: ReadonlyMap<string, Described>,
  certain: boolean,
): WindowRow[] =>
  groupsOf(plays).flatMap((group) =>
    gathered(
      group.plays,
      (play) => play.windows,
      (one) => one.window,
    ).map((records): WindowRow => {
      const [{ window: id }] = records;
      const means = Object.fromEntries(numbers.map((key) => [key, mean(records.map((record) => record[key]))])) as Pick<
        WindowStats,
        (typeof numbers)[number]
      >;
      const late = intervalOf(
        records.map((record) => record.late),
        certain,
      );
      const { title, kind, from, to } = described.get(id)!;
      return {
        regime: group.regime,
        level: group.components,
        window: id,
        title,
        kind,
        from,
        to,
        ...means,
        lateLower: late.lower,
        lateUpper: late.upper,
        n: late.n,
      };
    }),
  );
