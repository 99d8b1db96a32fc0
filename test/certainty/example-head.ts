// Who was asked of what in the made-up studies of certainty: the run ids fit the made-up study of test/charts.
import { dayOf } from '../../src/engine/days.ts';
import type { Interval } from '../../src/experiment/interval.ts';
import type { AssumptionRow } from '../../src/experiment/study-assumptions.ts';
import type { CertaintyHead } from '../../src/experiment/study-certainty.ts';

/** Of each factor its id, title, central value, low and high end, and unit. */
export const EXAMPLE_FACTORS: readonly [string, string, number, number, number, string][] = [
  ['cop11-uptake', 'Share of eligible components whose provider takes CoP 11', 0.75, 0, 1, 'share'],
  ['utilisation-2024', 'How busy examiners were to the cut-off, Delivery Year 2024/25 (u)', 0.84, 0.6, 1.05, 'number'],
  ['examiner-heads-2024', 'Examiners of the CM Settlement Body, Delivery Year 2024/25', 6, 3, 15, 'heads'],
  ['effort-industrial-to-domestic', 'Effort per industrial over effort per domestic component', 20, 1, 90, 'number'],
  ['effort-fixed-to-domestic', 'Fixed effort per CMU over effort per domestic component', 180, 45, 900, 'number'],
  ['in-window-share', "Share of a year's components notified in the window (w)", 0.75, 0.5, 0.95, 'share'],
  [
    ...(['dsr-test-deadline', 'Deadline for the DSR Test Certificate, Delivery Year 2027/28'] as const),
    ...([dayOf('2027-08-31'), dayOf('2027-08-20'), dayOf('2027-09-17'), 'date'] as const),
  ],
  ['domestic-derated-kw', 'De-rated capacity of a domestic component', 1.4, 0.5, 4, 'kW'],
  ['separation-t1', 'Separation of component and metering work from the DSR Test, T-1', 10, 0, 20, 'working days'],
  ['agent-minutes', 'Minutes of an agent to commission a component', 25, 5, 60, 'minutes'],
  ['false-claims', 'Share of CoP 11 components that are not what they claim', 0.01, 0, 0.1, 'share'],
  ['retests-per-component', "Retests expected per component under today's rules (r)", 0.19, 0.02, 0.5, 'number'],
  ['wage-examiner', 'What an hour of an examiner costs', 62, 40, 110, 'GBP/hour'],
  ['capacity-price', 'Price of capacity that is late', 45, 8, 75, 'GBP/kW/year'],
];

const textOf = (value: number, unit: string): string =>
  unit === 'date' ? new Date(value * 86_400_000).toISOString().slice(0, 10) : String(value);

const ASSUMPTIONS: AssumptionRow[] = EXAMPLE_FACTORS.map(([id, title, central, low, high, unit]) => ({
  ...{ id, title, unit, value: textOf(central, unit), low: textOf(low, unit), high: textOf(high, unit) },
  ...{ source: 'Supposed', url: '', date: '2026-09', confidence: 'none', basis: 'assumed', changed: false },
}));

/** An interval round a mean; none where the half-width is not a number. */
export const interval = (mean: number, half: number, n = 8): Interval => ({
  ...{ mean, lower: mean - half, upper: mean + half, n },
});
export const NO_INTERVAL: Interval = { mean: Number.NaN, lower: Number.NaN, upper: Number.NaN, n: 0 };

export const exampleHead = (runId: string): CertaintyHead => ({
  scenario: 'headline',
  title: 'CP392 against bespoke metering, Delivery Year 2027/28',
  population: 'DSR components notified for Delivery Year 2027/28, Great Britain; 2027-04-05 to 2028-05-29',
  priceBase: 2026,
  runId,
  studyId: '3f9ac01b77de',
  version: '0.1.0',
  seed: 'pinchpoint',
  regimes: [
    { id: 'bmcs-only', title: 'Bespoke metering only' },
    { id: 'cp392', title: 'CoP 11 as well as bespoke' },
    { id: 'bmcs-hes', title: 'Bespoke metering with the opt-in Head End System' },
  ],
  regime: 'cp392',
  minus: 'bmcs-only',
  level: 418_109,
  enough: 0.95,
  assumptions: ASSUMPTIONS,
  spent: [{ part: 'limits', plays: 1234 }],
});
