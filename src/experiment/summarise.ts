// From plays to summaries: every measure with its interval, and every difference to a reference, pair by pair.
import type { Measure } from '../model/measures.ts';
import type { PlayRow, StepStats } from '../model/outcome.ts';
import { estimatorFor, type Group, gathered, groupsOf } from './grouping.ts';
import { againstOf } from './plan.ts';
import { NO_CHANCE } from './precision.ts';
import { differences, type Estimate, LEVEL, mean, present } from './statistics.ts';
import type { StepRow, Study, Summary } from './study.ts';

/** Which plays belong together, and whether chance moves them. */
export interface Layout {
  references: readonly string[];
  measures: readonly Measure[];
  certain: boolean;
}

const kindFor = (certain: boolean, paired: boolean): Summary['kind'] => {
  if (certain) return NO_CHANCE;
  return paired ? 'Monte Carlo, Student t, paired' : 'Monte Carlo, Student t';
};

/** The kind of interval that a whole study has; a paired one has a word more. */
export const kindOf = (study: Pick<Study, 'stopped'>, paired = false): Summary['kind'] =>
  kindFor(study.stopped === NO_CHANCE, paired);

/** What is summarised: the measures of each replication, and those that they are compared with, pair by pair. */
export interface Summarised {
  regime: string;
  components: number;
  own: readonly Float64Array[];
  against: readonly { minus: string; values: readonly Float64Array[] }[];
}

/** Measures with their intervals, then their differences to each of those compared with. */
export const summariesOf = ({ regime, components, own, against }: Summarised, layout: Layout): Summary[] => {
  const estimator = estimatorFor(layout.certain);
  const column = (plays: readonly Float64Array[], at: number) => plays.map((values) => values[at]);
  const row = (measure: string, minus: string, found: Estimate): Summary => {
    const { halfWidth: _, ...numbers } = found;
    const kind = kindFor(layout.certain, minus !== '');
    return { regime, components, measure, minus, ...numbers, level: LEVEL, kind };
  };
  return [
    ...layout.measures.map((measure, at) => row(measure.id, '', estimator(column(own, at)))),
    ...against.flatMap(({ minus, values }) =>
      layout.measures.map((measure, at) =>
        row(measure.id, minus, estimator(differences(column(own, at), column(values, at)))),
      ),
    ),
  ];
};

/** Each regime at each level: its measures, then their differences to the references it is told against. */
export const summaries = (plays: readonly PlayRow[], layout: Layout): Summary[] => {
  const groups = groupsOf(plays);
  const valuesOf = (group: Group): Float64Array[] => group.plays.map((play) => play.values);
  const partner = (group: Group, regime: string): Group => {
    const found = groups.find((one) => one.regime === regime && one.components === group.components);
    if (!found) throw new RangeError(`reference ${regime} was not played at ${group.components}`);
    return found;
  };
  return groups.flatMap((group) => {
    const against = againstOf(layout.references, group.regime).map((minus) => ({
      minus,
      values: valuesOf(partner(group, minus)),
    }));
    return summariesOf({ ...group, own: valuesOf(group), against }, layout);
  });
};

/** Columns of a step that are averaged over replications, those that have no value left out. */
export const stepNumbers = [
  'started',
  'finished',
  'failed',
  'missed',
  'busyHours',
  'meanWaitDays',
  'p50WaitDays',
  'p95WaitDays',
  'meanQueue',
  'peakQueue',
] as const satisfies readonly (keyof StepStats)[];

/** The records of each step in a group of plays. */
export const stepsOf = (plays: readonly PlayRow[]): StepStats[][] =>
  gathered(
    plays,
    (play) => play.steps,
    (step) => `${step.route} ${step.step}`,
  );

/** Means over replications of what happened at each step. */
export const stepRows = (plays: readonly PlayRow[]): StepRow[] =>
  groupsOf(plays).flatMap((group) =>
    stepsOf(group.plays).map((records) => {
      const { route, step, title, pool } = records[0];
      const means = Object.fromEntries(
        stepNumbers.map((key) => [key, mean(present(records.map((record) => record[key])))]),
      ) as Pick<StepStats, (typeof stepNumbers)[number]>;
      const { regime, components } = group;
      return { regime, components, n: records.length, route, step, title, pool, ...means };
    }),
  );
