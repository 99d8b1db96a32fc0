// A made-up study of limits: all kinds of saturation, levers and switching values, all verdicts, refused cells.
import type {
  CurveRow,
  LeverRow,
  LimitsStudy,
  MapRow,
  Output,
  SaturationRow,
  SwitchRow,
  Verdict,
} from '../../src/experiment/study-certainty.ts';
import { EXAMPLE_FACTORS, exampleHead, interval, NO_INTERVAL } from './example-head.ts';

const ENOUGH = 0.95;
const LEVELS = [73_109, 120_000, 180_000, 260_000, 345_000, 418_109];
const BUSY = [0.6, 0.84, 1];
const UPTAKE = [0, 0.25, 0.5, 0.75, 1];
const REFUSED = 'on time in the backcast below 0.9';
const refusedAt = (busy: number): string => (busy === 1 ? REFUSED : '');

/** How many a regime carries at a utilisation before anybody waits too long. */
const carries = (regime: string, busy: number): number =>
  ({ 'bmcs-only': 82_000, cp392: 210_000, 'bmcs-hes': 104_000 })[regime as 'cp392'] / busy;
const shareOf = (regime: string, components: number, busy: number): number =>
  Math.max(0.02, Math.min(0.995, carries(regime, busy) / components));

const REGIMES = ['bmcs-only', 'cp392', 'bmcs-hes'];

const curve: CurveRow[] = REGIMES.flatMap((regime) =>
  BUSY.flatMap((busy) =>
    LEVELS.map((components) => {
      const share = shareOf(regime, components, busy);
      return {
        ...{ regime, state: 'utilisation-2024', stateValue: busy, components, refused: refusedAt(busy) },
        share: interval(share, 0.004 + 0.08 * share * (1 - share)),
        // The sketch was not worked out for one regime.
        sketch: regime === 'bmcs-hes' ? Number.NaN : Math.min(1, share * 1.06),
      };
    }),
  ),
);

const saturation: SaturationRow[] = REGIMES.flatMap((regime) =>
  BUSY.map((busy): SaturationRow => {
    const crossing = carries(regime, busy) / ENOUGH;
    const kind = crossing < LEVELS[0] ? 'none' : crossing > LEVELS[5] ? 'all' : 'at';
    return {
      ...{ regime, state: 'utilisation-2024', stateValue: busy, kind, refused: refusedAt(busy) },
      components: kind === 'at' ? interval(crossing, crossing * 0.04) : NO_INTERVAL,
      sketch: kind === 'at' && regime !== 'bmcs-hes' ? crossing * 1.06 : Number.NaN,
      ...{ triedFrom: LEVELS[0], triedTo: LEVELS[5] },
      shareAtLeast: interval(shareOf(regime, LEVELS[0], busy), 0.01),
    };
  }),
);
// One that is enough at every level tried.
saturation[3] = { ...saturation[3], kind: 'all', components: NO_INTERVAL, sketch: Number.NaN };
for (const row of curve.filter((r) => r.regime === 'cp392' && r.stateValue === 0.6))
  Object.assign(row, { share: interval(0.972 - 2e-8 * row.components, 0.003), sketch: 0.985 });

const lever = (own: Partial<LeverRow>): LeverRow => ({
  ...{ regime: 'cp392', level: 345_000, lever: 'cop11-uptake', given: { 'utilisation-2024': 0.84 } },
  ...{ kind: 'at-least', at: interval(0.82, 0.03), triedFrom: 0, triedTo: 1 },
  ...{ low: 0, central: 0.75, high: 1, best: interval(0.985, 0.004), bestAt: 1 },
  ...own,
});
// One that is played no further than where too few are on time.
const played = curve.filter((row) => row.regime !== 'bmcs-only' || row.stateValue !== 1 || row.components <= 120_000);

const needs: LeverRow[] = [
  lever({}),
  lever({ given: { 'utilisation-2024': 0.6 }, kind: 'everywhere', at: NO_INTERVAL }),
  lever({ regime: 'bmcs-only', kind: 'nowhere', at: NO_INTERVAL, best: interval(0.43, 0.02), bestAt: 0 }),
  lever({
    ...{ lever: 'utilisation-2024', given: {}, kind: 'at-most', at: interval(0.71, 0.02) },
    ...{ triedFrom: 0.6, triedTo: 1.05, low: 0.6, central: 0.84, high: 1.05, bestAt: 0.6 },
  }),
  // A lever without a plausible range, and one that is a date.
  lever({
    ...{ lever: 'examiner-heads', at: interval(17.2, 0.6), triedFrom: 6, triedTo: 40, given: {} },
    ...{ low: Number.NaN, central: Number.NaN, high: Number.NaN, bestAt: 40 },
  }),
  lever({
    ...{ lever: 'dsr-test-deadline', given: {}, at: interval(21_066.5, 1.5), triedFrom: 21_050, triedTo: 21_078 },
    ...{ low: 21_050, central: 21_061, high: 21_078, bestAt: 21_078 },
  }),
];

/** Difference at the low end, the central value and the high end, in the unit of the output, and where it turns. */
const PLACES: readonly [string, SwitchRow['kind'], number, number, number, number][] = [
  ['cop11-uptake', 'switches', -0.004, 0.31, 0.52, 0.03],
  ['utilisation-2024', 'switches', -0.01, 0.31, 0.29, 0.055],
  ['examiner-heads-2024', 'switches', 0.34, 0.31, -0.12, 0.81],
  ['effort-industrial-to-domestic', 'none', 0.22, 0.31, 0.4, Number.NaN],
  ['effort-fixed-to-domestic', 'none', 0.3, 0.31, 0.33, Number.NaN],
  ['in-window-share', 'switches', 0.45, 0.31, -0.02, 0.93],
  ['dsr-test-deadline', 'switches', 0.36, 0.31, -0.03, 0.88],
  ['domestic-derated-kw', 'unmoved', 0.31, 0.31, 0.31, Number.NaN],
  ['agent-minutes', 'open', 0.02, 0.01, -0.02, Number.NaN],
  ['capacity-price', 'unmoved', 0.31, 0.31, 0.31, Number.NaN],
];
const switchesOf = (output: Output, scale: number, halfAs: number): SwitchRow[] =>
  PLACES.map(([assumption, kind, atLow, atCentral, atHigh, place]) => {
    const [, , central, low, high] = EXAMPLE_FACTORS.find(([id]) => id === assumption)!;
    const half = halfAs * scale;
    return {
      ...{ assumption, output, low, central, high, kind, place },
      ...{ atLow: interval(atLow * scale, half), atCentral: interval(atCentral * scale, half) },
      atHigh: interval(atHigh * scale, half),
      at: kind === 'switches' ? interval(low + place * (high - low), 0.04 * (high - low)) : NO_INTERVAL,
      atSwitch: kind === 'switches' ? interval(0.001 * scale, half) : NO_INTERVAL,
    };
  });
const priced = switchesOf('npsv-late-capacity', 9.2e7, 0.06).map((row): SwitchRow => {
  if (row.assumption === 'capacity-price')
    return { ...row, kind: 'switches', place: 0.07, at: interval(12.7, 1.9), atSwitch: interval(1e5, 4e6) };
  // At no uptake nothing is left of the difference; of the deadline the sign is another at one end, but no value is found.
  if (row.assumption === 'cop11-uptake')
    return { ...row, atLow: interval(0, 0), at: interval(0, 0), place: 0, atSwitch: interval(0, 0) };
  if (row.assumption === 'dsr-test-deadline')
    return { ...row, place: Number.NaN, at: NO_INTERVAL, atSwitch: NO_INTERVAL };
  // Here it does not turn, though it does for the share.
  return row.assumption === 'in-window-share'
    ? { ...row, kind: 'none', place: Number.NaN, at: NO_INTERVAL, atSwitch: NO_INTERVAL }
    : row;
});

const verdictOf = (reference: number, regime: number, uptake: number): Verdict => {
  if (reference >= ENOUGH) return regime >= ENOUGH || uptake === 0 ? 'not-needed' : 'reference-alone';
  return regime >= ENOUGH ? 'enough' : 'neither';
};
const map: MapRow[] = [LEVELS[1], LEVELS[4]].flatMap((components) =>
  UPTAKE.flatMap((uptake) =>
    [0.6, 0.72, 0.84, 0.92, 1].map((busy): MapRow => {
      const carried = (108_000 + 280_000 * uptake * uptake - (uptake === 0.25 ? 16_000 : 0)) / components / busy;
      const [reference, regime] = [Math.min(0.99, 89_000 / components / busy), Math.min(0.99, carried)];
      const sketched = [Math.min(1, reference * 1.05), Math.min(1, regime * 1.09)];
      const straddles = [reference, regime].some((share) => Math.abs(share - ENOUGH) < 0.03);
      return {
        ...{ components, x: 'cop11-uptake', xValue: uptake, y: 'utilisation-2024', yValue: busy },
        verdict: verdictOf(reference, regime, uptake),
        told: !straddles,
        ...{ reference: interval(reference, 0.03), regime: interval(regime, 0.03) },
        ...{ sketchReference: sketched[0], sketchRegime: sketched[1] },
        sketchVerdict: verdictOf(sketched[0], sketched[1], uptake),
        refused: refusedAt(busy),
      };
    }),
  ),
);
// One cell in which the rule spoils what was enough.
const spoilt = map.find((r) => r.components === LEVELS[1] && r.xValue === 0.25 && r.yValue === 0.72);
if (spoilt) Object.assign(spoilt, { verdict: 'reference-alone', regime: interval(0.93, 0.01), told: true });

export const exampleLimits: LimitsStudy = {
  ...exampleHead('6d2e91c4aa07'),
  ...{ curve: played, saturation, needs, map },
  whatIfs: [
    {
      ...{ id: 'pause-in-july', title: 'Pair registration is paused in July', regime: 'cp392', level: LEVELS[1] },
      set: { 'pause-on-cm-path': 1, 'pause-from': 20_999 },
      ...{ onTimeShare: interval(-0.041, 0.012), onTimeMw: interval(-21.5, 6), costGbp: interval(1.31e6, 0.4e6) },
    },
  ],
  switching: [...switchesOf('on-time-share', 1, 0.008), ...priced],
};
