// Small worlds for the sketch: pools that never close and work a minute a minute, so that sums are done in the head.
import type {
  SketchBatch,
  SketchCalendar,
  SketchInput,
  SketchPeople,
  SketchPlatform,
  SketchRoute,
  SketchTaking,
} from '../../src/sketch/input.ts';
import type { SketchOutcome, SketchRow } from '../../src/sketch/outcome.ts';
import { sketchOf } from '../../src/sketch/sketch.ts';

/** Monday to Friday. Minute 0 is a Thursday, 00:00. */
export const WEEKS: SketchCalendar = {};

/** Somebody who is always there, or several. */
export const people = (id: string, heads = 1, more: Partial<SketchPeople> = {}): SketchPeople => ({
  id,
  kind: 'people',
  calendar: WEEKS,
  everyDay: true,
  crews: [{ opensAt: 0, minutes: 1440, heads: [{ from: 0, heads }] }],
  ...more,
});

export const platform = (id: string, itemsPerDay: number, more: Partial<SketchPlatform> = {}): SketchPlatform => ({
  id,
  kind: 'platform',
  calendar: WEEKS,
  everyDay: true,
  opensAt: 0,
  minutes: 1440,
  itemsPerDay,
  ...more,
});

export const taking = (
  components: number,
  works: SketchTaking['works'],
  more: Partial<SketchTaking> = {},
): SketchTaking => ({ route: 0, components, deadline: Infinity, registered: 1, works, ...more });

export const batch = (
  time: number,
  takes: SketchTaking | readonly SketchTaking[],
  more: Partial<SketchBatch> = {},
): SketchBatch => ({
  time,
  deratedKw: 1,
  cmu: -1,
  provider: -1,
  model: -1,
  agent: -1,
  takes: 'works' in takes ? [takes] : takes,
  ...more,
});

/** Component steps by their names: `steps('assess', 'test')`. */
export const steps = (...ids: string[]): SketchRoute['steps'] => ids.map((id) => ({ id, per: ['component'] }));

export const world = (told: Partial<SketchInput>): SketchInput => ({
  starts: 0,
  ends: 10_000,
  calendar: WEEKS,
  pools: [people('examiners')],
  routes: [{ id: 'bespoke', steps: steps('test') }],
  batches: [],
  ...told,
});

/** All take the same deadline: what is on time by it. */
export const by = (deadline: number, input: SketchInput): SketchOutcome =>
  sketchOf({
    ...input,
    batches: input.batches.map((one) => ({ ...one, takes: one.takes.map((each) => ({ ...each, deadline })) })),
  });

export const rowOf = (outcome: SketchOutcome, pool: string, route = 'bespoke'): SketchRow => {
  const row = outcome.rows.find((one) => one.route === route && one.pool === pool);
  if (!row) throw new RangeError(`no row ${route} ${pool}`);
  return row;
};
