// A made-up study for tests of charts and pages: as many regimes, levels and weeks as a test asks for.
import { dateText, dayOf } from '../../src/engine/days.ts';
import { NO_CHANCE } from '../../src/experiment/precision.ts';
import type { StepRow, Study } from '../../src/experiment/study.ts';
import { MEASURES } from '../../src/model/measures.ts';
import { ASSUMPTIONS } from './assumptions.ts';
import { addBeside } from './beside.ts';
import { addComparison } from './compared.ts';
import { addMoney } from './money.ts';
import { processOf } from './processes.ts';
import { addReasons } from './reasons.ts';
import { halfOf, summary } from './summaries.ts';
import { addWaits } from './waits.ts';
import { available, HOURS_PER_TEST, queueOf, wobble } from './weeks.ts';
import { addYears } from './years.ts';

export interface Asked {
  regimes?: number;
  levels?: readonly number[];
  /** One means that nothing is random. */
  replications?: number;
  weeks?: number;
  /** False: a study of which only the ladder was asked. */
  beside?: boolean;
}

const ALL = [
  { id: 'bmcs-only', title: 'Bespoke metering only', tested: 1, summary: 'Examiners test every component.' },
  { id: 'cp392', title: 'CoP 11 as well as bespoke', tested: 0.28, summary: 'Approved models may take CoP 11.' },
  { id: 'cp392-hes', title: 'CoP 11 and Head End System', tested: 0.25, summary: 'The same with the Head End System.' },
  { id: 'bmcs-hes', title: 'Bespoke metering with the opt-in Head End System', tested: 0.97, summary: 'Today.' },
  { id: 'more-examiners', title: 'Twelve examiners', tested: 0.6, summary: 'Twice the examiners.' },
  { id: 'sampled', title: 'Sampled tests', tested: 0.4, summary: 'One component in ten is tested.' },
  { id: 'late-cut-off', title: 'Later cut-off', tested: 0.9, summary: 'The cut-off a month later.' },
];
const START = dayOf('2027-04-05');

const step = (
  of: Pick<StepRow, 'regime' | 'components' | 'n'>,
  place: [string, string, string, string],
  queue: number,
) => {
  const [route, id, title, pool] = place;
  const counts = {
    started: of.components,
    finished: of.components,
    failed: 0,
    missed: 0,
    busyHours: of.components / 20,
  };
  const waits = { meanWaitDays: queue / 900, p50WaitDays: queue / 1000, p95WaitDays: queue / 300 };
  return { ...of, route, step: id, title, pool, ...counts, ...waits, meanQueue: queue, peakQueue: queue * 4 };
};

/** Who took which route; CoP 11 stands open where fewer are tested. */
const routesOf = (components: number, tested: number) => {
  const route = (id: string, took: number) => ({ route: id, took, registered: took, onTime: took });
  const bespoke = Math.min(1, tested) * components;
  return [route('bespoke', bespoke), ...(tested < 0.4 ? [route('cop11', components - bespoke)] : [])];
};

const measuresOf = (components: number, tested: number, queue: ReturnType<typeof queueOf>): Record<string, number> => {
  const share = Math.min(1, queue.onTime / components);
  const tests = components * tested * 1.08;
  return {
    'components-due': components,
    'on-time-share': share,
    'late-mw': (1 - share) * components * 0.0014,
    tests,
    'examiner-hours': tests * HOURS_PER_TEST,
    'peak-heads-needed': tests / 4000,
    'peak-waiting': queue.peak,
    'p95-days-all': share > 0.95 ? 71.3 : Number.NaN,
    'mw-days-unpaid': (1 - share) * components * 0.0014 * 120,
    'cmus-due': 211,
    'cmus-of-1-mw': 211 * (0.2 + 0.8 * share),
    'wrong-accepts': components * (0.03 - 0.02 * Math.min(1, tested)),
    'wrong-accept-mw': components * 0.0014 * (0.03 - 0.02 * Math.min(1, tested)),
    'wrong-accept-share': 0.03 - 0.02 * Math.min(1, tested),
  };
};

/** Hours and queue of a week with their intervals. */
const weekOf = (n: number, busyHours: number, waiting: number) => {
  const [busy, queue] = n > 1 ? [0.03, 0.06] : [0, 0];
  return {
    ...{ busyHours, busyLower: busyHours * (1 - busy), busyUpper: busyHours * (1 + busy) },
    ...{ waiting, waitingLower: waiting * (1 - queue), waitingUpper: waiting * (1 + queue) },
  };
};

const addLevel = (
  study: Study,
  regime: (typeof ALL)[number],
  components: number,
  weeks: number,
  salt: number,
): void => {
  const n = study.replications;
  const of = { regime: regime.id, components, n };
  const queue = queueOf(regime.tested, components, weeks, salt + components);
  for (const [measure, mean] of Object.entries(measuresOf(components, regime.tested, queue))) {
    study.summaries.push(summary({ ...of, measure, mean, n: Number.isNaN(mean) ? 0 : n }, halfOf(measure, mean)));
  }
  study.precision.push({
    ...{ measure: 'on-time-share', minus: '', ...of },
    ...{ halfWidth: n > 1 ? 0.004 : 0, wanted: 0.005, reached: true },
  });
  // A second pool works at a fifth of what the first does, and has a twentieth of its queue.
  for (const { week, busy, tests, waiting } of queue.rows) {
    const at = { ...of, week: dateText(START + 7 * week) };
    study.weekly.push(
      {
        ...at,
        pool: 'examiners',
        ...weekOf(n, busy, waiting),
        availableHours: available(week),
        tests,
        retests: tests / 20,
      },
      {
        ...at,
        pool: 'data-team',
        ...weekOf(n, busy, waiting / 20),
        availableHours: available(week) * 5,
        tests: 0,
        retests: 0,
      },
    );
  }
  const steps = [
    step(of, ['bespoke', 'assess', 'Metering Assessment', 'examiners'], queue.meanQueue * 0.06),
    step(of, ['bespoke', 'test', 'Metering Test', 'examiners'], queue.meanQueue),
  ];
  if (regime.tested < 0.3) {
    steps.push(
      step(of, ['cop11', 'commission', 'Commissioning by the agent', 'agents'], components * 0.004),
      step(
        of,
        ['cop11', 'registry', 'AMSID-pair registration on the central platform', 'platform'],
        components * 0.021,
      ),
      step(of, ['cop11', 'configuration', 'Configuration check', 'examiners'], 3),
    );
  }
  study.steps.push(...steps);
  for (let replication = 0; replication < n; replication++) {
    const luck = n > 1 ? 1 + 0.1 * wobble(replication, salt) : 1;
    const none = new Float64Array();
    study.plays.push({
      regime: regime.id,
      components,
      replication,
      values: new Float64Array(MEASURES.length),
      routes: routesOf(components, regime.tested * (2 - luck)),
      steps: steps.map((s) => ({ ...s, meanQueue: s.meanQueue * luck })),
      weekly: {
        weeks: [],
        pools: [],
        busyHours: none,
        availableHours: none,
        waiting: none,
        tests: none,
        retests: none,
      },
      ...{ windows: [], lateness: [], sketch: [], registeredWithin: none, before: [], events: 0 },
    });
  }
};

const addDifferences = (study: Study): void => {
  const [reference] = study.references;
  const own = study.summaries.filter((s) => s.regime !== reference);
  for (const s of own) {
    const base = study.summaries.find(
      (b) => b.regime === reference && b.components === s.components && b.measure === s.measure,
    );
    const mean = s.mean - (base?.mean ?? Number.NaN);
    study.summaries.push(summary({ ...s, mean, n: Number.isNaN(mean) ? 0 : s.n }, Math.abs(mean) * 0.008, reference));
  }
};

/** Three regimes at five levels in sixty weeks and twenty replications, unless asked otherwise. */
export const studyOf = (asked: Asked = {}): Study => {
  const { weeks = 60, replications = 20 } = asked;
  const regimes = ALL.slice(0, asked.regimes ?? 3);
  const levels = [...(asked.levels ?? [73_109, 150_000, 240_000, 345_000, 418_109])];
  const end = dateText(START + 7 * weeks);
  const study: Study = {
    id: 'headline',
    title: 'CP392 against bespoke metering, Delivery Year 2027/28',
    question: 'When CP392 lets components take CoP 11, how many miss the cut-off, and who works how much?',
    population: `DSR components notified for Delivery Year 2027/28, Great Britain; 2027-04-05 to ${end}`,
    seed: 'pinchpoint',
    regimes: regimes.map(({ id, title, summary: text }) => ({ id, title, summary: text })),
    references: ['bmcs-only'],
    levels,
    measures: MEASURES,
    horizon: { from: '2027-04-05 00:00', to: `${end} 00:00` },
    deadlines: regimes.flatMap((r) => [
      { regime: r.id, route: 'bespoke', at: '2027-08-06 17:00' },
      ...(r.tested < 0.3 ? [{ regime: r.id, route: 'cop11', at: '2027-08-13 17:00' }] : []),
    ]),
    replications,
    stopped: replications === 1 ? NO_CHANCE : 'precision reached at n = 15 and held to n = 20',
    precision: [],
    plays: [],
    summaries: [],
    ...{ durations: [], comparison: [], overload: [] },
    steps: [],
    weekly: [],
    ...{
      takers: [],
      processes: [],
      entry: 'same',
      grids: [],
      backcasts: [],
      windows: [],
      lateness: [],
      causal: [],
      sketch: [],
      spent: [],
    },
    assumptions: ASSUMPTIONS,
    caveats: [
      ['Minutes per test are not public: they are calibrated to how busy examiners were, which nobody has published.'],
      ['Who takes CoP 11 is an assumption; a few firms decide it.'],
    ],
    finding: 'Examiners bind under bespoke metering: of 418,109 components 362,000 miss the cut-off.',
    runId: '3f9ac01b77de',
    version: '0.1.0',
  };
  regimes.forEach((regime, salt) => {
    for (const components of levels) addLevel(study, regime, components, weeks, salt);
  });
  addDifferences(study);
  if (asked.beside !== false) {
    addComparison(study);
    addBeside(study);
    addReasons(study);
    study.processes = regimes.map(({ id, tested }) => processOf(study, id, tested));
    addWaits(study);
    addMoney(study);
    addYears(study, (i) => regimes[i].tested);
  }
  return study;
};
