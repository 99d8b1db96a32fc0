// A made-up study for tests of charts and pages: three regimes, five levels, sixty weeks, drawn from a sketch of queues.
import { dateText, dayOf } from '../../src/engine/days.ts';
import { NO_CHANCE } from '../../src/experiment/precision.ts';
import type { PrecisionRow, StepRow, Study, Summary, WeeklyRow } from '../../src/experiment/study.ts';
import { MEASURES } from '../../src/model/measures.ts';

export interface Asked {
  regimes?: number;
  levels?: readonly number[];
  replications?: number;
}

const ALL = [
  {
    id: 'bmcs-only',
    title: 'Bespoke metering only',
    bespokeShare: 1,
    summary: 'Every component is tested by the examiners.',
  },
  { id: 'cp392', title: 'CoP 11 as well as bespoke', bespokeShare: 0.28, summary: 'Approved models may take CoP 11.' },
  {
    id: 'cp392-hes',
    title: 'CoP 11 and Head End System',
    bespokeShare: 0.25,
    summary: 'As CP392, with the opt-in Head End System.',
  },
  {
    id: 'bmcs-hes',
    title: 'Bespoke metering with the opt-in Head End System',
    bespokeShare: 0.97,
    summary: 'Today’s rules.',
  },
  { id: 'more-examiners', title: 'Twelve examiners', bespokeShare: 0.6, summary: 'Twice the examiners.' },
  { id: 'sampled', title: 'Sampled tests', bespokeShare: 0.4, summary: 'One component in ten is tested.' },
  { id: 'late-cut-off', title: 'Later cut-off', bespokeShare: 0.9, summary: 'The cut-off a month later.' },
];
const WEEKS = 60;
const START = dayOf('2027-04-05');
const CUT_OFF_WEEK = 18;
const HOURS_PER_TEST = 0.068;

/** Share of a level's components notified in a week: a ramp up to the cut-off. */
const arriving = (week: number): number =>
  week < CUT_OFF_WEEK ? (week + 1) / ((CUT_OFF_WEEK * (CUT_OFF_WEEK + 1)) / 2) : 0;
/** A wobble that looks like chance and is none. */
const wobble = (a: number, b: number): number => ((a * 7919 + b * 104729) % 97) / 97 - 0.5;
const available = (week: number): number => ([4, 8, 20, 38, 39, 51].includes(week) ? 177.6 : 222);

/** Weeks of one regime at one level, by a queue served at the examiners' hours; and what was done by the cut-off. */
const queueOf = (share: number, components: number, salt: number) => {
  let waiting = 0;
  let onTime = 0;
  let sum = 0;
  let peak = 0;
  const weeks = Array.from({ length: WEEKS }, (_, week) => {
    const joined = components * share * arriving(week);
    const asked = (waiting + joined) * HOURS_PER_TEST * (1 + 0.1 * wobble(week, salt));
    const busy = Math.min(asked, available(week) * 0.985);
    const tests = Math.min(waiting + joined, busy / HOURS_PER_TEST);
    waiting += joined - tests;
    if (week < CUT_OFF_WEEK) onTime += tests;
    sum += waiting;
    peak = Math.max(peak, waiting);
    return { week, busy, tests, waiting, joined };
  });
  return { weeks, onTime: onTime + components * (1 - share) * 0.996, meanQueue: sum / WEEKS, peak };
};

const summary = (
  regime: string,
  components: number,
  measure: string,
  mean: number,
  half: number,
  n: number,
  minus = '',
): Summary => ({
  regime,
  components,
  measure,
  minus,
  mean,
  lower: n > 1 ? mean - half : mean,
  upper: n > 1 ? mean + half : mean,
  sd: half * 2,
  n,
  level: 0.95,
  kind: n === 1 ? 'no chance plays a part' : minus ? 'Monte Carlo, Student t, paired' : 'Monte Carlo, Student t',
});

const step = (
  regime: string,
  components: number,
  n: number,
  route: string,
  id: string,
  title: string,
  pool: string,
  queue: number,
): StepRow => ({
  regime,
  components,
  n,
  route,
  step: id,
  title,
  pool,
  started: components,
  finished: components,
  failed: 0,
  busyHours: components * 0.05,
  meanWaitDays: queue / 900,
  p50WaitDays: queue / 1000,
  p95WaitDays: queue / 300,
  meanQueue: queue,
  peakQueue: queue * 4,
  missed: 0,
});

/** The study; as asked it has fewer or more regimes, other levels, or a single replication in which nothing is random. */
export const studyOf = (asked: Asked = {}): Study => {
  const regimes = ALL.slice(0, asked.regimes ?? 3);
  const levels = [...(asked.levels ?? [73_109, 150_000, 240_000, 345_000, 418_109])];
  const n = asked.replications ?? 20;
  const study: Study = {
    id: 'headline',
    title: 'CP392 against bespoke metering, Delivery Year 2027/28',
    question: 'When CP392 lets components take CoP 11, how many miss the cut-off, and who works how much?',
    population: 'DSR components notified for Delivery Year 2027/28, Great Britain; 2027-04-05 to 2028-05-29',
    seed: 'pinchpoint',
    regimes: regimes.map(({ id, title, summary: text }) => ({ id, title, summary: text })),
    references: ['bmcs-only'],
    levels,
    measures: MEASURES,
    horizon: { from: '2027-04-05 00:00', to: '2028-05-29 00:00' },
    deadlines: regimes.flatMap((r) => [
      { regime: r.id, route: 'bespoke', at: '2027-08-06 17:00' },
      ...(r.id.startsWith('cp392') ? [{ regime: r.id, route: 'cop11', at: '2027-08-13 17:00' }] : []),
    ]),
    replications: n,
    stopped: n === 1 ? NO_CHANCE : 'precision reached',
    precision: [],
    plays: [],
    summaries: [],
    steps: [],
    weekly: [],
    assumptions: assumptions(),
    caveats: [
      'Minutes per test are not public: they are calibrated to how busy examiners were in 2024/25, which nobody has published.',
      'Who takes CoP 11 is an assumption; eight firms decide it.',
    ],
    finding: 'Examiners bind under bespoke metering: with 418,109 components, 226,000 miss the cut-off.',
    runId: '3f9ac01b77de',
    version: '0.1.0',
  };
  regimes.forEach((regime, salt) => {
    for (const components of levels) addLevel(study, regime, components, salt, n);
  });
  addDifferences(study, n);
  return study;
};

const addLevel = (study: Study, regime: (typeof ALL)[number], components: number, salt: number, n: number): void => {
  const queue = queueOf(regime.bespokeShare, components, salt + components);
  const share = Math.min(1, queue.onTime / components);
  const tests = components * regime.bespokeShare * 1.08;
  const values: Record<string, number> = {
    'components-notified': components,
    'components-due': components,
    'on-time-components': share * components,
    'on-time-share': share,
    'on-time-mw-share': share * 0.98,
    'late-components': (1 - share) * components,
    'late-mw': (1 - share) * components * 0.0014,
    tests,
    retests: tests * 0.07,
    'examiner-hours': tests * HOURS_PER_TEST,
    'peak-heads-needed': tests / 4000,
    'peak-waiting': queue.peak,
    'p95-days-all': share > 0.95 ? 71.3 : Number.NaN,
    'mean-days-to-register': 40 + 60 * (1 - share),
  };
  for (const [measure, mean] of Object.entries(values)) {
    const half =
      measure === 'on-time-share'
        ? 0.004 + 0.02 * share * (1 - share)
        : measure.startsWith('components')
          ? 0
          : Math.abs(mean) * 0.013;
    study.summaries.push(summary(regime.id, components, measure, mean, half, Number.isNaN(mean) ? 0 : n));
  }
  const precision: PrecisionRow = {
    measure: 'on-time-share',
    regime: regime.id,
    minus: '',
    components,
    n,
    halfWidth: n > 1 ? 0.004 : 0,
    wanted: 0.005,
    reached: true,
  };
  study.precision.push(precision);
  study.weekly.push(
    ...queue.weeks.map(
      (w): WeeklyRow => ({
        regime: regime.id,
        components,
        week: dateText(START + 7 * w.week),
        pool: 'examiners',
        busyHours: w.busy,
        availableHours: available(w.week),
        waiting: w.waiting,
        tests: w.tests,
        busyLower: n > 1 ? w.busy * 0.97 : w.busy,
        busyUpper: n > 1 ? Math.min(available(w.week), w.busy * 1.03) : w.busy,
        n,
      }),
    ),
  );
  study.steps.push(
    step(regime.id, components, n, 'bespoke', 'assess', 'Metering Assessment', 'examiners', queue.meanQueue * 0.06),
    step(regime.id, components, n, 'bespoke', 'test', 'Metering Test', 'examiners', queue.meanQueue),
  );
  const steps = (): StepRow[] => study.steps.filter((s) => s.regime === regime.id && s.components === components);
  if (regime.bespokeShare < 0.3) {
    study.steps.push(
      step(regime.id, components, n, 'cop11', 'commission', 'Commissioning by the agent', 'agents', components * 0.004),
      step(
        regime.id,
        components,
        n,
        'cop11',
        'registry',
        'AMSID-pair registration on the central platform',
        'central-platform',
        components * 0.021,
      ),
      step(regime.id, components, n, 'cop11', 'configuration', 'Configuration check', 'examiners', 3),
    );
  }
  for (let replication = 0; replication < n; replication++) {
    const luck = n > 1 ? 1 + 0.1 * wobble(replication, salt) : 1;
    study.plays.push({
      regime: regime.id,
      components,
      replication,
      values: new Float64Array(MEASURES.length),
      routes: [],
      events: 0,
      steps: steps().map((s) => ({ ...s, meanQueue: s.meanQueue * luck })),
      weekly: {
        weeks: [],
        pools: [],
        busyHours: new Float64Array(),
        availableHours: new Float64Array(),
        waiting: new Float64Array(),
        tests: new Float64Array(),
      },
    });
  }
};

const addDifferences = (study: Study, n: number): void => {
  const own = study.summaries.filter((s) => s.regime !== 'bmcs-only');
  for (const s of own) {
    const base = study.summaries.find(
      (b) => b.regime === 'bmcs-only' && b.components === s.components && b.measure === s.measure,
    );
    if (base && !Number.isNaN(base.mean)) {
      const mean = s.mean - base.mean;
      study.summaries.push(summary(s.regime, s.components, s.measure, mean, Math.abs(mean) * 0.008, n, 'bmcs-only'));
    }
  }
};

const assumptions = (): Study['assumptions'] =>
  [
    [
      'utilisation-2024-25',
      "Examiners' utilisation in 2024/25",
      '0.84',
      'share',
      '0.6',
      '1.05',
      'low',
      'No figure is public.',
      '',
      true,
    ],
    ['cop11-uptake', 'CoP 11 uptake', '0.75', 'share', '0', '1', 'low', 'Elicited.', '', false],
    [
      'components-2024-25',
      'Components tested for 2024/25',
      '73109',
      'components',
      '',
      '',
      'high',
      'CP392 report, Solution',
      'https://www.elexon.co.uk/',
      false,
    ],
    [
      'dsr-test-deadline',
      'DSR Test Certificate deadline',
      '2027-08-31',
      'date',
      '2027-08-20',
      '2027-09-30',
      'medium',
      'Capacity Market Rules',
      'javascript:alert(1)',
      false,
    ],
  ].map(([id, title, value, unit, low, high, confidence, source, url, changed]) => ({
    id,
    title,
    value,
    unit,
    low,
    high,
    confidence,
    source,
    url,
    changed,
    date: '2026-09',
    basis: 'stated',
  })) as Study['assumptions'];
