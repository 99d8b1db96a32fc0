// Grids beside the ladder of a made-up study, and the year that is known as their points see it.
import type { BackcastRow, Cell, GridOfCells, Study } from '../../src/experiment/study.ts';
import { interval, summary } from './summaries.ts';

const UPTAKE = [0, 0.25, 0.5, 0.75, 1];
const BUSY = [0.6, 0.84, 1];
const EFFORT = [1, 20, 90];
const REFUSED = 'on time in the backcast below 0.9';

const shareOf = (study: Study, regime: string, components: number): number =>
  study.summaries.find(
    (s) => s.regime === regime && s.components === components && s.measure === 'on-time-share' && s.minus === '',
  )?.mean ?? Number.NaN;

/** Where it stands between the reference and nearly all, as uptake grows and examiners were busier. */
const mixed = (study: Study, components: number, uptake: number, busy = 0.84): number => {
  const least = Math.min(0.985, (shareOf(study, study.references[0], components) * 0.84) / busy);
  const most = 0.999 - 0.05 * busy * (components / 418_109) ** 2;
  return least + (most - least) * Math.min(1, 1.15 * uptake);
};

const cell = (grid: string, of: Pick<Cell, 'regime' | 'components' | 'set'>, mean: number, n: number): Cell => ({
  ...of,
  grid,
  unlimited: '',
  as: '',
  refused: '',
  known: 'central',
  took: [],
  summaries: [summary({ ...of, measure: 'on-time-share', mean, n }, 0.01 + 0.12 * mean * (1 - mean))],
});

const gridOf = (id: string, title: string, over: string[], cells: Cell[]): GridOfCells => ({
  id,
  title,
  over,
  kind: 'grid',
  cells,
});

const mapGrid = (study: Study, regime: string, n: number): GridOfCells => {
  const cells = study.levels.slice(-2).flatMap((components) =>
    UPTAKE.flatMap((uptake) =>
      BUSY.map((busy) => ({
        ...cell(
          'map',
          { regime, components, set: { 'cop11-uptake': uptake, 'utilisation-2024': busy } },
          mixed(study, components, uptake, busy),
          n,
        ),
        as: uptake === 0 ? study.references[0] : '',
        known: busy === 0.84 ? 'central' : `utilisation-2024=${busy}`,
        refused: busy === 1 ? REFUSED : '',
      })),
    ),
  );
  return gridOf('map', 'CoP 11 uptake, against how busy examiners were', ['cop11-uptake', 'utilisation-2024'], cells);
};

const bandGrid = (study: Study, regime: string, n: number): GridOfCells => {
  const cells = study.levels.flatMap((components) =>
    [0, 1].map((uptake) => ({
      ...cell('band', { regime, components, set: { 'cop11-uptake': uptake } }, mixed(study, components, uptake), n),
      as: uptake === 0 ? study.references[0] : '',
    })),
  );
  return gridOf('band', 'CoP 11 uptake by none and by all', ['cop11-uptake'], cells);
};

const effortGrid = (study: Study, n: number): GridOfCells => {
  const components = study.levels[study.levels.length - 1];
  const cells = study.regimes.flatMap(({ id: regime }) =>
    EFFORT.map((ratio, i) =>
      cell(
        'effort',
        { regime, components, set: { 'effort-industrial-to-domestic': ratio } },
        Math.min(1, Math.max(0, shareOf(study, regime, components) * (0.8 + 0.2 * i))),
        n,
      ),
    ),
  );
  return gridOf('effort', 'Effort per industrial component', ['effort-industrial-to-domestic'], cells);
};

const backcast = (point: string, set: BackcastRow['set'], busy: number, n: number): BackcastRow => ({
  point,
  set,
  onTimeShare: interval(1.12 - 0.25 * busy, 0.02, n),
  utilisation: interval(busy, 0.005, n),
  within: [
    { id: 'utilisation-2024', value: busy, low: 0.6, high: 1.05 },
    { id: 'test-minutes', value: 1.6 * busy, low: Number.NEGATIVE_INFINITY, high: 4 },
  ],
  refused: busy === 1 ? REFUSED : '',
});

/** The grids `map` and `effort`, and `band` where there are several levels; each where a regime is there to vary. */
export const addBeside = (study: Study): void => {
  const n = Math.min(2, study.replications);
  const regime = study.regimes.find(({ id }) => !study.references.includes(id))?.id;
  study.grids = [
    ...(regime === undefined ? [] : [mapGrid(study, regime, n)]),
    effortGrid(study, Math.min(3, study.replications)),
    ...(regime === undefined || study.levels.length < 2 ? [] : [bandGrid(study, regime, n)]),
  ];
  study.leastOnTime = { assumption: 'backcast-on-time-min', value: 0.9, low: 0, high: 1 };
  study.backcasts = [
    backcast('central', {}, 0.84, n),
    ...BUSY.filter((busy) => busy !== 0.84).map((busy) =>
      backcast(`utilisation-2024=${busy}`, { 'utilisation-2024': busy }, busy, n),
    ),
  ];
};
