// The dictionary of measures: what one play reports, once, for CSV headers, axes, report, help and comparison alike.

export interface Measure {
  id: string;
  unit: string;
  /** Which direction is better for the scheme. */
  better: 'more' | 'less' | 'neither';
  /** Short, for a column head or an axis. */
  title: string;
  /** One sentence that an analyst understands. */
  meaning: string;
  formula: string;
}

const row = (
  id: string,
  unit: string,
  better: Measure['better'],
  title: string,
  meaning: string,
  formula: string,
): Measure => ({ id, unit, better, title, meaning, formula });

/** Order is the order of columns everywhere. A measure that does not exist in a play (no test, nobody registered) is NaN and prints empty. */
export const MEASURES = [
  row(
    'components-notified',
    'components',
    'neither',
    'Components notified',
    'Components notified for assurance within the horizon.',
    'count',
  ),
  row(
    'mw-notified',
    'MW',
    'neither',
    'De-rated MW notified',
    'De-rated capacity of the components notified.',
    'sum of de-rated kW / 1000',
  ),
  row(
    'components-due',
    'components',
    'neither',
    'Components due',
    'Components notified before the deadline of the route they end on; later ones belong to the next window.',
    'count',
  ),
  row(
    'on-time-components',
    'components',
    'more',
    'Components on time',
    'Components due that are registered at or before their deadline.',
    'count',
  ),
  row(
    'on-time-share',
    'share',
    'more',
    'Share on time',
    'Share of the components due that are registered at or before their deadline.',
    'on-time-components / components-due',
  ),
  row(
    'on-time-mw',
    'MW',
    'more',
    'De-rated MW on time',
    'De-rated capacity of the components that are on time.',
    'sum of de-rated kW / 1000',
  ),
  row(
    'on-time-mw-share',
    'share',
    'more',
    'Share of MW on time',
    'Share of the de-rated capacity due that is on time.',
    'on-time-mw / MW due',
  ),
  row(
    'on-time-cmus',
    'CMUs',
    'more',
    'CMUs wholly on time',
    'CMUs all of whose components due are on time (one late or withdrawn is enough to miss).',
    'count',
  ),
  row('cmus-due', 'CMUs', 'neither', 'CMUs due', 'CMUs with at least one component due.', 'count'),
  row(
    'cmus-of-1-mw',
    'CMUs',
    'more',
    'CMUs with 1 MW on time',
    'CMUs whose on-time components reach the minimum of 1 MW de-rated.',
    'count',
  ),
  row(
    'late-components',
    'components',
    'less',
    'Components late',
    'Components due that are not on time: registered late, still open at the end, or withdrawn.',
    'components-due - on-time-components',
  ),
  row('late-mw', 'MW', 'less', 'De-rated MW late', 'De-rated capacity due that is not on time.', 'MW due - on-time-mw'),
  row(
    'registered',
    'components',
    'more',
    'Registered',
    'Components registered by the end of the horizon, on time or not.',
    'count',
  ),
  row(
    'withdrawn',
    'components',
    'less',
    'Withdrawn',
    'Components withdrawn, most after the last failed test allowed.',
    'count',
  ),
  row(
    'open',
    'components',
    'less',
    'Open at the end',
    'Components neither registered nor withdrawn at the end of the horizon.',
    'count',
  ),
  row(
    'tests',
    'tests',
    'less',
    'Metering Tests',
    'Metering Tests finished within the horizon, retests included.',
    'count of finished jobs of steps that count as metering-test',
  ),
  row('retests', 'tests', 'less', 'Retests', 'Metering Tests of a component after its first.', 'tests - first tests'),
  row(
    'examiner-hours',
    'hours',
    'less',
    "Examiners' hours",
    "Working hours of the CM Settlement Body's people, all steps together.",
    'busy working time of pools of employer cmsb',
  ),
  row(
    'provider-hours',
    'hours',
    'less',
    "Providers' hours",
    "Working hours of capacity providers' own people.",
    'busy working time of pools of employer provider',
  ),
  row(
    'agent-hours',
    'hours',
    'less',
    "Agents' hours",
    "Working hours of asset metering agents' people.",
    'busy working time of pools of employer agent',
  ),
  row(
    'utilisation-to-cut-off',
    'share',
    'neither',
    'Utilisation to the cut-off',
    "Examiners' busy working time before the cut-off over their available working time before it.",
    'busy / available',
  ),
  row(
    'peak-heads-needed',
    'heads',
    'less',
    'Peak heads needed',
    "Examiners who would keep up with the busiest four weeks' work as it is released.",
    'largest four-week sum of released examiner minutes / working minutes of one head in it',
  ),
  row(
    'peak-waiting',
    'components',
    'less',
    'Longest test queue',
    'Most components at once waiting for a Metering Test, read after all the starts of an instant.',
    'maximum',
  ),
  row(
    'platform-wait-days',
    'days',
    'less',
    'Wait at the platform',
    'Mean clock days from joining the queue of a platform to the start of service, over all attempts; 0 where no platform is used.',
    'sum of waits / starts',
  ),
  row(
    'mean-days-to-register',
    'days',
    'less',
    'Mean days to register',
    'Mean clock days from notification to registration, over registered components.',
    'mean',
  ),
  row(
    'p95-days-to-register',
    'days',
    'less',
    '95th percentile of days to register',
    'Value of rank ceil(0.95 n) of the clock days from notification to registration, over registered components.',
    'order statistic',
  ),
  row(
    'p50-days-all',
    'days',
    'less',
    'Median days, all notified',
    'Median clock days from notification to registration over all notified components; empty means not reached.',
    'order statistic of rank ceil(0.50 n), open and withdrawn as never',
  ),
  row(
    'p95-days-all',
    'days',
    'less',
    '95th percentile of days, all notified',
    '95th percentile of the same over all notified components; empty means not reached.',
    'order statistic of rank ceil(0.95 n), open and withdrawn as never',
  ),
  row(
    'last-registered-day',
    'days',
    'less',
    'Day of the last registration',
    'Clock days from the start of the horizon to the last registration.',
    'maximum',
  ),
  row(
    'days-to-clear',
    'days',
    'less',
    'Days to clear the backlog',
    'Clock days from the cut-off to the last registration of a component due; empty while some are open.',
    'maximum, at least 0',
  ),
  row(
    'mw-days-unpaid',
    'MW days',
    'less',
    'MW-days unpaid',
    'De-rated MW times days of the Delivery Year without registration, up to the end of the horizon.',
    'sum of de-rated MW x days from the start of the Delivery Year to registration',
  ),
] as const satisfies readonly Measure[];

export type MeasureId = (typeof MEASURES)[number]['id'];

const positions = new Map<string, number>(MEASURES.map((m, i) => [m.id, i]));

/** Column of a measure; throws where there is none of that name. */
export const measureIndex = (id: string): number => {
  const at = positions.get(id);
  if (at === undefined) throw new RangeError(`no measure ${id}`);
  return at;
};
export const isMeasure = (id: string): boolean => positions.has(id);
