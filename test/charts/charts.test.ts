// Laws all charts keep: they look as recorded, break no rule of the linter, and say in words only what is in their data.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHARTS, drawingsOf } from '../../src/charts/catalogue.ts';
import { lint } from '../../src/charts/lint.ts';
import { svgOf } from '../../src/charts/svg.ts';
import { drawn, picturesOf } from './pictures.ts';
import { type Asked, studyOf } from './study.ts';

/** As recorded: the specification, and the picture to the byte. Look at both before they are recorded anew. */
const recorded = (name: string): URL => new URL(`specs/${name}`, import.meta.url);
const record = (name: string, text: string): void => {
  if (!process.env.WRITE_SPECS) return;
  mkdirSync(recorded(''), { recursive: true });
  writeFileSync(recorded(name), text);
};
const SMALL: Asked = { regimes: 2, levels: [73_109, 418_109], replications: 3, weeks: 20 };

const STUDIES: Record<string, Asked> = {
  'three regimes, five levels': {},
  'two regimes': { regimes: 2 },
  'one regime': { regimes: 1 },
  'seven regimes': { regimes: 7 },
  'one level': { levels: [73_109] },
  'one level, nothing random': { levels: [73_109], replications: 1 },
  'levels four hundred times apart': { regimes: 2, levels: [73_109, 150_000, 345_000, 418_109, 30_000_000] },
  'eleven levels close together': {
    levels: [73_109, 100_000, 110_000, 150_000, 200_000, 240_000, 250_000, 300_000, 345_000, 380_000, 418_109],
  },
  'few weeks': { weeks: 3 },
  'ten years of weeks': { weeks: 520 },
  'the ladder alone': { beside: false },
};

describe.each(CHARTS.map((chart) => [chart.id, chart] as const))('the chart %s', (id, chart) => {
  test('draws what is recorded in specs/ (WRITE_SPECS=1 records anew)', () => {
    const spec = JSON.parse(JSON.stringify(drawn(chart, studyOf(SMALL)).spec));
    record(`${id}.vl.json`, `${JSON.stringify(spec, null, 2)}\n`);
    expect(spec).toEqual(JSON.parse(readFileSync(recorded(`${id}.vl.json`), 'utf8')));
  });

  test('looks as recorded in specs/, to the byte (WRITE_SPECS=1 records anew)', async () => {
    const svg = await svgOf(drawn(chart, studyOf(SMALL)));
    record(`${id}.svg`, svg);
    expect(svg === readFileSync(recorded(`${id}.svg`), 'utf8'), `specs/${id}.svg: WRITE_SPECS=1 to renew`).toBe(true);
  });

  test('has one object a row with exactly the columns it describes', () => {
    const { columns, rows } = drawn(chart, studyOf());
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(Object.keys(row)).toEqual(columns.map((c) => c.id));
  });
});

describe.each(Object.entries(STUDIES))('with %s', (_, asked) => {
  test('no chart breaks a rule: titles, zero, contrast, sizes, overlaps, edges, source', async () => {
    for (const { drawing, svg } of await picturesOf(studyOf(asked)))
      expect([drawing.id, lint(drawing, svg)]).toEqual([drawing.id, []]);
  });
});

test('long names of regimes neither overlap nor leave the picture', async () => {
  const study = studyOf({ regimes: 6 });
  for (const r of study.regimes)
    r.title = `The ${r.id} regime with a title that goes on and on until nobody would read to its end`;
  for (const { drawing, svg } of await picturesOf(study))
    expect([drawing.id, lint(drawing, svg)]).toEqual([drawing.id, []]);
});

test('a chart whose data a study lacks is not made', () => {
  const ids = (asked: Asked): string[] => CHARTS.filter((chart) => chart.draw(studyOf(asked))).map(({ id }) => id);
  expect(ids({})).toEqual(CHARTS.map(({ id }) => id));
  expect(ids({ beside: false })).toEqual([
    ...['on-time', 'waiting', 'workload', 'utilisation', 'backlog', 'unpaid', 'small-cmus', 'wrong-accepts'],
  ]);
});

test('a study in which nothing is due, worked or waited for is drawn all the same', async () => {
  const study = studyOf();
  study.summaries = study.summaries.filter((s) => s.measure !== 'on-time-share');
  study.weekly = [];
  study.steps = [];
  for (const cell of study.grids.flatMap(({ cells }) => cells)) cell.summaries = [];
  for (const w of study.windows) Object.assign(w, { due: 0, onTime: 0, late: 0, lateLower: 0, lateUpper: 0 });
  for (const row of study.lateness) Object.assign(row, { components: 0, lower: 0, upper: 0, share: Number.NaN });
  for (const row of study.causal)
    Object.assign(row, { components: { mean: 0, lower: 0, upper: 0, n: 20 }, binds: false });
  for (const row of study.sketch) row.sketchShare = Number.NaN;
  expect(drawingsOf(study).map(({ id }) => id)).not.toContain('map');
  for (const { drawing, svg } of await picturesOf(study))
    expect([drawing.id, lint(drawing, svg)]).toEqual([drawing.id, []]);
});
