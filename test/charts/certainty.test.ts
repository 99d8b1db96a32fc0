// Laws of the charts of certainty: they look as recorded, break no rule of the linter, and need one part of a study alone.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chartOf, drawingsOf } from '../../src/charts/catalogue.ts';
import { CERTAINTY_CHARTS, certaintyDrawingsOf } from '../../src/charts/certainty.ts';
import type { Drawing } from '../../src/charts/chart.ts';
import { lint } from '../../src/charts/lint.ts';
import { svgOf } from '../../src/charts/svg.ts';
import type { CertaintyStudy, LimitsStudy, StressStudy } from '../../src/experiment/study-certainty.ts';
import { exampleLimits, exampleStress } from '../certainty/example.ts';
import { numbersIn, sayable } from './sayable.ts';
import { studyOf } from './study.ts';

const LIMITS = ['decision-map', 'saturation', 'switching'];
const STRESS = ['tornado', 'indices', 'information', 'variance'];
const copy = (): { limits: LimitsStudy; stress: StressStudy } =>
  structuredClone({ limits: exampleLimits, stress: exampleStress });
const idsOf = (certainty: CertaintyStudy): string[] => certaintyDrawingsOf(certainty).map(({ id }) => id);
const drawn = (id: string, certainty: CertaintyStudy = copy()): Drawing => {
  const drawing = CERTAINTY_CHARTS.find((chart) => chart.id === id)?.draw(certainty);
  if (!drawing) throw new Error(`${id} is not drawn`);
  return drawing;
};

const recorded = (name: string): URL => new URL(`specs/${name}`, import.meta.url);
const record = (name: string, text: string): void => {
  if (!process.env.WRITE_SPECS) return;
  mkdirSync(recorded(''), { recursive: true });
  writeFileSync(recorded(name), text);
};

/** Every interval of a study changed. */
const intervals = (
  node: unknown,
  change: (interval: { mean: number; lower: number; upper: number; n: number }) => void,
): void => {
  if (node === null || typeof node !== 'object') return;
  if ('mean' in node && 'lower' in node && 'n' in node) change(node as Parameters<typeof change>[0]);
  for (const child of Object.values(node)) intervals(child, change);
};

const VARIANTS: Record<string, (study: ReturnType<typeof copy>) => void> = {
  'as it is': () => {},
  'one replication': (study) =>
    intervals(study, (i) => Object.assign(i, { lower: Number.NaN, upper: Number.NaN, n: Math.min(1, i.n) })),
  'two replications': (study) => intervals(study, (i) => Object.assign(i, { n: Math.min(2, i.n) })),
  'nothing random': (study) =>
    intervals(study, (i) => Object.assign(i, { lower: i.mean, upper: i.mean, n: Math.min(1, i.n) })),
  'wide intervals': (study) =>
    intervals(study, (i) =>
      Object.assign(i, { lower: i.mean - Math.abs(i.mean), upper: i.mean + 2 * Math.abs(i.mean) }),
    ),
  'names that go on and on': ({ limits, stress }) => {
    for (const head of [limits, stress])
      for (const regime of head.regimes)
        regime.title = `The ${regime.id} regime with a title that nobody would read to its end`;
  },
  'no sketch, no state': ({ limits }) => {
    limits.curve = limits.curve
      .filter((row) => row.stateValue === 0.84)
      .map((row) => ({ ...row, state: '', stateValue: Number.NaN, sketch: Number.NaN }));
    limits.saturation = limits.saturation
      .filter((row) => row.stateValue === 0.84)
      .map((row) => ({ ...row, state: '', stateValue: Number.NaN }));
  },
  'levels far apart': ({ limits }) => {
    for (const row of limits.curve) if (row.components === 418_109) row.components = 30_000_000;
    limits.map.push(
      ...limits.map.filter((row) => row.components === 345_000).map((row) => ({ ...row, components: 30_000_000 })),
    );
  },
  'one level of the map': ({ limits }) => {
    limits.map = limits.map.filter((row) => row.components === 345_000);
  },
  'a map of single cells': ({ limits }) => {
    const verdicts = ['enough', 'neither', 'not-needed', 'reference-alone'] as const;
    for (const [i, row] of limits.map.entries())
      Object.assign(row, { verdict: verdicts[(i + Math.floor(i / 5)) % 4], told: i % 2 === 0, refused: '' });
  },
  'a map that is refused': ({ limits }) => {
    for (const row of limits.map) row.refused = 'on time in the backcast below 0.9';
  },
  'the regime does worse': ({ limits, stress }) => {
    for (const part of [limits.switching, stress.tornado])
      intervals(part, (i) => Object.assign(i, { mean: -i.mean, lower: -i.upper, upper: -i.lower }));
    for (const row of stress.tornado) row.central = -row.central;
  },
  'both ends on one side, much noise': ({ stress }) => {
    for (const row of stress.tornado) row.atLow = structuredClone(row.atHigh);
    for (const row of stress.tornado)
      Object.assign(row.atLow, {
        mean: row.atHigh.mean * 1.4,
        lower: row.atHigh.mean * 1.3,
        upper: row.atHigh.mean * 1.5,
      });
    for (const row of stress.noise) row.sd *= 30;
  },
  'no noise known': ({ stress }) => {
    stress.noise = [];
    stress.variance = stress.variance.filter(({ part }) => part !== 'Monte Carlo');
  },
  'all is luck': ({ stress }) => {
    for (const row of stress.variance) {
      const mean = row.part === 'Monte Carlo' ? 1 : 0;
      row.share = { mean, lower: mean, upper: mean, n: 200 };
    }
  },
  'nothing is worth knowing': ({ stress }) => {
    for (const row of stress.information) row.value = { mean: 0, lower: 0, upper: 0, n: 64 };
  },
};

describe.each(Object.entries(VARIANTS))('with %s', (_, change) => {
  test('no chart breaks a rule: titles, contrast, sizes, overlaps, edges, source', async () => {
    const study = copy();
    change(study);
    const drawings = certaintyDrawingsOf(study);
    expect(drawings.map(({ id }) => id)).toEqual([...LIMITS, ...STRESS]);
    for (const drawing of drawings) {
      const svg = await svgOf(drawing);
      expect([drawing.id, lint(drawing, svg)]).toEqual([drawing.id, []]);
      expect([drawing.id, /NaN|undefined|Infinity/.exec(svg)?.[0]]).toEqual([drawing.id, undefined]);
    }
  });
});

describe.each(CERTAINTY_CHARTS.map((chart) => [chart.id, chart] as const))(
  'the chart %s',
  (id, { question, answers }) => {
    const drawing = drawn(id);

    test('draws what is recorded in specs/, to the byte (WRITE_SPECS=1 records anew)', async () => {
      const spec = JSON.parse(JSON.stringify(drawing.spec));
      const svg = await svgOf(drawing);
      record(`${id}.vl.json`, `${JSON.stringify(spec, null, 2)}\n`);
      record(`${id}.svg`, svg);
      expect(spec).toEqual(JSON.parse(readFileSync(recorded(`${id}.vl.json`), 'utf8')));
      expect(svg === readFileSync(recorded(`${id}.svg`), 'utf8'), `specs/${id}.svg: WRITE_SPECS=1 to renew`).toBe(true);
    });

    test('has one object a row with exactly the columns it describes', () => {
      expect(drawing.rows.length).toBeGreaterThan(0);
      for (const row of drawing.rows) expect(Object.keys(row)).toEqual(drawing.columns.map((c) => c.id));
    });

    test('says in words its kind and its interval, and no number that its data do not hold', () => {
      expect(drawing.alt).toMatch(/^(?:Line chart|Bar chart|Map|Dot plot) of /);
      expect(drawing.alt).toMatch(/95% interval: .*, n = [\d,]+ (?:replications|rows|draws)\.$/);
      const said = sayable(drawing);
      // Names of assumptions and of outputs have digits of their own, and a map counts its cells.
      const names =
        id === 'decision-map' ? drawing.alt.replace(/\bof 25 cells:.*?components:|of 25 cells:.*/g, '') : drawing.alt;
      const numbers = numbersIn(names.replace(/2024\/25|2027\/28/g, ''));
      expect(numbers.length).toBeGreaterThan(5);
      expect(numbers.filter((number) => !said.has(number))).toEqual([]);
    });

    test('names the run that it is of, and belongs to a section of the report', () => {
      const run = LIMITS.includes(id) ? exampleLimits.runId : exampleStress.runId;
      expect(drawing.source).toContain(`run ${run}.`);
      expect([chartOf(id)?.question, chartOf(id)?.answers]).toEqual([question, answers]);
    });
  },
);

describe('what is drawn', () => {
  test('is all of a part that stands alone, and nothing of one that is absent', () => {
    const { limits, stress } = copy();
    expect(idsOf({ limits })).toEqual(LIMITS);
    expect(idsOf({ stress })).toEqual(STRESS);
    expect(idsOf({})).toEqual([]);
  });

  test('is left out where a part was not asked for', () => {
    const { limits, stress } = copy();
    expect(idsOf({ limits: { ...limits, map: [], curve: [], switching: [] } })).toEqual([]);
    expect(idsOf({ stress: { ...stress, tornado: [], sobol: [], information: [], variance: [] } })).toEqual([]);
    const open = limits.switching.map((row) => ({ ...row, kind: 'open' as const }));
    expect(idsOf({ limits: { ...limits, switching: open } })).toEqual(LIMITS.slice(0, 2));
  });

  test('stands last in a study that has it, which lends it who it is about and the year of its prices', () => {
    const { limits, stress } = copy();
    for (const head of [limits, stress]) {
      delete head.population;
      delete head.priceBase;
    }
    const study = { ...studyOf({ regimes: 2 }), certainty: { limits, stress } };
    const drawings = drawingsOf(study);
    expect(drawings.slice(-7).map(({ id }) => id)).toEqual([...LIMITS, ...STRESS]);
    const tornado = drawings.find(({ id }) => id === 'tornado');
    expect(tornado?.priceBase).toBe('2025 prices');
    expect(tornado?.subtitle).toContain('5 April 2027');
  });
});
