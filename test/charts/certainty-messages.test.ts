// Laws of what the charts of certainty say: messages no stronger than their intervals, sides, names of regions, what is left out.
import { describe, expect, test } from 'vitest';
import { CERTAINTY_CHARTS } from '../../src/charts/certainty.ts';
import type { Drawing, Json } from '../../src/charts/chart.ts';
import { nameIn, regionsOf, type Square } from '../../src/charts/decision-map-regions.ts';
import { svgOf } from '../../src/charts/svg.ts';
import { textBoxes } from '../../src/charts/text-boxes.ts';
import type { LimitsStudy, MapRow, StressStudy } from '../../src/experiment/study-certainty.ts';
import { exampleLimits, exampleStress } from '../certainty/example.ts';

interface Both {
  limits: LimitsStudy;
  stress: StressStudy;
}
const drawn = (id: string, change: (both: Both) => void = () => {}): Drawing => {
  const both = structuredClone({ limits: exampleLimits, stress: exampleStress });
  const [own, reference] = [both.limits, both.stress].flatMap(({ regimes }) => [regimes[1], regimes[0]]);
  Object.assign(own, { title: 'CP392' });
  Object.assign(reference, { title: 'BMCS only' });
  change(both);
  const drawing = CERTAINTY_CHARTS.find((chart) => chart.id === id)?.draw(both);
  if (!drawing) throw new Error(`${id} is not drawn`);
  return drawing;
};
const titleOf = (id: string, change?: (both: Both) => void): string => drawn(id, change).title;
const textsOf = async (drawing: Drawing): Promise<string[]> => textBoxes(await svgOf(drawing)).map(({ text }) => text);

describe('the message of the decision map', () => {
  const set =
    (of: Partial<MapRow>) =>
    ({ limits }: Both) => {
      for (const row of limits.map) Object.assign(row, of);
    };

  test('counts the cells of the largest level where the rule alone is enough', () => {
    expect(titleOf('decision-map')).toBe('CP392 makes the difference in 6 of 20 cells with 345,000 components');
  });

  test('counts no cell of which chance could say otherwise', () => {
    expect(titleOf('decision-map', set({ told: false }))).toBe(
      'No rule is clearly enough in any cell with 345,000 components',
    );
  });

  test('says so where neither is enough, and where the reference is', () => {
    expect(titleOf('decision-map', set({ verdict: 'neither', told: true }))).toBe(
      'Neither rule is enough in any cell with 345,000 components',
    );
    expect(titleOf('decision-map', set({ verdict: 'not-needed', told: true }))).toBe(
      'BMCS only is enough in 20 of 20 cells with 345,000 components',
    );
  });

  test('counts refused cells only where all are', () => {
    expect(titleOf('decision-map', set({ refused: 'on time in the backcast below 0.9' }))).toContain('of 25 cells');
  });
});

describe('the decision map', () => {
  test('names its regions where they are, or has a letter that the note explains', async () => {
    const drawing = drawn('decision-map');
    const texts = await textsOf(drawing);
    expect(texts).toContain('CP392 enough');
    expect(texts).toContain('CP392 not needed');
    expect(texts.filter((text) => text === 'W')).toHaveLength(1);
    expect(drawing.note).toMatch(/\bW: enough only without CP392\b/);
    // What the year known contradicts is told as well: a letter in each of its cells.
    const refused = exampleLimits.map.filter((row) => row.refused !== '');
    expect(texts.filter((text) => /^[BWEN]$/.test(text)).length).toBeGreaterThanOrEqual(refused.length);
  });

  /** Strokes of the boundary of the sketch, in all panels. */
  const boundary = ({ spec }: Drawing): { [key: string]: Json }[] => {
    const panels = spec.concat as {
      layer: { mark: { strokeWidth?: number }; data: { values: { [key: string]: Json }[] } }[];
    }[];
    return panels.flatMap(({ layer }) =>
      layer.filter(({ mark }) => mark.strokeWidth === 3).flatMap(({ data }) => data.values),
    );
  };

  test('has the line of the sketch where its verdict changes, whatever the simulation says', () => {
    const split = drawn('decision-map', ({ limits }) => {
      for (const row of limits.map) row.sketchVerdict = row.xValue >= 0.5 ? 'enough' : 'neither';
    });
    expect(boundary(split)).toHaveLength(2 * 5);
    expect(new Set(boundary(split).map(({ x, x2 }) => `${x} ${x2}`)).size).toBe(1);
    const same = drawn('decision-map', ({ limits }) => {
      for (const row of limits.map) row.sketchVerdict = 'enough';
    });
    expect(boundary(same)).toEqual([]);
  });

  const squares = (rows: readonly string[]): Square[] =>
    rows.flatMap((row, r) =>
      [...row].map((letter, column) => ({
        column,
        row: r,
        verdict: letter === 'e' ? 'enough' : letter === 'n' ? 'neither' : '',
      })),
    );

  test('has a region for cells that touch along a side, none for refused ones', () => {
    expect(regionsOf(squares(['een', 'xxn', 'ene'])).map((region) => region.length)).toEqual([2, 2, 1, 1, 1]);
  });

  test('puts no name over a dot, and none where it would be cut', () => {
    const [region] = regionsOf(squares(['eee']));
    const [cell, face] = [{ width: 60, height: 30 }, { size: 12 }];
    const free = { kept: [], strokes: [] };
    expect(nameIn(region, 'CP392 enough', face, cell, free)?.x).toBe(90);
    const dot = { left: 85, right: 95, top: 10, bottom: 20 };
    expect(nameIn(region, 'CP392 enough', face, cell, { ...free, kept: [dot] })).toBeUndefined();
    expect(nameIn(region.slice(0, 1), 'CP392 enough', face, cell, free)).toBeUndefined();
  });
});

describe('the message of saturation', () => {
  const rows =
    (change: (row: LimitsStudy['saturation'][number]) => void) =>
    ({ limits }: Both) => {
      for (const row of limits.saturation) if (row.stateValue === 0.84) change(row);
    };

  test('says how many each of the two carries in the central state', () => {
    expect(titleOf('saturation')).toBe('CP392 carries 263,000 components, BMCS only 103,000');
  });

  test('claims no difference where the intervals of the crossings overlap', () => {
    expect(
      titleOf(
        'saturation',
        rows((row) => Object.assign(row.components, { lower: 50_000, upper: 300_000 })),
      ),
    ).toBe('The two rules carry about as many components');
  });

  test('goes no further than what was tried', () => {
    expect(
      titleOf(
        'saturation',
        rows((row) => Object.assign(row, { kind: 'none' })),
      ),
    ).toBe('Neither regime carries even 73,109 components');
    expect(
      titleOf(
        'saturation',
        rows((row) => row.regime === 'cp392' && Object.assign(row, { kind: 'all' })),
      ),
    ).toBe('CP392 carries 418,109 or more components, BMCS only 103,000');
  });
});

describe('switching values', () => {
  const { rows, note } = drawn('switching');
  const sideOf = (output: string, factor: string) =>
    rows.find((row) => String(row.output).startsWith(output) && row.factor === factor)?.side;

  test('are turned on the side of the central value that they lie on', () => {
    expect(sideOf('share', 'CoP 11 uptake')).toBe('below');
    expect(sideOf('share', 'in window share')).toBe('above');
  });

  test('at an end where nothing is left of the difference have no side', () => {
    expect(sideOf('NPSV', 'CoP 11 uptake')).toBe('end');
  });

  test('are drawn only where a value was found; the note counts all others', async () => {
    const texts = await textsOf(drawn('switching'));
    expect(texts.filter((text) => text === 'Effort industrial to domestic')).toEqual([]);
    expect(texts.filter((text) => text === 'DSR test deadline')).toHaveLength(1);
    expect(note).toContain(
      'of 10 assumptions: 2 do not undo it within their range, 2 change nothing and 1 leave it open.',
    );
    expect(note).toContain('1 undo it at one end, but no value was found.');
  });
});

describe('the message of the tornado', () => {
  test('names the one with the largest swing', () => {
    expect(titleOf('tornado')).toBe('CoP 11 uptake moves the share on time most: by 45.0 points');
  });

  test('names none where the intervals do not tell the first from others, but counts them', () => {
    const wide =
      (least: number) =>
      ({ stress }: Both) => {
        for (const row of stress.tornado)
          if (row.output === 'on-time-share' && row.swing >= least)
            for (const end of [row.atLow, row.atHigh])
              Object.assign(end, { lower: end.mean - 0.1, upper: end.mean + 0.1 });
      };
    expect(titleOf('tornado', wide(0.3))).toBe('2 assumptions alike move the share on time most');
    expect(titleOf('tornado', wide(0.15))).toBe('3 assumptions alike move the share on time most');
  });
});

describe('the message of the indices', () => {
  test('says how much the first explains alone, unless that may be nothing', () => {
    expect(titleOf('indices')).toBe('CoP 11 uptake explains 40.8% of the spread in share on time');
    const open = ({ stress }: Both) => {
      for (const row of stress.sobol) row.first.lower = -0.1;
    };
    expect(titleOf('indices', open)).toBe('No assumption alone clearly explains the spread in share on time');
  });
});

test('the message on information says may be where its interval reaches nothing', () => {
  expect(titleOf('information')).toBe('To know the capacity price first is worth GBP 3.10 million');
  const open = ({ stress }: Both) => {
    for (const row of stress.information) row.value.lower = 0;
  };
  expect(titleOf('information', open)).toContain('may be worth');
});

test('the message on variance is its largest part, and no bar is longer than all', () => {
  expect(titleOf('variance')).toBe('Parameters make up 62.0% of the spread in share on time');
  const luck = ({ stress }: Both) => {
    for (const row of stress.variance) row.share.mean = row.part === 'Monte Carlo' ? 0.9 : 0.2;
  };
  const drawing = drawn('variance', luck);
  expect(drawing.title).toBe('Luck makes up 90.0% of the spread in share on time');
  const ends = (drawing.spec.layer as { data: { values: { x2?: number }[] } }[]).flatMap(({ data }) =>
    data.values.map(({ x2 }) => x2 ?? 0),
  );
  expect(Math.max(...ends)).toBeLessThanOrEqual(Number(drawing.spec.width));
});
