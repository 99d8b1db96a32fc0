// A made-up study of stress: draws, tornado, screening, indices, variance, worst cases, boxes, and the worth of knowing.
import type { Interval } from '../../src/experiment/interval.ts';
import type { Output, StressStudy } from '../../src/experiment/study-certainty.ts';
import { EXAMPLE_FACTORS, exampleHead, interval, NO_INTERVAL } from './example-head.ts';

const OUTPUTS: Output[] = ['on-time-share', 'on-time-mw', 'total-cost', 'npsv-administration', 'npsv-late-capacity'];
const SCALE: Record<Output, number> = {
  ...{ 'on-time-share': 0.1, 'on-time-mw': 58, 'total-cost': -1.2e6, 'npsv-administration': 2.4e6 },
  'npsv-late-capacity': 9.4e6,
};
const PRICES = new Set(['wage-examiner', 'capacity-price', 'domestic-derated-kw']);
/** How much an output moves with each factor, in tenths: the ends against the centre. */
const MOVES: Record<string, [number, number]> = {
  'cop11-uptake': [-3.1, 1.4],
  'utilisation-2024': [-0.4, 0.6],
  'examiner-heads-2024': [0.9, -2.2],
  'effort-industrial-to-domestic': [-1.2, 0.7],
  'effort-fixed-to-domestic': [0.3, -0.5],
  'in-window-share': [0.6, -0.7],
  'dsr-test-deadline': [0.25, -0.3],
  'domestic-derated-kw': [-0.9, 2.6],
  'separation-t1': [-0.2, 0.2],
  'agent-minutes': [0.12, -0.2],
  'false-claims': [0.02, -0.08],
  'retests-per-component': [-0.15, 0.3],
  'wage-examiner': [-0.03, 0.05],
  'capacity-price': [-2.0, 1.5],
};
/** Prices and sizes move no share on time. */
const movesOf = (factor: string, output: Output): [number, number] =>
  output === 'on-time-share' && PRICES.has(factor) ? [0, 0] : MOVES[factor];
const IDS = EXAMPLE_FACTORS.map(([id]) => id);

const tornado = OUTPUTS.flatMap((output) =>
  IDS.map((factor) => {
    const [low, high] = movesOf(factor, output).map((move) => (3.1 + move) * SCALE[output]);
    const half = 0.04 * Math.abs(SCALE[output]);
    return {
      ...{ factor, output, atLow: interval(low, half), atHigh: interval(high, half) },
      ...{ central: 3.1 * SCALE[output], swing: Math.abs(high - low) },
    };
  }),
);

const morris = OUTPUTS.flatMap((output) =>
  IDS.map((factor) => {
    const [low, high] = movesOf(factor, output);
    const most = Math.abs(high - low) * Math.abs(SCALE[output]);
    return {
      ...{ factor, group: [], output, muStar: interval(most, 0.1 * most, 10), mu: (high - low) * SCALE[output] },
      ...{ sigma: most * 0.4, survives: most > 0.5 * Math.abs(SCALE[output]) },
    };
  }),
);
morris.push({
  ...{ factor: 'wages', group: ['wage-examiner', 'agent-minutes'] as never[], output: 'total-cost' as const },
  ...{ muStar: interval(2e5, 3e4, 10), mu: 2e5, sigma: 4e4, survives: false },
});

/** Share of the variance that a factor explains alone, and with all it acts together with. */
const INDICES: Partial<Record<string, [number, number]>> = {
  'cop11-uptake': [0.34, 0.47],
  'examiner-heads-2024': [0.21, 0.36],
  'effort-industrial-to-domestic': [0.08, 0.17],
  'in-window-share': [0.04, 0.06],
  // An estimate may come out below nothing.
  'effort-fixed-to-domestic': [-0.01, 0.03],
  'domestic-derated-kw': [0.12, 0.2],
  'capacity-price': [0.09, 0.16],
};
const sobol = (['on-time-share', 'npsv-late-capacity'] as const).flatMap((output) =>
  Object.entries(INDICES).flatMap(([factor, indices]) => {
    if (!indices || (output === 'on-time-share' && PRICES.has(factor))) return [];
    const scale = output === 'on-time-share' ? 1.2 : 0.8;
    const [first, total] = indices.map((index) => interval(index * scale, 0.035, 512));
    return [{ factor, output, first, total, sketched: 16_384 }];
  }),
);

/** Monte Carlo, parameter, scenario. */
const PARTS: Record<Output, [number, number, number]> = {
  ...{ 'on-time-share': [0.01, 0.62, 0.37], 'on-time-mw': [0.02, 0.68, 0.3], 'total-cost': [0.11, 0.66, 0.23] },
  ...{ 'npsv-administration': [0.08, 0.74, 0.18], 'npsv-late-capacity': [0.004, 0.836, 0.16] },
};
const variance = OUTPUTS.flatMap((output) =>
  (['Monte Carlo', 'parameter', 'scenario'] as const).map((part, i) => {
    const share = PARTS[output][i];
    const half = Math.min(0.06, share / 3);
    return { output, part, share: interval(share, half, 200) };
  }),
);

const drawn = OUTPUTS.map((output) => {
  const [p5, p50, p95] = [-0.6, 2.9, 5.4].map((x) => x * SCALE[output]).sort((a, b) => a - b);
  return {
    output,
    ...{ mean: 2.7 * SCALE[output], p5, p50, p95, above: SCALE[output] > 0 ? 0.91 : 0.09, n: 200 },
  };
});

const worth = (criterion: 'npsv-late-capacity' | 'on-time-mw', factor: string, value: Interval) => ({
  ...{ criterion, factor, value },
});
const information = [
  worth('npsv-late-capacity', '', interval(6.4e6, 0.9e6, 4000)),
  worth('npsv-late-capacity', 'capacity-price', interval(3.1e6, 0.7e6, 4000)),
  worth('npsv-late-capacity', 'cop11-uptake', interval(2.6e6, 0.6e6, 4000)),
  worth('npsv-late-capacity', 'examiner-heads-2024', interval(0.9e6, 0.5e6, 4000)),
  worth('npsv-late-capacity', 'in-window-share', { mean: 0, lower: 0, upper: 0.2e6, n: 4000 }),
  worth('npsv-late-capacity', 'wage-examiner', { mean: 0, lower: 0, upper: 0, n: 4000 }),
  worth('on-time-mw', '', interval(21.3, 3.1, 4000)),
  worth('on-time-mw', 'cop11-uptake', interval(14.8, 2.6, 4000)),
  worth('on-time-mw', 'examiner-heads-2024', interval(5.1, 1.7, 4000)),
  worth('on-time-mw', 'effort-industrial-to-domestic', { mean: 0.4, lower: 0, upper: 1.4, n: 4000 }),
  worth('on-time-mw', 'in-window-share', { mean: 0, lower: 0, upper: 0.1, n: 4000 }),
];

export const exampleStress: StressStudy = {
  ...exampleHead('b07f3a5519ce'),
  factors: EXAMPLE_FACTORS.map(([id, , central, low, high, unit]) => ({
    ...{ id, low, central, high, moves: PRICES.has(id) ? ('prices' as const) : ('plays' as const) },
    shape: unit === 'share' ? 'uniform' : 'triangular',
  })),
  draws: {
    ...{ asked: 240, accepted: 200 },
    refused: [
      { reason: 'on time in the backcast below 0.9', draws: 31 },
      { reason: 'test-minutes outside its range', draws: 9 },
    ],
  },
  correlations: [{ factors: ['agent-minutes', 'cop11-uptake'], declared: -0.4, realised: -0.37 }],
  noise: OUTPUTS.map((output) => ({
    output,
    ...{ sd: 0.08 * Math.abs(SCALE[output]), unpairedSd: 0.31 * Math.abs(SCALE[output]), n: 20 },
  })),
  ...{ tornado, morris, sobol, variance, drawn, information },
  sketchError: OUTPUTS.map((output, i) => ({
    ...{ output, rSquared: i === 2 ? Number.NaN : 0.97 - 0.02 * i, meanError: 0.01 * Math.abs(SCALE[output]) },
    ...{
      maxError: 0.2 * Math.abs(SCALE[output]),
      correlation: i === 2 ? Number.NaN : 0.98 - 0.01 * i,
      n: 160,
      folds: 8,
    },
  })),
  worst: [
    {
      ...{ id: 'worst-on-time-share', output: 'on-time-share', direction: 'worst', value: interval(-0.13, 0.02) },
      ...{ central: 0.31, set: { 'cop11-uptake': 0, 'dsr-test-deadline': 21_078, 'examiner-heads-2024': 15 } },
      ...{ file: 'worst/worst-on-time-share.yaml', tried: 120, refused: 14 },
    },
    {
      ...{
        id: 'best-npsv-late-capacity',
        output: 'npsv-late-capacity',
        direction: 'best',
        value: interval(7.1e7, 4e6),
      },
      ...{ central: 2.9e7, set: { 'cop11-uptake': 1, 'capacity-price': 75 } },
      ...{ file: 'worst/best-npsv-late-capacity.yaml', tried: 96, refused: 0 },
    },
  ],
  boxes: [
    {
      ...{ event: 'too few are on time under cp392', regime: 'cp392', enough: 0.95 },
      limits: [
        { factor: 'cop11-uptake', low: 0, high: 0.61 },
        { factor: 'effort-industrial-to-domestic', low: 34, high: 90 },
      ],
      ...{ coverage: interval(0.71, 0.06, 4096), density: interval(0.93, 0.03, 4096), inBox: 1210, of: 4096 },
      ...{ base: 0.39, sketched: true },
    },
    // Nothing happens: no box, no interval.
    {
      ...{ event: 'too few are on time under bmcs-only', regime: 'bmcs-only', enough: 0.95, limits: [] },
      ...{ coverage: NO_INTERVAL, density: NO_INTERVAL, inBox: 0, of: 200, base: 0, sketched: false },
    },
  ],
  decisions: [
    ...(['npsv-late-capacity', 'on-time-mw'] as const).flatMap((criterion) => [
      {
        ...{ id: 'as-now', title: 'Bespoke metering only', regime: 'bmcs-only', criterion },
        ...{ worth: interval(0, 0), best: 0.12 },
      },
      {
        ...{ id: 'adopt', title: 'CoP 11 as well as bespoke', regime: 'cp392', criterion },
        ...{ worth: interval(2.7 * SCALE[criterion], 0.3 * SCALE[criterion], 200), best: 0.88 },
      },
    ]),
  ],
  information,
};
